using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string Question(Topic topic, string customer, string? since) => topic switch
    {
        Topic.Done when since is null => $"Was hat {customer} bisher getan?",
        Topic.Done => $"Was hat {customer} seit dem {since} getan?",
        Topic.Why => $"Warum muss {customer} etwas ändern?",
        Topic.Where => $"Wo steht {customer} auf dem Weg zum Kauf?",
        Topic.Who => $"Wer muss bei {customer} zustimmen, und was ist wem wichtig?",
        Topic.OffCourse => $"Was könnte {customer} vom Kurs abbringen?",
        Topic.Next => $"Was muss {customer} als Nächstes tun?",
        Topic.Help => $"Wie können wir {customer} dabei helfen?",
        Topic.Reveal => WillTheyDoIt(null, null),
        _ => throw new UnreachableException(),
    };

    public override string WillTheyDoIt(string? who, string? day) => (who, day) switch
    {
        (_, null) => "Kommt es dazu?",
        (null, _) => $"Kommt es bis zum {day} dazu?",
        _ => $"Wird {who} das bis zum {day} tun?",
    };

    public override string Short(Topic topic) => topic switch
    {
        Topic.Done => "was der Kunde getan hat",
        Topic.Why => "warum der Kunde etwas ändern muss",
        Topic.Where => "wo der Kunde auf dem Weg zum Kauf steht",
        Topic.Who => "wer zustimmen muss",
        Topic.OffCourse => "was den Kunden vom Kurs abbringen könnte",
        Topic.Next => "was der Kunde als Nächstes tun muss",
        Topic.Help => "wie wir helfen",
        Topic.Reveal => "wie sicher wir sind",
        _ => throw new UnreachableException(),
    };

    public override string StepOf(int number, int all) => $"Frage {Number(number)} von {Number(all)}";

    public override string Correction() => "Korrektur";

    public override string BetweenReviews() => "Zwischen Besprechungen";

    public override string AskedInTeams(string place, string question) =>
        $"{place}: {question} Bitte antworte in Teams am Rechner oder am Handy.";

    public override string SaveAndGoOn() => "Speichern und weiter";

    public override string Save() => "Speichern";

    public override string SaveAndAddAnother() => "Noch eine Person";

    public override string SaveTheCorrection() => "Korrektur speichern";

    public override string SkipThisStep() => "Frage überspringen";

    public override string Back() => "Eine Frage zurück";

    public override string LeadsView() => "Moderationsansicht";

    public override string BackToTheReview() => "Zurück zur Besprechung";

    public override string BackToTheSummary() => "Zur Zusammenfassung";

    public override string BackToTheDeal() => "Zurück zum Deal";

    public override string GoOnWithout() => "Ohne Angabe weiter";

    public override string Quick(QuickAnswer answer) => answer switch
    {
        QuickAnswer.NothingKnown => "Nichts bekannt",
        QuickAnswer.CaseNotKnown => "Wissen wir noch nicht",
        QuickAnswer.StillTrue => "Stimmt noch",
        QuickAnswer.CaseShifted => "Hat sich geändert",
        QuickAnswer.CaseInDoubt => "Wissen wir nicht",
        QuickAnswer.AsLastTime => "Alles wie gehabt",
        QuickAnswer.NoneSeen => "Nichts zu sehen",
        QuickAnswer.NoHelpNeeded => "Nichts nötig",
        _ => throw new UnreachableException(),
    };
}
