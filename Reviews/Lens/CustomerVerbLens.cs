namespace ReviewBot.Reviews.Lens;

/// <summary>Reads an answer about the customer and says whether it is about us instead. It advises and never blocks.</summary>
public static class CustomerVerbLens
{
    // Answers are at most 200 characters long; beyond this nothing is read, so that no text costs more than this.
    const int Longest = 1000;

    /// <summary>
    /// Null when a customer act is named, or when the text is about neither. Language is a culture name ("en-GB", "de");
    /// one that has no rules of its own is read by the English ones.
    /// </summary>
    public static LensFinding? Look(string text, string customer, IReadOnlyCollection<string> buyerNames,
        IReadOnlyCollection<string> ourNames, string language, LensQuestion question)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        var tongue = LensLanguage.For(language);
        var names = new Names(customer, buyerNames, ourNames, tongue.Lexicon);
        var tokens = new Quotes(tongue.Words, text).Mark(tongue.Read(text, names));
        var readings = tongue.Judge(new Clauses(tongue.Words, text).Of(tokens));
        return Judge(text, readings, question);
    }

    // One customer act is enough to stay silent, but "they signed, now we send it" does not say what they do next.
    static LensFinding? Judge(string text, IReadOnlyList<Reading> readings, LensQuestion question)
    {
        if (readings.Any(r => r.Side == Side.Theirs && !(r.IsPast && question == LensQuestion.Next)))
            return null;

        return readings.FirstOrDefault(r => r.Side == Side.Ours) is { Side: Side.Ours } ours
            ? new(text[ours.Start..ours.End], ours.Reason)
            : null;
    }
}
