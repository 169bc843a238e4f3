namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Finds quotations of the customer, in which "we" means the customer: text in quotes that contains "we", unless one of us says it, and
/// text that ends in "says Priya".
/// </summary>
sealed class Quotes(Vocabulary words, string text)
{
    public List<Token> Mark(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!Opens(tokens, at))
                continue;
            var end = tokens.FindIndex(at + 1, t => Closes(t, tokens[at].Word));
            end = end < 0 ? tokens.Count : end;
            if (tokens.Skip(at + 1).Take(end - at - 1).Any(IsWe) && !SaidByUs(tokens, at))
                Quote(tokens, at, end);
            at = end;
        }

        if (Attribution(tokens) is > 0 and var said)
            Quote(tokens, 0, said);
        return tokens;
    }

    static void Quote(List<Token> tokens, int from, int to)
    {
        for (var at = from; at < to; at++)
            tokens[at] = tokens[at] with { IsQuoted = true };
    }

    static bool IsWe(Token token) => token.IsOurs && token.Pointer is Pointer.Pronoun or Pointer.Owner or Pointer.Object;

    bool Opens(List<Token> tokens, int at) => tokens[at] switch
    {
        { IsMark: true, Word: "\"" } => true,
        { IsMark: true, Word: "'" } mark => mark.Start == 0 || !char.IsLetterOrDigit(text[mark.Start - 1]),
        _ => false,
    };

    static bool Closes(Token token, string opened) => token.IsMark && token.Word == opened;

    // Looks back over at most one clause.
    static bool SaidByUs(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 6; back--)
        {
            if (tokens[back].IsActor)
                return tokens[back].IsOurs;
        }

        return false;
    }

    // Where ", says Priya" or "- Jonas by mail" begins: a verb of saying with one of theirs right behind it, after a mark.
    int Attribution(List<Token> tokens)
    {
        for (var at = tokens.Count - 2; at > 0 && at >= tokens.Count - 6; at--)
        {
            if (tokens[at - 1].IsMark && words.Sayings.Contains(tokens[at].Verb) && tokens[at + 1] is { IsTheirs: true, IsActor: true })
                return at;
        }

        return 0;
    }
}
