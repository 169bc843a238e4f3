namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Rule-based text analysis: warns when an answer that should be about the customer is about us ("send proposal"). It advises only; the
/// caller must never block an answer because of it. Pure, deterministic, no I/O.
/// </summary>
public static class CustomerVerbLens
{
    // In characters. Inputs are at most 200 long (Limits); this bounds the cost for any other text.
    const int Longest = 1000;

    /// <summary>Analyses one answer in one pass. Never throws for any text.</summary>
    /// <param name="text">Only the first 1,000 characters are read.</param>
    /// <param name="buyerNames">People and roles at the customer.</param>
    /// <param name="ourNames">Colleagues.</param>
    /// <param name="language">Culture name ("en-GB", "de"); a language without rules of its own is read by the English ones.</param>
    /// <returns>Null when an act of the customer is named, or when the text is about neither side.</returns>
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

    // One act of the customer is enough for no finding. But a past act ("they signed, now we send it") does not answer what they do next.
    static LensFinding? Judge(string text, IReadOnlyList<Reading> readings, LensQuestion question)
    {
        if (readings.Any(r => r.Side == Side.Theirs && !(r.IsPast && question == LensQuestion.Next)))
            return null;

        return readings.FirstOrDefault(r => r.Side == Side.Ours) is { Side: Side.Ours } ours
            ? new(text[ours.Start..ours.End], ours.Reason)
            : null;
    }
}
