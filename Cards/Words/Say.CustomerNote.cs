namespace ReviewBot.Cards.Words;

/// <summary>The note to the customer. The reader writes it, in the first person.</summary>
public partial class Say
{
    public virtual string CopyTitle() => "A note for the customer";

    public virtual string CopyHint() => "None of our internal notes are in here. Read it through, adjust it, and send it as your own.";

    public virtual string CopyLabel() => "Select all and copy";

    public virtual string CopyTo() => "Who is it for?";

    public virtual string CopyToNobody() => "No one in particular";

    public virtual string WriteItForThem() => "Address it to them";

    public virtual string OpenAsMail() => "Open as an email";

    public virtual string CopySubject(string title) => $"{title}: what happens next";

    /// <summary>False: by the first name, where it is known. True: the language is formal with a customer.</summary>
    public virtual bool GreetsByFullName => false;

    /// <param name="to">Null: it is for nobody in particular.</param>
    public virtual string CopyGreeting(string? to) => to is null ? "Hello," : $"Hi {to},";

    public virtual string CopyOpening() => "I want to make sure I’ve understood you correctly. Here’s how I see it.";

    /// <param name="whose">Who at the customer said it; null: not known.</param>
    public virtual string CopyWhy(string words, string? whose) => $"Why you want to change: {TheirWords(words, whose)}";

    public virtual string CopyWanted(string words, string? whose) => $"What you want to achieve: {TheirWords(words, whose)}";

    public virtual string CopyNotUnderstoodYet() => "I’d like to hear, in your own words, why this matters to you and what you want to achieve.";

    public virtual string CopySteps() => "What happens next on your side:";

    /// <param name="who">Null: not known.</param>
    public virtual string CopyStep(string? who, string what, string day) =>
        who is null ? $"- By {day}: {EnglishGrammar.Infinitive(EnglishGrammar.ToYours(what))}. Who could do that?"
            : $"- {who}{EnglishGrammar.AfterName(what)}, by {day}.";

    /// <summary>A step of whom the note greets.</summary>
    public virtual string CopyYourStep(string who, string what, string day) => EnglishGrammar.IsThing(what)
        ? $"- {Capital(EnglishGrammar.ToYours(what))}, by {day}."
        : $"- You {EnglishGrammar.AfterYou(EnglishGrammar.ToYours(what))}, by {day}.";

    public virtual string CopyNoSteps() => "We haven’t agreed on a next step yet. What would help you most?";

    public virtual string CopyHelp() => "What we’ll do on our side:";

    /// <param name="ofUs">Null: who writes the note does it.</param>
    /// <param name="day">Null: no day was promised.</param>
    public virtual string CopyPromise(string? ofUs, string what, string? day)
    {
        var words = EnglishGrammar.ToSecond(what);
        var said = EnglishGrammar.IsSentence(words) ? $"{char.ToUpperInvariant(words[0])}{words[1..]}"
            : EnglishGrammar.IsThing(words) ? $"{Capital(words)}{(ofUs is null ? "" : $" ({ofUs})")}"
            : ofUs is null ? $"I’ll {EnglishGrammar.AfterWill(words)}"
            : $"{ofUs} will {EnglishGrammar.AfterWill(words)}";
        return day is null ? $"- {said}." : $"- {said}, by {day}.";
    }

    public virtual string CopyNoHelp() => "What could we do to make that easier for you?";

    public virtual string CopyClosing() => "Did I get that right? If anything is different or missing, just let me know.";

    public virtual string CopySignature(string? name) => name is null ? "Best regards" : $"Best regards,\n{name}";

    static string TheirWords(string words, string? whose)
    {
        var said = EnglishGrammar.IsQuote(words) ? $"“{words}”" : EnglishGrammar.ToSecond(words);
        return whose is null ? said : $"{said} ({whose})";
    }
}
