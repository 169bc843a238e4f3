namespace ReviewBot.Reviews.Lens;

/// <summary>One language: its word lists and their index.</summary>
sealed record LensLanguage(Vocabulary Words, Lexicon Lexicon)
{
    public static readonly LensLanguage German = Of(Lens.German.Words, GermanForms.Of(Lens.German.Words.Verbs), compounds: true);

    public static readonly LensLanguage English = Of(Lens.English.Words, EnglishForms.Of(Lens.English.Words.Verbs), compounds: false);

    public static LensLanguage For(string language)
        => language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? German : English;

    static LensLanguage Of(Vocabulary words, IEnumerable<(string Word, Token Verb)> forms, bool compounds)
        => new(words, new(forms, words.OurThings, words.TheirThings, words.Slips) { Known = words.Plain, Compounds = compounds });

    public IReadOnlyList<Reading> Judge(IReadOnlyList<Clause> clauses)
        => ReferenceEquals(this, German) ? new GermanReader(Words).Read(clauses) : new EnglishReader(Words).Read(clauses);

    /// <summary>Splits a text into tokens and looks up each in the word lists and names.</summary>
    public List<Token> Read(string text, Names names)
    {
        List<Token> tokens = [.. Tokens.Cut(text).Select(t => t.IsMark ? t : Known(t, text, names))];
        for (var at = 1; at < tokens.Count; at++)
        {
            // "our CFO", "my sales director": the owner decides whose role it is, for a row of roles too.
            if (tokens[at].Pointer == Pointer.Role && tokens[at - 1] is { Pointer: Pointer.Owner or Pointer.Role } before)
                tokens[at] = tokens[at] with { Side = before.Side };
        }

        return tokens;
    }

    Token Known(Token token, string text, Names names)
    {
        var (side, pointer) = Pointed(token, text, names);
        if (pointer == Pointer.None && token.Word.IndexOf('\'', StringComparison.Ordinal) is > 0 and var at)
        {
            token = token with { Word = token.Word[..at] };
            (side, pointer) = Pointed(token, text, names);
        }

        var read = pointer is Pointer.Name or Pointer.Company ? token : Lexicon.Read(token);
        return read with { Side = side, Pointer = pointer };
    }

    (Side Side, Pointer Pointer) Pointed(Token token, string text, Names names) => token.Word switch
    {
        // "it" is a pronoun and "IT" is a department.
        "it" when token.End - token.Start == 2 && !char.IsUpper(text[token.End - 1]) => default,
        var w when Words.OurPronouns.Contains(w) => (Side.Ours, Pointer.Pronoun),
        var w when Words.OurObjects.Contains(w) => (Side.Ours, Pointer.Object),
        var w when Words.OurOwners.Contains(w) => (Side.Ours, Pointer.Owner),
        var w when Words.TheirPronouns.Contains(w) => (Side.Theirs, Pointer.Pronoun),
        var w when Words.TheirObjects.Contains(w) => (Side.Theirs, Pointer.Object),
        var w when Words.TheirOwners.Contains(w) => (Side.Theirs, Pointer.Owner),
        var w when names.Of(w) is { Pointer: not Pointer.None } known => known,
        var w when Words.Customers.Contains(w) => (Side.Theirs, Pointer.Company),
        var w when Words.OurRoles.Contains(w) => (Side.Ours, Pointer.Role),
        var w when Words.TheirRoles.Contains(w) => (Side.Theirs, Pointer.Role),
        _ => default,
    };
}
