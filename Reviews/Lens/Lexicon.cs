using System.Collections.Frozen;

namespace ReviewBot.Reviews.Lens;

/// <summary>Index of the word lists of one language. All words are lower case, with umlauts written as two letters.</summary>
sealed class Lexicon
{
    readonly FrozenDictionary<string, Token> verbs;
    readonly FrozenDictionary<string, Side> things;
    readonly FrozenDictionary<string, (Side Side, Pointer Pointer)> pointers;
    readonly FrozenDictionary<string, string> slips;
    readonly Spelling spelling;
    readonly bool compounds;

    /// <param name="compounds">True for German: a compound is one word, and its last part says what it is.</param>
    public Lexicon(Vocabulary words, IEnumerable<(string Word, Token Verb)> forms, bool compounds)
    {
        this.compounds = compounds;
        verbs = forms.Select(f => (Word: Tokens.Fold(f.Word), f.Verb)).DistinctBy(f => f.Word).ToFrozenDictionary(f => f.Word, f => f.Verb);
        things = words.TheirThings.Select(w => (Word: Tokens.Fold(w), Side.Theirs))
            .Concat(words.OurThings.Select(w => (Word: Tokens.Fold(w), Side.Ours)))
            .DistinctBy(t => t.Word).ToFrozenDictionary(t => t.Word, t => t.Item2);
        pointers = words.Pointers.Select(p => (Word: Tokens.Fold(p.Word), p.Side, p.Pointer))
            .DistinctBy(p => p.Word).ToFrozenDictionary(p => p.Word, p => (p.Side, p.Pointer));
        slips = words.Slips
            .Select(s => s.Split('|'))
            .DistinctBy(s => s[0])
            .ToFrozenDictionary(s => Tokens.Fold(s[0]), s => Tokens.Fold(s[1]));
        Small = words.SmallWords.Select(Tokens.Fold).ToFrozenSet();
        spelling = new(verbs.Keys.Concat(things.Keys));
    }

    public FrozenSet<string> Small { get; }

    public (Side Side, Pointer Pointer) Pointed(string word) => pointers.GetValueOrDefault(word);

    /// <summary>Looks up a word. An unknown word is looked up once more as a misspelling.</summary>
    public Token Read(Token token)
    {
        var isSmall = Small.Contains(token.Word);
        if (isSmall || verbs.ContainsKey(token.Word) || things.ContainsKey(token.Word) || pointers.ContainsKey(token.Word))
            return Fill(token with { IsKnown = true, IsSmall = isSmall });
        if (slips.TryGetValue(token.Word, out var meant))
            return Fill(token with { Word = meant, IsKnown = true });

        return Fill(spelling.Nearest(token.Word) is { } near ? token with { Word = near } : token);
    }

    Side Ending(string word)
    {
        for (var at = 1; at <= Math.Min(word.Length, 40) - 4; at++)
        {
            if (things.TryGetValue(word[at..], out var thing))
                return thing;
        }

        return Side.None;
    }

    Token Fill(Token token)
    {
        var thing = things.GetValueOrDefault(token.Word);
        if (thing == Side.None && token.Word.Length > 3 && token.Word[^1] == 's')
            thing = things.GetValueOrDefault(token.Word[..^1]);
        if (thing == Side.None && compounds)
            thing = Ending(token.Word);
        token = token with { Thing = thing, IsKnown = token.IsKnown || thing != Side.None };
        return verbs.TryGetValue(token.Word, out var verb) ? token with { Verb = verb.Verb, Lean = verb.Lean, Form = verb.Form } : token;
    }
}
