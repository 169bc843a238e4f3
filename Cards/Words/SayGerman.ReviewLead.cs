namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string AsLead(string place) => $"{place} · Moderation";

    public override string OnlyYouSee(string? asked) =>
        asked is null ? "Diese Ansicht siehst nur du." : $"Diese Ansicht siehst nur du. {asked} ist dran.";

    public override string YouCouldAsk() => "Du könntest fragen";

    public override string WhereThisStands() => "Stand der Dinge";

    public override string TimeLabel() => "Zeit";

    public override string MinutesOf(int spent, int target) => $"{Number(spent)} von {Number(target)} Minuten";

    public override string QueueLabel() => "Agenda";

    public override string InQueue(int place, int all, int minutes) => minutes == 1
        ? $"{Number(place)} von {Number(all)}, noch etwa 1 Minute"
        : $"{Number(place)} von {Number(all)}, noch etwa {Number(minutes)} Minuten";

    public override string QuestionsToGo(int questions) => questions switch
    {
        0 => ", keine Frage mehr",
        1 => ", das ist die letzte Frage",
        _ => $", noch {Number(questions)} Fragen",
    };

    public override string StillOpenLabel() => "Noch offen";

    public override string AtThisStep() => " (diese Frage)";

    public override string AtStep(
        int number, bool isSkipped) => isSkipped ? $" (Frage {Number(number)}, übersprungen)" : $" (Frage {Number(number)})";

    public override string HowSure(IEnumerable<string> names) => $"Einschätzung von {List(names)}";

    public override string NothingIsOpen() => "Nichts";

    public override string ChangedLabel() => "Geändert";

    public override string WasNowIs(string? was, string now) => was is null ? $": jetzt {now}" : $": war {was}, jetzt {now}";

    public override string DateMovedFromTo(string from, string to) => $": Zieldatum vom {from} auf den {to} verschoben";

    public override string StepIsDone() => ": erledigt";

    public override string StepIsDropped() => ": entfällt";

    public override string StepIsNew(string by) => $": neu, bis {by}";

    public override string NothingHasChanged() => "Bisher nichts";

    public override string BeforeLabel() => "Vorab";

    public override string MarksLabel() => "Warnzeichen";

    public override string AnsweredBeforeTheMeeting(string name, int answers, int of) =>
        $"{name} hat vor dem Meeting {Number(answers)} von {Number(of)} Fragen beantwortet";

    public override string WritingLabel() => "Schreibt";

    public override string WaitsUntil(string clock) =>
        $"Jemand antwortet gerade. Die gemeinsame Karte wartet so lange, längstens bis {clock}.";

    public override string GoOnToStep(int number) => $"Weiter zu Frage {Number(number)}";

    public override string RevealTheAnswers() => "Jetzt aufdecken";

    public override string AnotherPrompt() => "Andere Anregung";

    public override string ShowTheLiveCard() => "Gemeinsame Karte zeigen";

    public override string LeadsThis(string name) => $"{name} moderiert diese Besprechung. ";

    public override string YouCanTakeOver(int minutes) =>
        $"Seit {Number(minutes)} Minuten ist nichts passiert, du kannst also übernehmen.";

    public override string LeadIsHere(int minutes) =>
        $"Steuern kann nur, wer moderiert. Nach {Number(minutes)} Minuten ohne Aktivität können alle übernehmen.";

    public override string TakeTheLead() => "Moderation übernehmen";

    public override string LeadsViewOf(string place, string customer, int spent, int target) =>
        $"Moderationsansicht, {place} zu {customer}: {MinutesOf(spent, target)}.";
}
