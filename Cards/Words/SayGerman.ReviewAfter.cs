using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string RemindersTitle() => "Was ich wen wann fragen werde";

    public override string RemindersHint() =>
        "Nur, wenn niemand antwortet. Mit jeder Antwort, auf einer Karte oder in einer Besprechung, beginnt es von vorn.";

    public override string Follows(Rung rung, string? owner, string? lead) => (rung, owner, lead) switch
    {
        (Rung.Ask, { } name, _) => $"{name} wird gefragt, ob es passiert ist.",
        (Rung.Obstacle, { } name, _) => $"{name} wird gefragt, was im Weg ist.",
        (Rung.Listed, _, { } name) => $"Es kommt auf die Wochenliste für {name} und in die Wochenübersicht: „kann Hilfe gebrauchen“.",
        (Rung.Listed, _, _) => "Es kommt in die Wochenübersicht: „kann Hilfe gebrauchen“.",
        (Rung.Choose, { } name, { } other) => $"{name} und {other} entscheiden: Hilfe, Pause oder Schluss. Danach bin ich still.",
        (Rung.Choose, { } name, null) => $"{name} entscheidet: Hilfe, Pause oder Schluss. Danach bin ich still.",
        (Rung.Choose, null, { } name) => $"{name} entscheidet: Hilfe, Pause oder Schluss. Danach bin ich still.",
        _ => "Niemand wird gefragt, denn der Deal gehört noch niemandem.",
    };

    public override string RemindersFooter() =>
        "In den eigenen Arbeitszeiten, höchstens eine Karte am Tag und drei in der Woche. Alle können ihre ändern oder abstellen.";

    public override string NudgesAreOffHere() => "Keine: Erinnerungen sind in dieser Pipeline abgeschaltet.";

    public override string NobodyIsAsked() => "Keine: Der Deal gehört noch niemandem.";

    public override string CorrectTitle() => "Was soll korrigiert werden?";

    public override string CorrectHint() => "Das kann, wer zuständig ist oder leitet. Beide Fassungen bleiben erhalten.";

    public override string HistoryTitle(string customer) => $"Was bei {customer} passiert ist";

    public override string HistoryHint(int reviews, string added) =>
        Ended(
            $"{(reviews == 0 ? "Noch keine Besprechung" : reviews == 1 ? "1 Besprechung" : $"{Number(reviews)} Besprechungen")}. Angelegt am {added}");

    public override string ReviewsHeading() => "Besprechungen";

    public override string LastChanges() => "Letzte Änderungen";

    public override string NoReviewsYet() => "Noch keine.";
}
