namespace ReviewBot.Cards.Words;

/// <summary>
/// The note to the customer uses the formal "Sie". What somebody does has been written in the third person: <see cref="GermanGrammar"/>
/// turns it, and what is no verb stands behind a colon.
/// </summary>
sealed partial class SayGerman
{
    public override string CopyTitle() => "Nachricht an den Kunden";

    public override string CopyHint() => "Interne Notizen sind nicht dabei. Lies die Nachricht durch, pass sie an und schick sie in deinem Namen.";

    public override string CopyLabel() => "Alles markieren und kopieren";

    public override string CopyTo() => "An wen geht sie?";

    public override string CopyToNobody() => "An niemand Bestimmtes";

    public override string WriteItForThem() => "Anrede übernehmen";

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

    public override string CopyStep(string? who, string what, string day) => Ended((who, GermanGrammar.FollowsName(what)) switch
    {
        (null, true) => $"- Jemand bei Ihnen {what}, bis zum {day} (wer könnte das sein?)",
        (null, _) => $"- {Capital(what)}, bis zum {day} (wer könnte das übernehmen?)",
        (_, true) => $"- {who} {what}, bis zum {day}",
        _ => $"- {who}: {what}, bis zum {day}",
    });

    public override string CopyYourStep(string who, string what, string day) =>
        GermanGrammar.IsVerb(what) ? Ended($"- Sie {GermanGrammar.OfYou(what)}, bis zum {day}") : CopyStep(who, what, day);

    public override string CopyNoSteps() => "Wir haben noch keinen nächsten Schritt vereinbart. Was würde Ihnen am meisten helfen?";

    public override string CopyHelp() => "Was wir übernehmen:";

    public override string CopyPromise(string? ofUs, string what, string? day) =>
        Ended(day is null ? $"- {OurPart(ofUs, what)}" : $"- {OurPart(ofUs, what)}, bis zum {day}");

    public override string CopyNoHelp() => "Was könnten wir tun, um es Ihnen leichter zu machen?";

    public override string CopyClosing() => "Habe ich das richtig verstanden? Falls etwas nicht stimmt oder fehlt, sagen Sie mir bitte Bescheid.";

    public override string CopySignature(string? name) => name is null ? "Viele Grüße" : $"Viele Grüße\n{name}";

    static string TheirWords(string words, string? whose)
    {
        var said = GermanGrammar.IsQuote(words) ? $"„{words}“" : GermanGrammar.ToSecond(words);
        return whose is null ? said : $"{said} ({whose})";
    }

    static string OurPart(string? ofUs, string what)
    {
        var words = GermanGrammar.ToSecond(what);
        return (ofUs, GermanGrammar.IsVerb(words)) switch
        {
            _ when words.Split(' ')[0] is "wir" or "ich" or "Wir" or "Ich" => $"{char.ToUpperInvariant(words[0])}{words[1..]}",
            (null, true) => $"Ich {GermanGrammar.OfMe(words)}",
            (null, _) => $"Von mir: {words}",
            (_, true) => $"{ofUs} {words}",
            _ => $"{ofUs}: {words}",
        };
    }
}
