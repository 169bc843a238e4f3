namespace ReviewBot.Reviews.Lens;

/// <summary>One language that the lens reads: its word lists and its weights.</summary>
sealed record LensLanguage(string Name, Lexicon Lexicon, LensWeights Weights)
{
    public static readonly LensLanguage English =
        new("en", new(Lens.English.Words, EnglishForms.Of(Lens.English.Words.Verbs), compounds: false), LensWeights.Load("English"));

    public static readonly LensLanguage German =
        new("de", new(Lens.German.Words, GermanForms.Of(Lens.German.Words.Verbs), compounds: true), LensWeights.Load("German"));

    static readonly LensLanguage[] EnglishFirst = [English, German];

    static readonly LensLanguage[] GermanFirst = [German, English];

    /// <summary>
    /// The preferred language if it knows all words; else the one that knows most (function words count twice). Null if that one knows less
    /// than half of the words, or of three words less than a third: the text is in another language.
    /// </summary>
    public static (LensLanguage Language, IReadOnlyList<Token> Tokens)? Choose(string text, LensPeople people, string preferred)
    {
        IReadOnlyList<Token> cut = [.. Tokens.Cut(text)];
        (LensLanguage Language, IReadOnlyList<Token> Tokens)? best = null;
        var most = -1;
        foreach (var language in preferred.StartsWith(German.Name, StringComparison.OrdinalIgnoreCase) ? GermanFirst : EnglishFirst)
        {
            var tokens = language.Read(cut, text, people);
            var (words, known, weight) = language.Count(tokens);
            if (weight > most)
                (best, most) = (words <= (words > 3 ? 2 : 3) * known ? (language, tokens) : null, weight);
            if (words == known)
                break;
        }

        return best;
    }

    (int Words, int Known, int Weight) Count(List<Token> tokens)
    {
        var (words, known, weight) = (0, 0, 0);
        foreach (var token in tokens)
        {
            if (token.IsMark || token.IsName || char.IsDigit(token.Word[0]))
                continue;
            var isKnown = token.IsKnown || Weights.Words.Contains(token.Word);
            words++;
            known += isKnown ? 1 : 0;
            weight += token.IsSmall ? 2 : isKnown ? 1 : 0;
        }

        return (words, known, weight);
    }

    /// <summary>Splits a text into tokens and looks up each in the word lists and names.</summary>
    public IReadOnlyList<Token> Read(string text, LensPeople people) => Read([.. Tokens.Cut(text)], text, people);

    List<Token> Read(IReadOnlyList<Token> cut, string text, LensPeople people)
    {
        var names = new Names(people, Lexicon.Small);
        List<Token> tokens = [.. cut.Select(t => t.IsMark ? t : Known(t, text, names))];
        for (var at = 1; at < tokens.Count; at++)
        {
            // "our CFO", "my sales director": a possessive before a role, or before a row of roles, decides whose it is.
            if (tokens[at].Pointer == Pointer.Role && tokens[at - 1] is { Pointer: Pointer.Owner or Pointer.Role } before)
                tokens[at] = tokens[at] with { Side = before.Side };
        }

        return tokens;
    }

    Token Known(Token token, string text, Names names)
    {
        // "it" is a pronoun and "IT" is a department.
        if (token.Word == "it" && char.IsUpper(text[token.End - 1]))
            return Lexicon.Read(token with { Word = "it-department" }) with { Side = Side.Theirs, Pointer = Pointer.Role };

        var (side, pointer) = Pointed(token.Word, names);
        if (pointer == Pointer.None && token.Word.IndexOf('\'', StringComparison.Ordinal) is > 0 and var at)
        {
            token = token with { Word = token.Word[..at] };
            (side, pointer) = Pointed(token.Word, names);
        }

        return (names.Of(token.Word).Pointer == pointer && pointer != Pointer.None ? token : Lexicon.Read(token)) with
        {
            Side = side,
            Pointer = pointer,
        };
    }

    (Side Side, Pointer Pointer) Pointed(string word, Names names) =>
        Lexicon.Pointed(word) is { Pointer: Pointer.Pronoun or Pointer.Object or Pointer.Owner } pronoun ? pronoun
        : names.Of(word) is { Pointer: not Pointer.None } name ? name
        : Lexicon.Pointed(word);
}
