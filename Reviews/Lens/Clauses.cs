namespace ReviewBot.Reviews.Lens;

/// <summary>Splits tokens into clauses: at punctuation, and at words that join acts.</summary>
sealed class Clauses(Vocabulary words, string text)
{
    readonly List<Clause> found = [];
    readonly List<Token> open = [];
    string lead = "";
    Token? label;
    bool starts = true;

    public IReadOnlyList<Clause> Of(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            Take(tokens[at], at + 1 < tokens.Count ? tokens[at + 1] : null);
        Close("");
        return found;
    }

    void Take(Token token, Token? next)
    {
        if (!token.IsMark && words.Splitters.Contains(token.Word) && Splits(token))
        {
            Close(token.Word);
        }
        else if (!token.IsMark)
        {
            open.Add(token);
        }
        else if (token.Word == ":" && IsLabel())
        {
            (label, starts) = (open[^1] with { Word = "" }, Empty());
        }
        else if (token.Word is "." or "!" or "?" or "\n" or ";")
        {
            End();
        }
        else if (token.Word is "," or "+" or "&"
            ? !OnlyActors() && next is not { IsMark: true }
            : token.Word is "(" or ")" or ":" or "=" or "\"" || (token.Word == "-" && Apart(token)))
        {
            Close(token.Word);
        }
    }

    void End()
    {
        Close("");
        (starts, label) = (true, null);
    }

    bool Empty()
    {
        open.Clear();
        return true;
    }

    void Close(string next)
    {
        if (open.Count > 0)
        {
            var voice = open.Exists(t => t.IsQuoted) || label is { Side: Side.Theirs } ? Side.Theirs : Side.Ours;
            found.Add(new([.. open], lead, voice, label, starts));
            open.Clear();
            starts = false;
        }

        lead = next;
    }

    // "Priya and Jonas pick", "Mara and I visit": no act yet, so there is nothing to cut.
    bool OnlyActors() =>
        open.Count > 0 && open.TrueForAll(t => t.IsActor || t.Pointer == Pointer.Owner || words.Determiners.Contains(t.Word));

    bool Splits(Token token) => token.Word switch
    {
        _ when OnlyActors() => false,
        _ when words.Whs.Contains(token.Word) => !open.Exists(t => words.Asking.Contains(t.Verb)),
        _ => true,
    };

    bool IsLabel() => open.Count is > 0 and <= 4 && OnlyActors();

    // "sign-off" came as one word; a dash that touches neither side, or only one, is a break.
    bool Apart(Token token) =>
        token.Start == 0
            || token.End >= text.Length
            || char.IsWhiteSpace(text[token.Start - 1])
            || char.IsWhiteSpace(text[token.End])
            || text[token.Start] != '-';
}
