namespace ReviewBot.Reviews.Lens;

/// <summary>Somebody named at the start of a clause. End: index of the first token after the name.</summary>
readonly record struct Actor(Side Side, int Start, int End, Pointer Pointer);

/// <summary>Reads a clause that names its subject.</summary>
sealed class EnglishSubject(Vocabulary words)
{
    public Actor At(Clause clause, int start)
    {
        if (clause.Word(start) is "let" && clause.Word(start + 1) is "me" && clause.Voice == Side.Ours)
            return new(Side.Ours, start, start + 2, Pointer.Pronoun);

        if (clause.At(start) is { Pointer: Pointer.Object } whom && clause.Word(start + 1) is "to")
            return new(whom.Side, start, start + 1, Pointer.Pronoun);

        var at = start;
        var first = default(Token);
        var owner = default(Token);
        for (; at < clause.Count; at++)
        {
            var token = clause[at];
            if (token.Pointer == Pointer.Owner && first is null)
                owner = token;
            else if (token.IsActor && (first is null || token.Pointer != Pointer.Pronoun || Joined(clause, at)))
                first ??= token;
            else if (!Continues(clause, at, first, owner))
                break;
        }

        if (first is null)
            return default;
        var side = owner is { } && first.Pointer != Pointer.Name ? owner.Side : first.Side;
        return new(clause.Voice == Side.Theirs && IsVoiced(first, owner) ? Flipped(side) : side, start, at, first.Pointer);
    }

    static bool Joined(Clause clause, int at) => clause.Word(at - 1) is "and" or "or" or "plus";

    static bool IsVoiced(Token first, Token? owner) => first.Pointer == Pointer.Pronoun || owner is { };

    static Side Flipped(Side side) => side == Side.Ours ? Side.Theirs : side;

    // "and" between two people, "of" before another role, a word between "our" and its role.
    bool Continues(Clause clause, int at, Token? first, Token? owner)
    {
        var next = clause.At(at + 1);
        return clause.Word(at) is "and" or "or" or "of" or "at" or "from" or "in" or "the" or "plus" && first is { }
            ? next is { } && (next.IsActor || (next.Pointer == Pointer.Owner && clause.Word(at) != "in") || next.Word == "the")
            : first is null
                && (words.Determiners.Contains(clause.Word(at))
                    || (owner is { } && clause[at] is { Form: Form.None, Thing: Side.None } && next is { IsActor: true }));
    }

    public Reading Ours(Clause clause, Actor named)
    {
        var at = Verb(clause, named.End);
        if (Negated(clause, named.End, at))
            return Reading.Nobody;
        var token = clause.At(at);
        if (token is null)
            return Reading.Nobody;
        if (token.Lean != ClauseLeaning.Still
            && token.Form == Form.None
            && (named.Pointer != Pointer.Pronoun || words.Prepositions.Contains(token.Word)))
        {
            return token.Thing == Side.Ours || clause[at - 1].Word is "to" ? Us(clause, named, at) : Reading.Nobody;
        }
        if (token.Lean == ClauseLeaning.Still || token.Verb == "have")
            return Still(clause, named, at);

        return Us(clause, named, at);
    }

    // "We need a demo" is ours, "we need their signature" is not, and "we believe" is no act at all.
    static Reading Still(Clause clause, Actor named, int at)
    {
        if (clause[at].Verb == "be" && clause.Find(at + 1, t => t.Form is Form.Going or Form.Past) is > 0 and var act && act <= at + 3)
            return clause[act].Lean == ClauseLeaning.Still ? Reading.Nobody : Us(clause, named, act);
        var thing = clause.Find(at + 1, t => t.Thing != Side.None || t.IsTheirs);
        return thing > 0 && clause[thing].Thing == Side.Ours ? Us(clause, named, thing) : Reading.Nobody;
    }

    // "We follow up": the particle is part of the verb.
    static Reading Us(Clause clause, Actor named, int at)
        => Reading.Us(
            clause[named.Start],
            clause[clause.Word(at + 1) is "up" or "back" or "in" or "out" or "base" or "over" ? at + 1 : at],
            LensReason.WeAreTheSubject);

    public Reading Theirs(Clause clause, Actor named)
    {
        var at = Verb(clause, named.End);
        var token = clause.At(at);
        if (token is null
            || Negated(clause, named.End, at)
            || (at == named.End && words.Prepositions.Contains(token.Word))
            || words.Times.Contains(token.Word))
        {
            return Reading.Nobody;
        }
        if (words.Asides.Contains(clause.Lead) && at == named.End && token.Thing != Side.None && token.Form is Form.Going or Form.None)
            return Reading.Nobody;
        if (at == named.End && IsOurThing(clause, named, at))
            return Reading.Us(clause[named.Start], token, LensReason.OurThing);
        // "Team to prep the demo": the act decides whose team it is.
        if (clause.Word(named.Start) is "team"
            && named.End == named.Start + 1
            && token.Lean is ClauseLeaning.Ours or ClauseLeaning.LeansOurs)
        {
            return Us(clause, named, at);
        }
        var past = token.Form == Form.Past || clause[at - 1].Word is "has" or "have" or "had" or "did";
        if (token.Lean != ClauseLeaning.Still)
            return Reading.Customer(past);

        return token.Verb == "be"
            && clause.Find(at + 1, t => t.Form is Form.Going or Form.Past || t.Word == "to") is > 0 and var act
            && act <= at + 2
            ? Reading.Customer(past) : Reading.Nobody;
    }

    // "Contoso demo on Friday", "CFO meeting": the customer only says which one. "Board meeting" is theirs.
    bool IsOurThing(Clause clause, Actor named, int at)
    {
        if (named.Pointer == Pointer.Pronoun || words.Bodies.Contains(clause.Word(named.End - 1)))
            return false;
        // "Executive alignment meeting": the last of the nouns says what it is.
        if (clause[at].Thing != Side.None && words.Sessions.Contains(clause.Word(at + 1)))
            return true;
        return clause[at] is { Thing: Side.Ours, Form: Form.None or Form.Plain or Form.Going, Pointer: Pointer.None }
            && clause.At(at + 1) is not { Thing: Side.Theirs } && !words.Determiners.Contains(clause.Word(at + 1));
    }

    int Verb(Clause clause, int at)
    {
        while (at < clause.Count - 1
            && (words.Modals.Contains(clause.Word(at))
                || words.Adverbs.Contains(clause.Word(at))
                || words.Negations.Contains(clause.Word(at)))
            && !(clause[at].Form != Form.None
                && clause.Word(at + 1) is var next
                && (words.Determiners.Contains(next)
                    || clause[at + 1] is { Form: Form.None or Form.Going, Thing: not Side.None } or { Pointer: Pointer.Object })))
        {
            at++;
        }

        return at;
    }

    bool Negated(Clause clause, int from, int to) =>
        Enumerable.Range(from, to - from + 1).Any(i => words.Negations.Contains(clause.Word(i)));
}
