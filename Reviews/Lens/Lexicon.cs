using System.Collections.Frozen;

namespace ReviewBot.Reviews.Lens;

/// <summary>Index of the word lists of one language. All words are lower case.</summary>
sealed class Lexicon
{
    readonly FrozenDictionary<string, Token> verbs;
    readonly FrozenDictionary<string, Side> things;
    readonly FrozenDictionary<string, string> slips;
    readonly Spelling spelling;

    public Lexicon(IEnumerable<(string Word, Token Verb)> forms, string[] ourThings, string[] theirThings, string[] slips)
    {
        verbs = forms.DistinctBy(f => f.Word).ToFrozenDictionary(f => f.Word, f => f.Verb);
        things = theirThings.Select(w => (w, Side.Theirs)).Concat(ourThings.Select(w => (w, Side.Ours)))
            .DistinctBy(t => t.w).ToFrozenDictionary(t => t.w, t => t.Item2);
        this.slips = slips.Select(s => s.Split('|')).DistinctBy(s => s[0]).ToFrozenDictionary(s => s[0], s => s[1]);
        spelling = new(verbs.Keys.Concat(things.Keys));
    }

    public required FrozenSet<string> Known { get; init; }

    /// <summary>True for German: a compound is one word, and its last part says what it is.</summary>
    public bool Compounds { get; init; }

    /// <summary>Looks up a word. An unknown word is looked up once more as a misspelling.</summary>
    public Token Read(Token token)
    {
        if (slips.TryGetValue(token.Word, out var meant))
            return Fill(token with { Word = meant });
        if (verbs.ContainsKey(token.Word) || things.ContainsKey(token.Word) || Known.Contains(token.Word))
            return Fill(token);

        return spelling.Nearest(token.Word) is { } near ? Fill(token with { Word = near }) : Fill(token);
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
        if (thing == Side.None && Compounds)
            thing = Ending(token.Word);
        return verbs.TryGetValue(token.Word, out var verb)
            ? token with { Verb = verb.Verb, Lean = verb.Lean, Form = verb.Form, Thing = thing }
            : token with { Thing = thing };
    }
}
