namespace ReviewBot.Cards.Words;

/// <summary>
/// The note to the customer uses the formal "Sie". What somebody does stays in the third person with a name, because the words that it was
/// written in have no other form.
/// </summary>
sealed partial class SayGerman
{
    public override string CopyTitle() => "Nachricht an den Kunden";

    public override string CopyHint() => "Interne Notizen sind nicht dabei. Lies die Nachricht durch, passe sie an und schick sie in deinem Namen.";

    public override string CopyLabel() => "Alles markieren und kopieren";

    public override string CopyTo() => "An wen geht sie?";

    public override string CopyToNobody() => "An niemand Bestimmtes";

    public override string WriteItForThem() => "An diese Person richten";

    public override string OpenAsMail() => "Als Mail öffnen";

    public override string CopySubject(string title) => $"{title}: wie es weitergeht";

    public override bool GreetsByFullName => true;

    public override string CopyGreeting(string? to) => to is null ? "Guten Tag," : $"Guten Tag {to},";

    public override string CopyOpening() => "ich möchte sichergehen, dass ich Sie richtig verstanden habe. Das ist mein Stand:";

    public override string CopyWhy(string words, string? whose) => $"Warum Sie etwas ändern möchten: {TheirWords(words, whose)}";

    public override string CopyWanted(string words, string? whose) => $"Was Sie erreichen möchten: {TheirWords(words, whose)}";

    public override string CopyNotUnderstoodYet() =>
        "Ich würde gern in Ihren Worten hören, warum das für Sie wichtig ist und was Sie erreichen möchten.";

    public override string CopySteps() => "Was bei Ihnen als Nächstes ansteht:";

    public override string CopyStep(string? who, string what, string day) =>
        Ended(who is null ? $"- {what}, bis zum {day} (wer könnte das übernehmen?)" : $"- {who} {what}, bis zum {day}");

    public override string CopyYourStep(string who, string what, string day) => CopyStep(who, what, day);

    public override string CopyNoSteps() => "Wir haben noch keinen nächsten Schritt vereinbart. Was würde Ihnen am meisten helfen?";

    public override string CopyHelp() => "Was wir übernehmen:";

    public override string CopyPromise(string? ofUs, string what, string? day) =>
        Ended(day is null ? $"- {OurPart(ofUs, what)}" : $"- {OurPart(ofUs, what)}, bis zum {day}");

    public override string CopyNoHelp() => "Was könnten wir tun, um es Ihnen leichter zu machen?";

    public override string CopyClosing() => "Habe ich das richtig verstanden? Falls etwas nicht stimmt oder fehlt, sagen Sie mir bitte Bescheid.";

    public override string CopySignature(string? name) => name is null ? "Viele Grüße" : $"Viele Grüße\n{name}";

    static string TheirWords(string words, string? whose) => whose is null ? $"„{words}“" : $"„{words}“ ({whose})";

    static string OurPart(string? ofUs, string what) =>
        what.Split(' ')[0] is "wir" or "ich" or "Wir" or "Ich" ? $"{char.ToUpperInvariant(what[0])}{what[1..]}"
        : ofUs is null ? $"Von mir: {what}"
        : $"{ofUs}: {what}";
}
