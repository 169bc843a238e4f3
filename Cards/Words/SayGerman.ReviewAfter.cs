using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Cards.Words;

/// <summary>The text for the customer uses the formal "Sie".</summary>
sealed partial class SayGerman
{
    public override string CopyTitle() => "Text für den Kunden";

    public override string CopyHint() =>
        "Nichts aus unseren eigenen Notizen steht darin. Lies es einmal durch, ändere, was du möchtest, und kopiere es in eine Mail oder einen Chat.";

    public override string CopyLabel() => "Alles markieren und kopieren";

    public override string CopyText(string understood, string steps, string help) => string.Join("\n\n", new[]
    {
        "Was wir verstanden haben",
        understood,
        "Was Sie als Nächstes tun",
        steps,
        "Wie wir helfen",
        help,
        "Haben wir das richtig verstanden? Bitte sagen Sie uns, was wir ändern sollen.",
    });

    public override string CopyWhy(string words) => $"Warum Sie etwas ändern möchten: {words}";

    public override string CopyWanted(string words) => $"Das möchten Sie erreichen: {words}";

    public override string CopyNotUnderstoodYet() =>
        "Wir würden gern in Ihren Worten hören, warum das wichtig ist und was Sie erreichen möchten.";

    public override string CopyStep(
        string? who,
        string what,
        string day) => who is null ? $"- Noch zu benennen: {what}, bis zum {day}" : $"- {who} {what}, bis zum {day}";

    public override string CopyNoSteps() => "Wir haben noch keinen nächsten Schritt vereinbart. Was würde Ihnen am meisten helfen?";

    public override string CopyHelp(
        string ofUs, string what, string? day) => day is null ? $"- {ofUs}: {what}" : $"- {ofUs}: {what}, bis zum {day}";

    public override string CopyNoHelp() => "Bitte sagen Sie uns, was den nächsten Schritt leichter machen würde.";

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
