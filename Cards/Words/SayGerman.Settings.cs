using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string SettingsWord() => "Einstellungen";

    public override string SettingsInShort() =>
        "Wie diese Pipeline arbeitet: Tempo, Arbeitstage, Warnzeichen, Erinnerungen und Wochenübersicht.";

    public override string SettingsTitle() => "Wie diese Pipeline arbeitet";

    public override string WhichSettings() => "Welche Pipeline möchtest du einstellen?";

    public override string OpenSettings() => "Einstellungen öffnen";

    public override string NoAdminYet() => "Noch niemand hat sie eingerichtet. Wer zuerst etwas ändert, verwaltet sie.";

    public override string WhoAddedMe() => "wer mich hinzugefügt hat";

    public override string ZoneNotKnown() => "UTC, bis ich eure Zeitzone sehe";

    public override string AdminsAre(string names) => $"Darf das ändern und andere dafür benennen: {names}.";

    public override string Page(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Tempo, Tage, Sprache",
        SettingsPage.FirstMarks => "Wann Warnzeichen kommen",
        SettingsPage.LaterMarks => "Weitere Warnzeichen",
        SettingsPage.Digest => "Erinnerungen",
        SettingsPage.Admins => "Wer verwaltet",
        SettingsPage.Holidays => "Feiertage",
        SettingsPage.StandIn => "Vertretung der Leitung",
        _ => throw new UnreachableException(),
    };

    public override string PageTitle(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Wie schnell, und an welchen Tagen?",
        SettingsPage.FirstMarks => "Wann bekommt ein Deal ein Warnzeichen?",
        SettingsPage.LaterMarks => "Wann bekommt ein Deal ein Warnzeichen? Die anderen sechs",
        SettingsPage.Digest => "Wer erfährt, was stillsteht?",
        SettingsPage.Admins => "Wer darf das noch ändern?",
        SettingsPage.Holidays => "Welche Tage sind frei?",
        SettingsPage.StandIn => "Wer vertritt die Leitung?",
        _ => throw new UnreachableException(),
    };

    public override string PageHint(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Ein anderes Tempo bringt eigene Schwellen für die Warnzeichen mit.",
        SettingsPage.FirstMarks or SettingsPage.LaterMarks =>
            "Je eine ganze Zahl. Ein leeres Feld schaltet dieses Warnzeichen ab. Auf dem Board gilt es sofort.",
        SettingsPage.Digest =>
            "Wer zuständig ist, bekommt höchstens drei Karten in der Woche. Liste und Übersicht kommen einmal in der Woche und erwähnen niemanden.",
        SettingsPage.Admins => "Wer verwaltet, ändert diese Einstellungen und benennt andere.",
        SettingsPage.Holidays => "Gesetzliche Feiertage kommen von selbst, Jahr für Jahr. Unten stehen die Tage, die nur bei euch frei sind.",
        SettingsPage.StandIn =>
            "Bis zum Ende dieses Tages gilt, was die Leitung darf: Deals übergeben, verschieben, zusammenlegen und sehen, was verschickt wurde.",
        _ => throw new UnreachableException(),
    };

    public override string BackToSettings() => "Zu den Einstellungen";

    public override string PipelineSettings() => "Zu einer Pipeline";

    public override string PaceLabelShort() => "Tempo: ";

    public override string PaceLabel() => "Wie lange dauert so ein Kauf?";

    public override string PaceOfPipeline(Pace pace) => pace switch
    {
        Pace.Fast => "Schnell, Wochen",
        Pace.Standard => "Üblich, einige Monate",
        Pace.Complex => "Komplex, viele Monate",
        _ => throw new UnreachableException(),
    };

    public override string DaysLabelShort() => "Arbeitstage: ";

    public override string DaysLabel() => "An welchen Tagen arbeitet ihr?";

    public override string DaysAre(ValueList<DayOfWeek> days) => (days.Count, Weekdays(days)) switch
    {
        (0 or 7, _) => "jeden Tag",
        (5, true) => $"{DayOfWeek(System.DayOfWeek.Monday)} bis {DayOfWeek(System.DayOfWeek.Friday)}",
        _ => List(days.OrderBy(day => ((int)day + 6) % 7).Select(DayOfWeek)),
    };

    public override string ZoneLabel() => "Zeitzone";

    public override string ZoneExample() => "Zum Beispiel: Berlin oder Europe/Berlin";

    public override string HolidaysLabelShort() => "Feiertage: ";

    public override string HolidaysExample() => "Zum Beispiel: 25.12.2026";

    public override string HolidaysAre(ValueList<string> days, int more) => days.Count == 0
        ? "keine eingetragen"
        : more == 0 ? List(days) : $"{string.Join(", ", days)} und {Number(more)} weitere";

    public override string MarksLabelShort() => "Warnzeichen: ";

    public override string MarksAre(int changed, ValueList<string> off) => string.Join(
        ", ",
        new[] { changed == 0
            ? "wie vom Tempo vorgegeben"
            : $"{Number(changed)} von 12 weichen vom Tempo ab", off.Count == 0 ? null : $"aus: {List(off)}" }.OfType<string>());

    public override string NudgesLabelShort() => "Erinnerungen: ";

    public override string NudgesAreOn(string? lead) => lead is null ? "an" : $"an, und die Wochenliste geht an {lead}";

    public override string NudgesAreOff() => "aus, zwischen Besprechungen wird niemand gefragt";

    public override string NudgingLabel() => "Erinnerungen an Schritte, deren Termin vorbei ist";

    public override string NudgingOn() => "An";

    public override string NudgingOff() => "Aus, für alle hier";

    public override string LeadLabel() => "Wer bekommt die Wochenliste? Leer: wer zuerst verwaltet hat";

    public override string NameExample() => "Ein Name wie in Teams";

    public override string DigestLabelShort() => "Wochenübersicht: ";

    public override string DigestDayLabel() => "An welchem Tag kommen Liste und Übersicht?";

    public override string DigestChannelLabel() => "Wohin kommt die Übersicht?";

    public override string OwnChannel() => "Der Kanal, zu dem ich gehöre";

    public override string DigestIs(string day, string? channel) => channel is null ? $"am {day}" : $"am {day}, in {channel}";

    public override string DigestIsOff() => "Keine Übersicht";

    public override string CommercialLabelShort() => "Importierte Werte: ";

    public override string CommercialLabel() => "Importierte Werte, etwa ein Betrag";

    public override string CommercialShown() => "Sichtbar, zugeklappt";

    public override string CommercialHidden() => "Verborgen";

    public override string AdminLabel() => "Wer soll noch verwalten?";

    public override string Unreadable(string name, string words) => $"„{words}“ kann ich nicht lesen ({name}). ";

    public override string StandInLabel() => "Wer?";

    public override string NobodyStandsIn() => "Niemand";

    public override string StandInUntilLabel() => "Bis (der letzte Tag)";

    public override string StandInLabelShort() => "Vertretung der Leitung: ";

    public override string StandInIs(string name, string day) => $"{name}, bis {day}";
}
