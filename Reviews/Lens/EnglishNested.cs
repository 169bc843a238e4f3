namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Finds a customer act inside a clause about us: "get Priya to sign", "send it for Jonas to test", "make sure they decide".
/// </summary>
sealed class EnglishNested(Vocabulary words)
{
    public bool Act(Clause clause, int from)
    {
        var asks = clause.Tokens.Any(t => words.Asking.Contains(t.Verb));
        for (var at = from; at < clause.Count - 1; at++)
        {
            if (words.Whs.Contains(clause.Word(at)) && (asks || clause.Word(at) is not ("when" or "if")))
                return false;
            if (clause[at] is { IsTheirs: true } who && (who.IsActor || who.Pointer == Pointer.Object) && Acts(clause, at, who))
                return true;
            if (clause[at] is { IsOurs: true, Pointer: Pointer.Pronoun } && IsSaid(clause, at))
                return true;
        }

        return false;
    }

    bool Acts(Clause clause, int at, Token who)
    {
        var next = at + 1;
        var needs = clause.Word(next) is "needs" or "need" or "has" or "have" or "can" or "will" or "must" or "should" or "could" or "may";
        while (next < clause.Count - 1 && (needs || clause.Word(next) == "to") && words.Modals.Contains(clause.Word(next)))
            next++;
        var token = clause[next];
        if (token.Lean is ClauseLeaning.None or ClauseLeaning.Still)
            return false;
        if (clause.Word(next - 1) == "to" && !needs)
            return token.Form == Form.Plain && Hands(clause, at, token);
        return who.Pointer switch
        {
            _ when needs => token.Form == Form.Plain,
            Pointer.Pronoun => token.Form is Form.Third or Form.Plain,
            Pointer.Object => token.Form == Form.Plain && Lets(clause, token),
            _ => token.Form == Form.Third && token.Thing != Side.Ours || (token.Form == Form.Plain && Lets(clause, token)),
        };
    }

    static bool Lets(Clause clause, Token act) =>
        clause.Any(
            0, t => t.Verb is "let" || (t.Verb is "have" or "make" && act.Lean is ClauseLeaning.Theirs or ClauseLeaning.LeansTheirs));

    // "Send it to Priya to sign" is hers, "call Priya to check in" and "push them to sign" are ours.
    bool Hands(Clause clause, int at, Token act)
    {
        var verb = clause.Tokens.FirstOrDefault(
            t => t.Lean is not ClauseLeaning.None and not ClauseLeaning.Still || t.Verb is "need" or "want" or "expect" or "like")?.Verb
            ?? "";
        return act.Lean != ClauseLeaning.Ours && (words.Handing.Contains(verb) || clause.Word(at - 1) == "for");
    }

    // "Priya said we will sign": her "we", as long as it is an act that buyers do.
    static bool IsSaid(Clause clause, int at)
        => clause.Tokens.Take(at).Any(t => t is { IsTheirs: true, IsActor: true })
            && clause.Tokens
                .Skip(at)
                .FirstOrDefault(
                    t => t.Lean is not ClauseLeaning.None and not ClauseLeaning.Still) is
            {
                Lean: ClauseLeaning.Theirs
                        or ClauseLeaning.LeansTheirs
            };
}
