using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

sealed partial class SayGerman
{
    public override string RemindersTitle() => "Geplante Erinnerungen";

    public override string RemindersHint() =>
        "Nur, wenn niemand antwortet. Jede Antwort setzt die Erinnerungen zurück.";

    public override string Follows(Rung rung, string? owner, string? lead) => (rung, owner, lead) switch
    {
        (Rung.Ask, { } name, _) => $"{name} wird gefragt, ob es erledigt ist.",
        (Rung.Obstacle, { } name, _) => $"{name} wird gefragt, woran es hakt.",
        (Rung.Listed, _, { } name) => $"Es kommt auf die Wochenliste für {name} und in die Wochenübersicht: „kann Hilfe gebrauchen“.",
        (Rung.Listed, _, _) => "Es kommt in die Wochenübersicht: „kann Hilfe gebrauchen“.",
        (Rung.Choose, { } name, { } other) => $"{name} und {other} entscheiden: Hilfe, Pause oder beenden. Danach frage ich nicht mehr.",
        (Rung.Choose, { } name, null) => $"{name} entscheidet: Hilfe, Pause oder beenden. Danach frage ich nicht mehr.",
        (Rung.Choose, null, { } name) => $"{name} entscheidet: Hilfe, Pause oder beenden. Danach frage ich nicht mehr.",
        _ => "Niemand wird gefragt, denn für den Deal ist noch niemand zuständig.",
    };

    public override string RemindersFooter() =>
        "Nur in der Arbeitszeit, höchstens eine Karte pro Tag und drei pro Woche. Alle können das für sich ändern oder abstellen.";

    public override string NudgesAreOffHere() => "Keine: Erinnerungen sind in dieser Pipeline abgeschaltet.";

    public override string NobodyIsAsked() => "Keine: Für den Deal ist noch niemand zuständig.";

    public override string CorrectTitle() => "Was soll korrigiert werden?";

    public override string CorrectHint() => "Korrigieren kann nur, wer zuständig ist oder moderiert. Beide Fassungen bleiben erhalten.";

    public override string HistoryTitle(string customer) => $"Verlauf: {customer}";

    public override string HistoryHint(int reviews, string added) =>
        Ended(
            $"{(reviews == 0 ? "Noch keine Besprechung" : reviews == 1 ? "1 Besprechung" : $"{Number(reviews)} Besprechungen")}. Angelegt am {added}");

    public override string ReviewsHeading() => "Besprechungen";

    public override string LastChanges() => "Letzte Änderungen";

    public override string NoReviewsYet() => "Noch keine.";
}
