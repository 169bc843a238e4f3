namespace ReviewBot.Reviews.Lens;

/// <summary>Reads a German clause that names no subject: by its infinitive or participle, else by its thing.</summary>
sealed class GermanBare(Vocabulary words)
{
    public Reading Read(Clause clause)
    {
        var at = 0;
        while (at < clause.Count - 1
            && clause[at] is { IsActor: false, Form: Form.None, Thing: Side.None, Pointer: Pointer.None }
            && !words.Modals.Contains(clause.Word(at)))
        {
            at++;
        }
        // "waren in der Demo", "hat nach Referenzen gefragt": so the customer's acts are noted; "waren bei Priya" are ours.
        if (clause.Word(0) is "war" or "waren" or "hat" && !IsAtThem(clause))
            return Reading.Customer(past: true);
        var thing = Thing(clause);
        var done = Last(clause, t => t.Form == Form.Past || (t.Form == Form.Third && t.Start != clause[at].Start));
        var isPassive = clause.Any(0, t => t.Word is "wird" or "werden" or "wurde" or "wurden" or "worden")
            || Last(clause, t => t.Form == Form.Plain && t.Verb is not "haben") < 0;
        // "names the budget owner": the one who does it is left out, and that is the customer.
        if (clause[at].Form == Form.Third && clause[at].Lean != ClauseLeaning.Still && !IsAtThem(clause))
        {
            return done >= 0 || clause.Count > at + 1 || clause[at].Lean is not ClauseLeaning.Ours and not ClauseLeaning.LeansOurs
                ? Reading.Customer()
                : Reading.Us(clause[at], clause[at], LensReason.OurVerb);
        }
        if (done >= 0 && isPassive)
            return Say(clause, at, done, thing, Done(clause, done, thing), LensReason.DoneByUs);
        if (Last(
            clause,
            t => t.Form == Form.Plain
                && t.Lean is not ClauseLeaning.Still
                && t.Verb is not "lassen" and not "haben" and not "kommen") is >= 0
                and var verb)
        {
            return Say(clause, at, verb, thing, Bare(clause, verb, thing), LensReason.OurVerb);
        }
        return thing < 0 || IsThereOrWanted(clause)
            ? Reading.Nobody
            : Say(clause, thing, thing, thing, Named(clause, thing), LensReason.OurThing);
    }

    // The customer attends or wants a thing of ours: "Bei der Demo dabei sein", "zur Demo kommen", "wollen ein Angebot".
    static bool IsThereOrWanted(Clause clause) =>
        clause.Any(
            0,
            t => t.Word is "dabei" or "möchte" or "möchten" || t.Verb is "kommen" or "wollen" or "brauchen" or "benötigen" or "wünschen");

    static Reading Say(Clause clause, int from, int to, int thing, Side side, LensReason reason) => side switch
    {
        Side.Ours => Reading.Us(clause[Math.Min(thing < 0 ? to : thing, Math.Max(from, 0))], clause[to], reason),
        Side.Theirs => Reading.Customer(),
        _ => Reading.Nobody,
    };

    Side Done(Clause clause, int done, int thing)
    {
        var by = clause.Find(0, t => words.Agents.Contains(t.Word));
        if (by >= 0 && clause.Tokens.Skip(by + 1).FirstOrDefault(t => t.Side != Side.None) is { } agent)
            return agent.Side;
        if (clause.Any(0, t => t.Word is "hat" or "haben" or "waren" or "war")
            && !(Of(clause, thing) == Side.Ours && clause[done].Lean is ClauseLeaning.Ours or ClauseLeaning.LeansOurs))
        {
            return Side.Theirs;
        }
        if (clause[done] is { Verb: "fragen" } && !IsAtThem(clause))
            return Side.Theirs;
        return Bare(clause, done, thing);
    }

    Side Bare(Clause clause, int verb, int thing)
    {
        if (clause.Any(0, t => t is { IsOurs: true, Pointer: Pointer.Object })
            || (words.Replies.Contains(clause[verb].Verb) && clause.Any(0, t => t is { IsOurs: true, Pointer: Pointer.Owner })))
        {
            return Side.Theirs;
        }
        if (IsDiscount(clause))
            return Side.Ours;
        if (clause.Any(0, t => t.Word is "intern" or "interne" or "internen"))
            return Side.Theirs;
        if (clause.Any(0, t => t.IsOurs && t.Pointer is Pointer.Name or Pointer.Role or Pointer.Owner)
            && clause[verb].Lean is not ClauseLeaning.Theirs)
        {
            return Side.Ours;
        }
        return clause[verb].Lean switch
        {
            ClauseLeaning.Ours => Side.Ours,
            ClauseLeaning.LeansOurs => Leaning(clause, verb, thing),
            ClauseLeaning.LeansTheirs =>
                clause.Any(0, t => t.IsTheirs && t.Pointer is Pointer.Name or Pointer.Company or Pointer.Object) ? Side.Ours : Side.Theirs,
            ClauseLeaning.Theirs => Side.Theirs,
            _ => Of(clause, thing),
        };
    }

    Side Leaning(Clause clause, int verb, int thing)
    {
        if (IsAtThem(clause))
            return Side.Ours;
        if (words.Talks.Contains(clause[verb].Verb) && clause.Any(0, t => words.Departments.Contains(t.Word)))
            return Side.None;
        var of = Of(clause, thing);
        return of == Side.None && words.Weak.Contains(clause[verb].Verb) ? Side.None : of == Side.Theirs ? Side.Theirs : Side.Ours;
    }

    static bool IsAtThem(Clause clause) =>
        clause.Any(0, t => t.IsTheirs && (t.Pointer is Pointer.Name or Pointer.Company or Pointer.Object || t.Word is "ihr"));

    Side Named(Clause clause, int thing)
    {
        var by = clause.Find(thing, t => words.Agents.Contains(t.Word));
        return by > 0 && clause.Tokens.Skip(by).Any(t => t.IsTheirs) ? Side.Theirs : IsDiscount(clause) ? Side.Ours : Of(clause, thing);
    }

    // "Rabattfreigabe" and "Rabatt genehmigen lassen" are asked of our own side.
    bool IsDiscount(Clause clause) =>
        clause.Any(
            0,
            t => words.Discounts.Any(
                d => d.Length > 3 && t.Word.StartsWith(d, StringComparison.Ordinal)
                    || t.Word == d
                    || t.Word.EndsWith("konditionen", StringComparison.Ordinal)));

    static Side Of(Clause clause, int thing) => clause.At(thing)?.Thing ?? Side.None;

    // German puts what counts first: "Unterschrift des CFO", "Liste der Anwender".
    static int Thing(Clause clause) => clause.Find(0, t => t.Thing != Side.None && !t.IsActor && t.Lean == ClauseLeaning.None);

    static int Last(Clause clause, Func<Token, bool> test)
    {
        for (var at = clause.Count - 1; at >= 0; at--)
        {
            if (test(clause[at]))
                return at;
        }

        return -1;
    }
}
