namespace ReviewBot.Reviews.Lens;

/// <summary>One language that the lens reads: its word lists and its weights.</summary>
sealed record LensLanguage(string Name, Lexicon Lexicon, LensWeights Weights)
{
    public static readonly LensLanguage English =
        new("en", new(Lens.English.Words, EnglishForms.Of(Lens.English.Words.Verbs), compounds: false), LensWeights.Load("English"));

    public static readonly LensLanguage German =
        new("de", new(Lens.German.Words, GermanForms.Of(Lens.German.Words.Verbs), compounds: true), LensWeights.Load("German"));

    static readonly LensLanguage[] All = [English, German];

    /// <summary>
    /// The language that knows most of the words, small ones counting twice; of two that know as many, the preferred one. Null if it knows
    /// less than a third: such a text is in another language.
    /// </summary>
    public static (LensLanguage Language, IReadOnlyList<Token> Tokens)? Choose(string text, LensPeople people, string preferred)
    {
        var read = All.OrderByDescending(it => preferred.StartsWith(it.Name, StringComparison.OrdinalIgnoreCase))
            .Select(it => (Language: it, Tokens: it.Read(text, people)))
            .MaxBy(it => it.Tokens.Sum(t => t.IsSmall ? 2 : it.Language.Knows(t) ? 1 : 0));
        var words = read.Tokens.Where(t => !t.IsMark && !t.IsName && !char.IsDigit(t.Word[0])).ToList();
        return words.Count <= 3 * words.Count(read.Language.Knows) ? read : null;
    }

    /// <summary>Splits a text into tokens and looks up each in the word lists and names.</summary>
    public IReadOnlyList<Token> Read(string text, LensPeople people)
    {
        var names = new Names(people, Lexicon.Small);
        List<Token> tokens = [.. Tokens.Cut(text).Select(t => t.IsMark ? t : Known(t, text, names))];
        for (var at = 1; at < tokens.Count; at++)
        {
            // "our CFO", "my sales director": the owner decides whose role it is, for a row of roles too.
            if (tokens[at].Pointer == Pointer.Role && tokens[at - 1] is { Pointer: Pointer.Owner or Pointer.Role } before)
                tokens[at] = tokens[at] with { Side = before.Side };
        }

        return tokens;
    }

    bool Knows(Token token) => token.IsKnown || Weights.Words.Contains(token.Word);

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
            Side = side, Pointer = pointer,
        };
    }

    (Side Side, Pointer Pointer) Pointed(string word, Names names) =>
        Lexicon.Pointed(word) is { Pointer: Pointer.Pronoun or Pointer.Object or Pointer.Owner } pronoun ? pronoun
        : names.Of(word) is { Pointer: not Pointer.None } name ? name
        : Lexicon.Pointed(word);
}
