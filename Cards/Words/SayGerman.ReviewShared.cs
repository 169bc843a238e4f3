using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string BeforeWeStart() => "Bevor wir beginnen";

    public override string WhereTheyWere(string day) => $"Wo der Kunde am {day} stand";

    public override string FirstReview() =>
        "Dieser Deal wird zum ersten Mal besprochen. „Wissen wir nicht“ ist eine gute Antwort: Daraus wird eine Frage.";

    public override string NothingChangedSince() => "Nichts bekannt.";

    public override string LedBy(string lead, string? owner, string? last) =>
        Ended(
            (owner == lead ? $"{lead} moderiert und ist für den Deal zuständig." : $"{lead} moderiert.")
                + (owner == lead ? "" : owner is null ? " Noch ist niemand für diesen Deal zuständig." : $" Zuständig für den Deal: {owner}.")
                + (last is null ? "" : $" Zuletzt besprochen: {last}"));

    public override string StartFull(int minutes) => $"Ausführlich, {Number(minutes)} Minuten";

    public override string StartShort(int minutes) => $"Kurz, {Number(minutes)} Minuten";

    public override string SkipThisDeal() => "Deal überspringen";

    public override string ReviewIsReady(string customer, string title) =>
        $"Deal-Besprechung zu {customer}, {title}. Schreib „besprechung {customer}“, um zu beginnen.";

    public override string Answering(string name) => $"{name} antwortet gerade";

    public override string AnsweringAll(int people) => $"{Count(people)} Personen antworten gerade";

    public override string Since(string clock) => $", seit {clock}";

    public override string WaitingFor(string name) => $"Wartet auf {name}";

    public override string WaitingForAnybody() => "Wartet auf eine Antwort";

    public override string AnyoneCanAdd() => ". Alle können ergänzen, was sie wissen.";

    public override string AnyoneCanAnswer() => ". Alle können sagen, wie sicher sie sind.";

    public override string NothingGetsLost() =>
        "Alle können ergänzen, was sie wissen. Nichts geht verloren: Beide Antworten bleiben stehen.";

    public override string NotCovered() => "In dieser Besprechung ausgelassen. ";

    public override string ComesBack() => "Beim nächsten Mal kommt es wieder dran.";

    public override string AnsweredIt(string name, string when) => $"{name} hat am {when} geantwortet. ";

    public override string StillTrueNow() => "Stimmt das noch?";

    public override string WhatWeKnow() => "Was wir wissen";

    public override string NotAnsweredYet() => " Noch nicht beantwortet";

    public override string Became(Outcome outcome, string by, string clock) => $" {Choice(outcome)} ({by}, {clock})";

    public override string Answer() => "Antworten";

    public override string AddWhatYouKnow() => "Ergänzen, was du weißt";

    public override string AsOfLastTime(string day) => $"Stand vom {day}";

    public override string NoStepYet() => "Noch kein nächster Schritt.";

    public override string HelpBy(string what, string? day) => day is null ? what : $"{what}, bis zum {day}";

    public override string NoHelpYet() => "Noch nichts.";

    public override string NoHelpNeeded() => "Nichts nötig.";

    public override string HaveAnswered(IEnumerable<string> names) => $"Geantwortet: {List(names)}.";

    public override string NobodyAnswered() => "Noch hat niemand geantwortet.";

    public override string AnswersStayHidden() => "Antworten bleiben privat, bis sie aufgedeckt werden.";

    public override string Answers(int answers) => answers == 1 ? "1 Antwort" : $"{Number(answers)} Antworten";

    public override string Spread(int answers, IEnumerable<(int Value, int Times)> spread) =>
        $"{Answers(answers)}: {string.Join(", ", spread.Select(it => $"{Times(it.Times)} {Number(it.Value)}"))}";

    public override string WhatDoesOneKnow(int low, int high) =>
        $"Was spricht für eine {Number(low)}, was für eine {Number(high)}?";

    public override string ThatWasTheLastStep() => "Das war die letzte Frage";

    public override string Finish() => "Fertig";

    public override string NotCoveredHeading() => "Nicht besprochen";

    public override string CloseTheReview() => "Besprechung beenden";
}
