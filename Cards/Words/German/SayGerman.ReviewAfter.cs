using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words.German;

/// <summary>The text for the customer says "Sie".</summary>
sealed partial class SayGerman
{
    public override string CopyTitle() => "Worte für den Kunden";

    public override string CopyHint() => "Nichts aus unseren eigenen Notizen steht darin. Lies es einmal durch, ändere, was du möchtest, und kopiere es in eine Mail oder einen Chat.";

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

    public override string CopyWhy(string words) => $"Sie möchten etwas ändern, weil: {words}";

    public override string CopyWanted(string words) => $"Das möchten Sie erreichen: {words}";

    public override string CopyNotUnderstoodYet() => "Wir würden gern in Ihren Worten hören, warum das wichtig ist und was Sie erreichen möchten.";

    public override string CopyStep(string? who, string what, string day) => who is null ? $"- Noch zu benennen: {what}, bis zum {day}" : $"- {who} {what}, bis zum {day}";

    public override string CopyNoSteps() => "Wir haben noch keinen nächsten Schritt vereinbart. Was würde Ihnen am meisten helfen?";

    public override string CopyHelp(string ofUs, string what, string? day) => day is null ? $"- {ofUs}: {what}" : $"- {ofUs}: {what}, bis zum {day}";

    public override string CopyNoHelp() => "Bitte sagen Sie uns, was den nächsten Schritt leichter machen würde.";

    public override string RemindersTitle() => "Was die Tafel fragen wird, und wann";

    public override string RemindersHint() => "Mit jeder Antwort beginnt es von vorn. Arbeitstage, Montag bis Freitag.";

    public override string Follows(MarkKind kind) => kind is MarkKind.Overdue
        ? "die Tafel fragt, ob es passiert ist."
        : "es gilt als festgefahren, und der Deal rückt auf der Tafel nach oben.";

    public override string RemindersFooter() => "Niemand bekommt dazu eine Nachricht. Die Tafel und die nächste Besprechung fragen danach.";

    public override string CorrectTitle() => "Was soll berichtigt werden?";

    public override string CorrectHint() => "Das kann, wer zuständig ist oder leitet. Beide Fassungen bleiben erhalten.";

    public override string HistoryTitle(string customer) => $"Was bei {customer} passiert ist";

    public override string HistoryHint(int reviews, string added) =>
        Ended($"{(reviews == 0 ? "Noch keine Besprechung" : reviews == 1 ? "1 Besprechung" : $"{Number(reviews)} Besprechungen")}. Angelegt am {added}");

    public override string ReviewsHeading() => "Besprechungen";

    public override string LastChanges() => "Letzte Änderungen";

    public override string NoReviewsYet() => "Noch keine.";
}
