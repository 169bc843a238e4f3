using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string SettingsWord() => "Einstellungen";

    public override string SettingsInShort() =>
        "Die Einstellungen dieser Pipeline: Tempo, Arbeitstage, Warnzeichen, Erinnerungen und Wochenübersicht.";

    public override string SettingsTitle() => "Einstellungen dieser Pipeline";

    public override string WhichSettings() => "Die Einstellungen welcher Pipeline?";

    public override string OpenSettings() => "Einstellungen öffnen";

    public override string NoAdminYet() => "Noch hat niemand diese Pipeline eingerichtet. Wer zuerst etwas ändert, wird Admin.";

    public override string WhoAddedMe() => "wer mich hinzugefügt hat";

    public override string ZoneNotKnown() => "UTC, bis ich deine Zeitzone kenne";

    public override string AdminsAre(string names) => $"Nur Admins können das ändern und weitere hinzufügen: {names}.";

    public override string Page(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Tempo, Tage, Sprache",
        SettingsPage.FirstMarks => "Wann Warnzeichen kommen",
        SettingsPage.LaterMarks => "Weitere Warnzeichen",
        SettingsPage.Digest => "Erinnerungen",
        SettingsPage.Admins => "Admin hinzufügen",
        SettingsPage.Holidays => "Feiertage",
        SettingsPage.StandIn => "Teamleitung vertreten",
        SettingsPage.Webhook => "An andere Systeme melden",
        SettingsPage.Paths => "Vorlage für Fahrpläne",
        _ => throw new UnreachableException(),
    };

    public override string PageTitle(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Tempo und Kalender",
        SettingsPage.FirstMarks => "Wann bekommt ein Deal ein Warnzeichen?",
        SettingsPage.LaterMarks => "Wann bekommt ein Deal ein Warnzeichen? Die anderen sechs",
        SettingsPage.Digest => "Wer erfährt, welche Deals stillstehen?",
        SettingsPage.Admins => "Wer darf das sonst noch ändern?",
        SettingsPage.Holidays => "Welche Tage sind frei?",
        SettingsPage.StandIn => "Wer vertritt die Teamleitung?",
        SettingsPage.Webhook => "Anderes System benachrichtigen",
        SettingsPage.Paths => "Mit welchen Schritten beginnt ein Fahrplan?",
        _ => throw new UnreachableException(),
    };

    public override string PageHint(SettingsPage page) => page switch
    {
        SettingsPage.Calendar => "Mit dem Tempo ändert sich, wann Warnzeichen erscheinen.",
        SettingsPage.FirstMarks or SettingsPage.LaterMarks =>
            "Jeweils eine ganze Zahl. Ein leeres Feld schaltet das Warnzeichen ab. Gilt sofort.",
        SettingsPage.Digest =>
            "Wer zuständig ist, bekommt höchstens drei Karten pro Woche. Liste und Übersicht kommen einmal pro Woche, ohne jemanden zu @erwähnen.",
        SettingsPage.Admins => "Admins können diese Einstellungen ändern und weitere Admins hinzufügen.",
        SettingsPage.Holidays =>
            "Gesetzliche Feiertage kommen von selbst, Jahr für Jahr. Trag unten die Tage ein, die nur bei dir im Team frei sind.",
        SettingsPage.StandIn =>
            "Bis zum Ende dieses Tages darf die Vertretung alles, was die Teamleitung darf: Deals übergeben, verschieben, zusammenlegen und sehen, was verschickt wurde.",
        SettingsPage.Webhook =>
            "Wenn ein Schritt überfällig ist, eine Besprechung endet, ein Deal endet oder jemand um Hilfe bittet, "
            + "melde ich es an eine Adresse deiner Wahl.",
        SettingsPage.Paths =>
            "Der Reihe nach, ein Schritt pro Zeile. Die Zahl sagt, wie viele Arbeitstage es bis zum nächsten Schritt braucht. "
            + "Bestehende Fahrpläne bleiben, wie sie sind.",
        _ => throw new UnreachableException(),
    };

    public override string BackToSettings() => "Zu den Einstellungen";

    public override string PipelineSettings() => "Pipeline-Einstellungen";

    public override string PaceLabelShort() => "Tempo: ";

    public override string PaceLabel() => "Wie lange brauchen deine Kunden für einen Kauf?";

    public override string PaceOfPipeline(Pace pace) => pace switch
    {
        Pace.Fast => "Schnell (Wochen)",
        Pace.Standard => "Üblich (einige Monate)",
        Pace.Complex => "Komplex (viele Monate)",
        _ => throw new UnreachableException(),
    };

    public override string DaysLabelShort() => "Arbeitstage: ";

    public override string DaysLabel() => "An welchen Tagen wird gearbeitet?";

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
        ? "keine"
        : more == 0 ? List(days) : $"{string.Join(", ", days)} und {Number(more)} weitere";

    public override string MarksLabelShort() => "Warnzeichen: ";

    public override string MarksAre(int changed, ValueList<string> off) => string.Join(
        ", ",
        new[] { changed == 0
            ? "wie vom Tempo vorgegeben"
            : $"{Number(changed)} von 12 weichen von der Vorgabe ab", off.Count == 0 ? null : $"aus: {List(off)}" }.OfType<string>());

    public override string NudgesLabelShort() => "Erinnerungen: ";

    public override string NudgesAreOn(string? lead) => lead is null ? "an" : $"an, und die Wochenliste geht an {lead}";

    public override string NudgesAreOff() => "aus, zwischen Besprechungen wird niemand gefragt";

    public override string NudgingLabel() => "Erinnerungen an überfällige Schritte";

    public override string NudgingOn() => "An";

    public override string NudgingOff() => "Aus, für alle hier";

    public override string LeadLabel() => "Wer bekommt die Wochenliste? (leer: der erste Admin)";

    public override string NameExample() => "Name wie in Teams";

    public override string DigestLabelShort() => "Wochenübersicht: ";

    public override string DigestDayLabel() => "An welchem Tag kommen Liste und Übersicht?";

    public override string DigestChannelLabel() => "Wohin kommt die Übersicht?";

    public override string OwnChannel() => "Der Kanal, in dem ich hinzugefügt wurde";

    public override string SwitchAllOff() => "Alle hier ausschalten";

    public override string FirstChannel() => "Allgemein";

    public override string DigestIs(string day, string? channel) => channel is null ? $"am {day}" : $"am {day}, in {channel}";

    public override string DigestIsOff() => "Keine Übersicht";

    public override string CommercialLabelShort() => "Importierte Werte: ";

    public override string CommercialLabel() => "Importierte Werte, etwa ein Betrag";

    public override string CommercialShown() => "Sichtbar, eingeklappt";

    public override string CommercialHidden() => "Ausgeblendet";

    public override string AdminLabel() => "Wen als Admin hinzufügen?";

    public override string Unreadable(string name, string words) => $"„{words}“ kann ich nicht lesen ({name}). ";

    public override string PathTemplateLabel() => "Fahrpläne beginnen mit: ";

    public override string PathTemplateSteps() => "Schritte, einer pro Zeile";

    public override string PathTemplateExample() => "Zum Beispiel: holt die Zustimmung des Betriebsrats; 10";

    public override string StandInLabel() => "Wer?";

    public override string NobodyStandsIn() => "Niemand";

    public override string EndStandIn() => "Jetzt beenden";

    public override string StandInUntilLabel() => "Bis (der letzte Tag)";

    public override string StandInLabelShort() => "Vertretung der Teamleitung: ";

    public override string StandInIs(string name, string day) => $"{name}, bis {day}";
}
