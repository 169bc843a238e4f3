namespace ReviewBot.Reviews.Lens;

/// <summary>The object and addressee of a verb: what is done to which thing, for which people.</summary>
sealed class EnglishAim
{
    readonly Vocabulary words;
    readonly Clause clause;

    public EnglishAim(Vocabulary words, Clause clause, int from)
    {
        (this.words, this.clause) = (words, clause);
        Thing = Head(from);
        for (var at = from; at < clause.Count; at++)
            Note(clause[at], clause.At(at - 1), clause.At(at + 1));
        IsDone = Done(from);
    }

    /// <summary>Index of the thing's token; -1: none.</summary>
    public int Thing { get; }

    /// <summary>Whose thing it is; a board's meeting is the board's.</summary>
    public Side Owns => words.Bodies.Contains(clause.Word(Thing - 1)) || clause.Any(0, t => t.Word is "old" or "incumbent") ? Side.Theirs
        : IsAsk && clause.Word(Thing) is "response" or "answer" or "answers" or "reply" ? Side.Ours
        : clause.At(Thing)?.Thing ?? Side.None;

    public bool IsReference => clause.Word(Thing) is "reference" or "references";

    /// <summary>The act involves a department: "with finance", "to legal".</summary>
    public bool IsWithDepartment { get; private set; }

    public bool IsPassedOn { get; private set; }

    public bool IsByThem { get; private set; }

    public bool IsSession => words.Sessions.Contains(clause.Word(Thing)) && Owns == Side.Ours;

    public bool IsAtBody { get; private set; }

    /// <summary>The object is a colleague of somebody named: "her boss".</summary>
    public bool IsAtHerOwn { get; private set; }

    /// <summary>The object is one of us ("us", "our team", "Lee"), so the doer is somebody else.</summary>
    public bool IsAtUs { get; private set; }

    /// <summary>The object is the customer ("them", "Priya", "the customer"), so the doer is somebody else.</summary>
    public bool IsAtThem { get; private set; }

    /// <summary>Handed to the customer from outside: "to their CFO", "to legal".</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>Said from inside the customer: "with their legal", "her boss".</summary>
    public bool IsWithTheirs { get; private set; }

    /// <summary>The object is a thing of ours: "our proposal", "our mail".</summary>
    public bool IsOnOurs { get; private set; }

    /// <summary>The act involves our own people: "with our legal", "loop in Lee".</summary>
    public bool IsWithOurs { get; private set; }

    public bool IsAtDepartment { get; private set; }

    public bool IsAsk { get; private set; }

    /// <summary>It comes from our own people: "from my VP".</summary>
    public bool IsFromOurs { get; private set; }

    public bool IsInside { get; private set; }

    public bool IsDiscount { get; private set; }

    /// <summary>Whose act the second verb is, in "get it signed".</summary>
    public Side IsDone { get; }

