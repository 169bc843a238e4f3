namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string WhatWouldMakeUsWrong() => "Woran könnte es scheitern? (optional)";

    public override string ForExampleDoubt() => "Zum Beispiel: Das Budget ist bis zum Frühjahr gesperrt";

    public override string DoubtHasNoName() =>
        "Es steht ohne deinen Namen bei den Antworten und in der Zusammenfassung. Schreibt sonst niemand etwas, lässt sich erraten, von wem es ist.";

    public override string SaveWithoutRating() => "Ohne Zahl speichern";

    public override string HowSureWithDoubt() =>
        "Wie sicher bist du? Einmal antippen genügt, dein Text wird mitgespeichert. Beides kannst du bis zum Aufdecken ändern.";

    public override string WouldMakeUsWrong() => "Woran könnte es scheitern?";

    public override string WrittenWithoutNames() =>
        "Ohne Namen, ohne bestimmte Reihenfolge. Wer könnte klären, ob es stimmt? Mit „Das finde ich heraus“ wird es deine offene Frage.";

    public override string OnlyOneWrote() =>
        "Nur eine Person hat etwas geschrieben, vielleicht lässt sich erraten, wer. Es geht aber nur um die Sache. "
        + "Wer könnte klären, ob es stimmt? Mit „Das finde ich heraus“ wird es deine offene Frage.";

    public override string IWillFindOut() => "Das finde ich heraus";

    public override string WillFindOut(string name) => $" → {name} findet es heraus";

    public override string CouldItBe(string words) => $"Könnte das stimmen: „{words}“?";

    public override string DoubtKept(bool isTakenBack) => isTakenBack ? "Zurückgenommen." : "Gespeichert";

    public override string DoubtKeptUntil() =>
        ". Bis zum Aufdecken siehst nur du es. Zum Ändern tipp noch einmal auf „Antworten“.";

    public override string DoubtTooLate() => "Die Antworten sind schon aufgedeckt. ";

    public override string DoubtNotAdded(string? words) => words is null
        ? "Was du geschrieben hast, wurde nicht übernommen."
        : $"Was du geschrieben hast, wurde nicht übernommen: „{words}“.";
}
