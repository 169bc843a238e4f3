namespace ReviewBot.Reviews.Lens;

/// <summary>Reads a clause that begins with a thing: "proposal to be sent", "contract signed by Jonas", "board approval", "demo".</summary>
sealed class EnglishThing(Vocabulary words)
{
    /// <summary>True when a word that may be a verb is used as a thing: "quote sent", "call on Friday", "demo".</summary>
    public bool IsNamedBy(Clause clause, int at)
    {
        if (clause[at].Thing == Side.None || clause[at].Form is Form.Past or Form.Going)
            return false;
        var next = clause.At(at + 1);
        return next is null
            || words.Determiners.Contains(clause.Word(at - 1))
            || (words.Sessions.Contains(next.Word) && clause[at].Thing == Side.Theirs)
            || Act(clause, at) > 0
            || words.Times.Contains(next.Word)
            || next.Word == "#"
            || (words.Prepositions.Contains(next.Word)
                && next.Word is not ("on" or "off" or "in" or "out" or "up" or "back" or "with" or "w/" or "to" or "over"))
            || (clause[at].Form == Form.Third
                && !words.Determiners.Contains(next.Word)
                && next is { Pointer: Pointer.None, Thing: Side.None });
    }

    public Reading Read(Clause clause, int at)
    {
        if (IsSomebody(clause, at))
            return Reading.Customer();
        var act = Act(clause, at);
        var head = Head(clause, at, act);
        if (head < 0 && act < 0)
            return Reading.Nobody;
        var side = act > 0 ? Acted(clause, act, head) : Named(clause, at, head);
        return side switch
        {
            Side.Ours => Reading.Us(clause[at], clause[Math.Max(act, head)], act > 0 ? LensReason.DoneByUs : LensReason.OurThing),
            Side.Theirs => Reading.Customer(),
            _ => Reading.Nobody,
        };
    }

    // "Klaus signs the contract": our own people are known by name, so a stranger who does something is one of theirs.
    bool IsSomebody(Clause clause, int at) =>
        clause.At(at + 1) is { } next && !words.Prepositions.Contains(clause.Word(at)) && clause[at].Form == Form.None
        && (next is { Form: Form.Third, Thing: Side.None, Lean: not ClauseLeaning.Still }
            || (next.Form == Form.Third && words.Determiners.Contains(clause.Word(at + 2)))
            || (clause[at].Thing == Side.None
                && next.Word is "will" or "should" or "must" or "can"
                && clause.At(at + 2) is { Form: Form.Plain, Verb: not "be" }));

    // The verb that is done to the thing: a participle near, or "to" and a verb.
    int Act(Clause clause, int at)
    {
        for (var i = at + 1; i < clause.Count && i < at + 9; i++)
        {
            var token = clause[i];
            if (words.Agents.Contains(token.Word) || token.IsActor)
                return -1;
            if (token.Form == Form.Past && token.Lean is not ClauseLeaning.Still && token.Verb is not ("have" or "get" or "do"))
                return i;
            if (token.Form == Form.Plain && token.Verb is not ("be" or "have" or "get") && clause.Word(i - 1) == "to")
                return i;
        }

        return -1;
    }

    int Head(Clause clause, int at, int act)
    {
        var head = -1;
        for (var i = at; i < clause.Count && (act < 0 || i < act); i++)
        {
            if ((words.Prepositions.Contains(clause.Word(i)) || words.Modals.Contains(clause.Word(i))) && head >= 0)
                return head;
            if (clause.Word(i) is "order" && clause.Word(i + 1) is "form")
                i++;
            else if (clause[i].Thing != Side.None && !(clause.Word(i) is "list" && clause.Word(i - 1) is "price"))
                head = i;
        }

        return head;
    }

    Side Acted(Clause clause, int act, int head)
    {
        var by = clause.Find(act, t => words.Agents.Contains(t.Word));
        if (by > 0 && clause.Tokens.Skip(by + 1).FirstOrDefault(t => t.Side != Side.None) is { } agent)
            return agent.Side;
        var isDiscount = clause.Tokens.Take(act).Any(t => words.Discounts.Contains(t.Word));
        var of = clause.At(head)?.Thing ?? Side.None;
        return clause[act].Lean switch
        {
            ClauseLeaning.LeansOurs when head < 0 => Side.None,
            ClauseLeaning.Ours or ClauseLeaning.LeansOurs => of == Side.Theirs ? Side.Theirs : Side.Ours,
            ClauseLeaning.Theirs or ClauseLeaning.LeansTheirs =>
                isDiscount && clause[act].Verb is "approve" or "release" or "confirm" or "authorise" ? Side.Ours : Side.Theirs,
            _ => of,
        };
    }

    Side Named(Clause clause, int at, int head)
    {
        var isDiscount = clause[head].Thing == Side.Theirs
            && clause.Tokens.Skip(at).Take(head - at).Any(t => words.Discounts.Contains(t.Word));
        var from = clause.Find(head, t => words.Agents.Contains(t.Word));
        if (clause.Word(head) is "response" or "answer" or "reply" && clause.Any(0, t => words.Asks.Contains(t.Word)))
            return Side.Ours;
        // "The contract is with legal".
        if (clause.Find(head, t => t.Word is "with") is > 0 and var with
            && clause.At(with - 1) is { Verb: "be" }
            && clause.Tokens.Skip(with).FirstOrDefault(t => t.Side != Side.None) is { } holder)
        {
            return holder.Side;
        }
        // "Contract in legal review".
        if (clause.Find(head, t => t.Word is "in" or "under") is > 0 and var state
            && clause.Any(state, t => t is { Thing: Side.Theirs, IsActor: false }))
        {
            return Side.Theirs;
        }
        if (from > 0 && clause.At(from + 1) is { IsTheirs: true })
            return Side.Theirs;
        if (clause.Any(head, t => t is { IsOurs: true, Pointer: Pointer.Object }))
            return Side.None;
        if (clause.Word(head) is "meeting" && clause.Any(head, t => words.Bodies.Contains(t.Word)))
            return Side.None;
        if (clause.Any(at, t => t.Word is "internal" or "internally") && clause.Tokens.All(t => !words.Discounts.Contains(t.Word)))
            return Side.Theirs;
        return isDiscount ? Side.Ours : clause[head].Thing;
    }
}
