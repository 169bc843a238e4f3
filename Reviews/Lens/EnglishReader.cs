namespace ReviewBot.Reviews.Lens;

/// <summary>Reads English clauses: the subject stands before the verb. A verb or thing without a subject is judged by itself.</summary>
sealed class EnglishReader(Vocabulary words)
{
    readonly EnglishSubject subject = new(words);
    readonly EnglishVerb verb = new(words);
    readonly EnglishThing thing = new(words);
    readonly EnglishNested nested = new(words);

    public IReadOnlyList<Reading> Read(IReadOnlyList<Clause> clauses) => SubjectCarryOver.Through(clauses, (clause, carried) =>
    {
        var at = Start(clause);
        if (at >= clause.Count)
            return null;

        var (reading, spoken) = Read(clause, at, carried);
        return ([
            reading, .. reading.Side == Side.Ours || words.Whs.Contains(clause.Word(at)) ? [] : (Reading[])[Late(clause, at + 1, reading)]
        ], spoken);
    });

    (Reading Reading, Side Subject) Read(Clause clause, int at, Side carried)
    {
        if (words.Whs.Contains(clause.Word(at)))
            return (Question(clause, at), Side.None);
        if (subject.At(clause, at) is { Side: not Side.None } named)
            return (Named(clause, named), named.Side);
        if (Negated(clause, at))
            return default;

        var bare = Bare(clause, at, carried);
        return (bare.Side == Side.Ours && nested.Act(clause, at + 1) ? Reading.Customer() : bare, Side.None);
    }

    Reading Named(Clause clause, Actor named)
    {
        var own = named.Side == Side.Ours ? subject.Ours(clause, named) : subject.Theirs(clause, named);
        return own.Side != Side.Theirs && nested.Act(clause, named.End) ? Reading.Customer() : own;
    }

    Reading Bare(Clause clause, int at, Side carried)
    {
        var isAside = words.Asides.Contains(clause.Lead);
        var isVerb = clause[at].Form != Form.None && !thing.IsNamedBy(clause, at);
        var bare = isVerb ? verb.Read(clause, at) : isAside ? Reading.Nobody : thing.Read(clause, at);
        if (!isVerb || carried == Side.None)
            return bare;

        // "We draft it and send it": the second verb has the first one's subject. A label like "Priya:" may be only the topic.
        return carried == Side.Ours ? Reading.Us(clause[at], clause[at], LensReason.WeAreTheSubject)
            : clause[at].Lean == ClauseLeaning.Ours ? bare : Reading.Customer(clause[at].Form == Form.Past);
    }

    // "After the test we call her", "Priya wants us to send pricing": our part comes behind something else.
    Reading Late(Clause clause, int from, Reading before)
    {
        var we = clause.Find(from, t => t.IsOurs && t.Pointer is Pointer.Pronoun or Pointer.Object);
        if (we < 0 || clause.Voice == Side.Theirs || clause.Tokens.Take(we).Any(t => words.Asking.Contains(t.Verb) && t.Verb is not "ask"))
            return Reading.Nobody;
        var isSubject = clause[we].Pointer == Pointer.Pronoun
            || (clause.Word(we + 1) == "to" && (before.IsPast || before.Side == Side.None));
        return isSubject ? subject.Ours(clause, new(Side.Ours, we, we + 1, Pointer.Pronoun)) : Reading.Nobody;
    }

    Reading Question(Clause clause, int at)
    {
        var we = clause.Find(at + 1, t => t is { IsOurs: true, Pointer: Pointer.Pronoun });
        return we == at + 2 && words.Modals.Contains(clause.Word(at + 1)) && clause.Voice == Side.Ours
            ? subject.Ours(clause, subject.At(clause, we))
            : nested.Act(clause, at + 1) ? Reading.Customer() : Reading.Nobody;
    }

    bool Negated(Clause clause, int at)
        => Enumerable.Range(at == 0 ? 0 : at - 1, 4).Any(i => words.Negations.Contains(clause.Word(i)) && clause.Word(i + 1) != "forget");

    // Over "next step", "need to", "by Friday", "1." and the like; never over somebody.
    int Start(Clause clause)
    {
        var at = 0;
        while (at < clause.Count && !clause[at].IsActor && clause[at].Pointer != Pointer.Owner && Skips(clause.Word(at)))
            at++;
        return at;
    }

    bool Skips(string word) => words.Determiners.Contains(word) || char.IsDigit(word[0]) || words.Negations.Contains(word)
        || (!words.Whs.Contains(word) && (words.Prepositions.Contains(word) || words.LeadIns.Contains(word)));
}
