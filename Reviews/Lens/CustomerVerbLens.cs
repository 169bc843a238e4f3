namespace ReviewBot.Reviews.Lens;

/// <summary>
/// A linear classifier of short texts: warns when an answer that should be about the customer is about us ("send proposal"). It advises
/// only; the caller must never block an answer because of it. Pure, deterministic, no I/O.
/// </summary>
public static class CustomerVerbLens
{
    // In characters. Inputs are at most 200 long (Limits); this bounds the cost for any other text.
    const int Longest = 1000;

    // In tokens: so far from a thing its verb is looked for.
    const int Near = 4;

    /// <summary>Classifies one answer. Never throws for any text.</summary>
    /// <param name="text">Only the first 1,000 characters are read.</param>
    /// <param name="language">Culture name ("en-GB", "de") for a text that could be in either language; else its words decide.</param>
    /// <returns>Null when an act of the customer is named, when the text is about neither side, or in a language that is not
    /// known.</returns>
    public static LensFinding? Look(string text, LensPeople people, string language, LensQuestion question)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        return LensLanguage.Choose(text, people, language) is var (read, tokens)
            && read.Weights.Weigh(LensFeatures.Of(tokens, question, people.Chosen is not null), tokens.Count, question) is var (first, last)
                ? Quote(text, tokens, WithVerb(tokens, first, last))
                : null;
    }

    static LensFinding Quote(string text, IReadOnlyList<Token> tokens, (int First, int Last) of) =>
        new(text[tokens[of.First].Start..tokens[End(tokens, of.First, of.Last)].End]);

    // A thing alone says little: its verb is quoted, too ("send the | proposal", "das Angebot | schicken").
    static (int First, int Last) WithVerb(IReadOnlyList<Token> tokens, int first, int last)
    {
        if (tokens.Take(last + 1).Skip(first).Any(it => it.Verb.Length > 0))
            return (first, last);
        for (var at = last + 1; at < tokens.Count && at <= last + Near && !tokens[at].IsMark; at++)
        {
            if (tokens[at] is { Form: Form.Plain, Lean: not ClauseLeaning.Theirs, IsSmall: false } && at == tokens.Count - 1)
                return (first, at);
        }
        for (var at = first - 1; at >= 0 && at >= first - Near && !tokens[at].IsMark; at--)
        {
            if (tokens[at] is { Verb.Length: > 0, Lean: not ClauseLeaning.Theirs })
                return (at, last);
        }
        return (first, last);
    }

    // Trims punctuation from the end, and a function word whose next token is not one ("we visited the | plant").
    static int End(IReadOnlyList<Token> tokens, int first, int last)
    {
        while (last > first && (tokens[last].IsMark || (tokens[last].IsSmall && last + 1 < tokens.Count && !tokens[last + 1].IsSmall)))
            last--;
        return last;
    }
}
