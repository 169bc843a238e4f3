namespace ReviewBot.Reviews.Lens;

/// <summary>
/// A part of an answer that names at most one act. Lead: the word that starts it ("so", "after"). Voice: which side "we" means. Label: the
/// name before a colon.
/// </summary>
sealed record Clause(IReadOnlyList<Token> Tokens, string Lead, Side Voice, Token? Label, bool StartsSentence)
{
    public int Count => Tokens.Count;

    public Token this[int at] => Tokens[at];

    public int Length => Tokens.Count;

    public Token? At(int at) => at >= 0 && at < Count ? Tokens[at] : null;

    public string Word(int at) => At(at)?.Word ?? "";

    public bool Any(int from, Func<Token, bool> test) => Tokens.Skip(from).Any(test);

    public int Find(int from, Func<Token, bool> test)
    {
        for (var at = Math.Max(from, 0); at < Count; at++)
        {
            if (test(Tokens[at]))
                return at;
        }

        return -1;
    }
}
