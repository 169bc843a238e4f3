namespace ReviewBot.Reviews.Lens;

/// <summary>
/// A linear classifier of short texts: warns when an answer that should be about the customer is about us ("send proposal"). It advises
/// only; the caller must never block an answer because of it. Pure, deterministic, no I/O.
/// </summary>
public static class CustomerVerbLens
{
    // In characters. Inputs are at most 200 long (Limits); this bounds the cost for any other text.
    const int Longest = 1000;

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
                ? new(text[tokens[Start(tokens, first, last)].Start..tokens[End(tokens, first, last)].End])
                : null;
    }

    // A thing alone says little: its verb is quoted, too ("send the | proposal").
    static int Start(IReadOnlyList<Token> tokens, int first, int last)
    {
        if (tokens.Take(last + 1).Skip(first).Any(it => it.Verb.Length > 0))
            return first;
        for (var at = first - 1; at >= 0 && !tokens[at].IsMark; at--)
        {
            if (tokens[at].Verb.Length > 0)
                return at;
        }
        return first;
    }

    // Trims punctuation from the end, and a function word whose next token is not one ("we visited the | plant").
    static int End(IReadOnlyList<Token> tokens, int first, int last)
    {
        while (last > first && (tokens[last].IsMark || (tokens[last].IsSmall && last + 1 < tokens.Count && !tokens[last + 1].IsSmall)))
            last--;
        return last;
    }
}