    void Note(Token token, Token? before, Token? after)
    {
        var isOwned = token.Pointer == Pointer.Owner && after is { } && !words.Determiners.Contains(after.Word)
            && (after.Thing != Side.None || after.IsActor || after.Form == Form.None);
        IsAtBody |= words.Bodies.Contains(token.Word);
        IsAtHerOwn |= token.Word is "her" or "his" && after is { IsActor: true, IsTheirs: true, Pointer: Pointer.Role };
        IsByThem |= before?.Word is "by" or "from" && token is { IsTheirs: true, IsActor: true };
        IsWithDepartment |= before?.Word is "with"
            && words.Departments.Contains(token.Word)
            && token.Word is not "procurement" and not "purchasing";
        IsPassedOn |= token is { IsTheirs: true, Pointer: Pointer.Role }
            && (before?.Word == "to" || words.Determiners.Contains(before?.Word ?? ""));
        IsAsk |= words.Asks.Contains(token.Word);
        IsAtDepartment |= words.Departments.Contains(token.Word) && token is { IsTheirs: true, IsActor: true };
        IsFromOurs |= before is { } && words.Agents.Contains(before.Word) && token.IsOurs;
        IsInside |= token.Word is "inside" or "within" && after is { IsTheirs: true };
        IsInside |= token.Word is "internally" or "internal" or "in-house" or "inhouse";
        IsDiscount |= words.Discounts.Contains(token.Word)
            && clause.Any(
                0,
                t => t.Verb is "approve"
                    or "release"
                    or "cut"
                    or "lower"
                    or "reduce"
                    or "increase"
                    or "improve"
                    or "change"
                    or "adjust"
                    or "drop"
                    or "get"
                    or "obtain"
                    or "authorise"
                    or "authorize"
                    or "secure"
                    or "sign")
            && !clause.Any(
                0, t => t.IsTheirs && t.Pointer is Pointer.Name or Pointer.Role && t.Word is not "legal" and not "finance" and not "cfo");
        if (token.Pointer == Pointer.Object || (token.Pointer == Pointer.Owner && !isOwned))
        {
            (IsAtUs, IsAtThem) = (IsAtUs || token.IsOurs, IsAtThem || token.IsTheirs);
        }
        else if (token is { IsTheirs: true, Pointer: Pointer.Name or Pointer.Company }
            && before?.Pointer != Pointer.Owner
            && before?.Word is not "reference"
            && after?.IsActor != true)
        {
            IsAtThem = true;
        }
        else if (token is { IsOurs: true, IsActor: true })
        {
            (IsAtUs, IsWithOurs) = (IsAtUs || !IsFromInside(), IsWithOurs || IsFromInside());
        }
        else if (token is { IsOurs: true, Pointer: Pointer.Owner })
        {
            IsOnOurs |= after is { IsActor: false };
        }
        else if (isOwned && token.IsTheirs && after!.IsActor)
        {
            (IsWithTheirs, IsHandedOver) =
                (IsWithTheirs
                    || (before is { } && (words.Prepositions.Contains(before.Word) || token.Word is "her" or "his")),
                    IsHandedOver || before?.Word == "to");
        }
        else if (token is { IsTheirs: true, Pointer: Pointer.Role })
        {
            IsHandedOver |= before?.Word == "to";
        }
    }

    // "loop in our CSM", "get it approved by Lee": our own people are asked by us, not by the customer.
    bool IsFromInside() =>
        clause.Any(
            0,
            t =>
                t.Verb is "ask"
                    or "loop"
                    or "involve"
                    or "escalate"
                    or "get"
                    or "bring"
                    or "align"
                    or "sync"
                    or "check"
                    or "clarify"
                    or "brief"
                    or "intro"
                    or "introduce"
                    or "have"
        || words.Agents.Contains(t.Word));

    // Index of the last known thing before the first preposition, else of the first one after it.
    int Head(int from)
    {
        var head = -1;
        for (var at = from; at < clause.Count; at++)
        {
            if (clause.Word(at) is "re" or "about" or "regarding")
                return head;
            if (head >= 0
                && (words.Prepositions.Contains(clause.Word(at))
                    || (clause[at].Form is Form.Past or Form.Going && clause[at].Thing == Side.None)))
            {
                return head;
            }
            if (clause.Word(at) is "order" && clause.Word(at + 1) is "form")
            {
                at++;
            }
            else if (clause[at] is { Thing: not Side.None, IsActor: false }
                && !(clause.Word(at) is "list" && clause.Word(at - 1) is "price"))
            {
                head = at;
            }
        }

        return head;
    }

    Side Done(int from)
    {
        var past = clause.Find(from, t => t.Form == Form.Past || t.Word is "out" or "over" or "across");
        if (past < 0)
            return Side.None;
        var by = clause.Find(past, t => words.Agents.Contains(t.Word));
        if (by > 0 && clause.Tokens.Skip(by + 1).FirstOrDefault(t => t.Side != Side.None) is { } agent)
            return agent.Side;
        return clause[past].Lean switch
        {
            ClauseLeaning.LeansOurs => Owns,
            ClauseLeaning.None or ClauseLeaning.Ours => Owns == Side.Theirs ? Side.Theirs : Side.Ours,
            ClauseLeaning.Theirs or ClauseLeaning.LeansTheirs => Side.Theirs,
            _ => Side.None,
        };
    }
}
