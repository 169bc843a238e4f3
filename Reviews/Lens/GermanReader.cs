namespace ReviewBot.Reviews.Lens;

/// <summary>German: a finite verb has a subject near it; an infinitive at the end ("Priya anrufen") has none.</summary>
sealed class GermanReader(Vocabulary words)
{
    readonly GermanBare bare = new(words);

    public IReadOnlyList<Reading> Read(IReadOnlyList<Clause> clauses)
    {
        var readings = SubjectCarryOver.Through(
            clauses, (clause, carried) => Read(clause, carried) is var (reading, spoken) ? ([reading], spoken) : null);
        var isMain = clauses.Zip(readings, (clause, reading) => !IsBackground(clause, reading)).ToArray();
        return isMain.Zip(readings).Any(it => it is { First: true, Second.Side: not Side.None })
            ? [.. isMain.Zip(readings).Where(it => it.First).Select(it => it.Second)]
            : readings;
    }

    // Clauses that say when, not what ("As soon as we have changed it, …"), unless they say what the customer does ("…, so that Priya can
    // show it").
    bool IsBackground(Clause clause, Reading reading) =>
        words.Backgrounds.Contains(clause.Lead) || (clause.Lead == "damit" && reading.Side == Side.Ours);

    (Reading Reading, Side Subject) Read(Clause clause, Side carried)
    {
        if (clause.Tokens.Any(t => words.Negations.Contains(t.Word)))
            return default;
        if (Doer(clause) is { } doer)
        {
            return doer.IsOurs
                ? (Reading.Us(doer, clause[^1], LensReason.DoneByUs), Side.Ours)
                : (Reading.Customer(clause.Any(0, t => t.Word is "wurde" or "wurden")), Side.Theirs);
        }
        var we = clause.Find(0, t => t is { IsOurs: true, Pointer: Pointer.Pronoun });
        if (we >= 0 && !words.Asides.Contains(clause.Lead))
            return clause.Voice == Side.Theirs || Gets(clause) ? (Reading.Customer(), Side.Theirs) : (Ours(clause, we), Side.Ours);
        if (words.Asides.Contains(clause.Lead) || words.Whs.Contains(clause.Word(0)))
            return default;
        var they = clause.Find(0, t => t is { IsTheirs: true, Pointer: Pointer.Pronoun });
        if (they >= 0)
            return (Theirs(clause), Side.Theirs);
        if (Subject(clause) is >= 0 and var at)
            return clause[at].IsOurs ? (Ours(clause, at), Side.Ours) : (Theirs(clause), Side.Theirs);

        var read = bare.Read(clause);
        return carried == Side.None || !clause.Any(0, t => t.Form != Form.None) ? (read, Side.None)
            : carried == Side.Ours ? (Reading.Us(clause[0], clause[^1], LensReason.WeAreTheSubject), Side.None)
            : read.Side == Side.Ours && clause.Any(0, t => t.Lean == ClauseLeaning.Ours)
                ? (read, Side.None)
                : (Reading.Customer(), Side.None);
    }

    // True when we have got something, which is an act of the giver: "Von Jonas haben wir die Daten bekommen". What we still want to get is
    // an act of ours.
    bool Gets(Clause clause) =>
        clause.Any(0, t => t.Verb is "bekommen" or "erhalten" or "kriegen") && !clause.Any(0, t => words.Wishes.Contains(t.Word));

    // "wird von Lee geprüft", "wurde durch die Rechtsabteilung freigegeben".
    Token? Doer(Clause clause)
    {
        var at = clause.Find(0, t => t.Word is "wird" or "werden" or "wurde" or "wurden");
        var by = at < 0 ? -1 : clause.Find(at, t => words.Agents.Contains(t.Word));
        return by < 0
            ? null
            : clause.Tokens
                .Skip(by + 1)
                .SkipWhile(t => words.Determiners.Contains(t.Word) || t.Pointer == Pointer.Owner)
                .FirstOrDefault() is { IsActor: true } doer
                ? doer
                : null;
    }

    // The place of somebody at the start of the clause who has a finite verb: "Lee schickt", "die IT testet", "Jonas und Priya legen".
    int Subject(Clause clause)
    {
        var at = 0;
        while (at < clause.Count - 1 && !clause[at].IsActor && (Skips(clause.Word(at)) || clause[at].Pointer == Pointer.Owner))
            at++;
        if (clause.At(at) is not { IsActor: true })
            return Inverted(clause);
        var end = at + 1;
        while (end < clause.Count
            && (clause[end].IsActor
                || clause[end].Pointer == Pointer.Owner
                || clause.Word(end) is "und" or "von" or "+" or "&" or "der" or "des"))
        {
            end++;
        }
        var isMany = clause.Tokens.Skip(at).Take(end - at).Any(t => t.Word is "und")
            || clause.Word(at) is "anwender" or "nutzer" or "kollegen" or "admins" or "kunden";
        var isFinite = clause.At(end) is { } next && !words.Prepositions.Contains(next.Word)
            && (words.Modals.Contains(next.Word)
                || next.Form == Form.Third
                || (isMany && next.Form == Form.Plain)
                || LooksFinite(next, clause.Count > end + 1));
        return isFinite || clause.Any(end, t => words.Modals.Contains(t.Word) || t.Form == Form.Third && t.Lean != ClauseLeaning.Still)
            ? at
            : -1;
    }

    // "Am Montag kommt Lee vorbei", and after another clause "…, entscheidet Jonas". Alone, "ruft Lee zurück" leaves out who does it.
    int Inverted(Clause clause)
    {
        var verb = clause.Find(0, t => t.Form == Form.Third || words.Modals.Contains(t.Word));
        var isPassive = clause.Word(verb) is "wird" or "werden" or "wurde" or "wurden" && clause.Any(verb, t => t.Form == Form.Past);
        if (verb < 0
            || isPassive
            || (verb == 0 && clause.Lead.Length == 0)
            || clause.Tokens.Take(verb).Any(t => t.IsActor || t.Pointer == Pointer.Object))
        {
            return -1;
        }
        var at = verb + 1;
        while (at < clause.Count
            && (clause.Word(at) is "sich"
                || clause[at].Pointer is Pointer.Object or Pointer.Owner
                || words.Determiners.Contains(clause.Word(at))))
        {
            at++;
        }
        return clause.At(at) is { IsActor: true } ? at : -1;
    }

    // A verb that the lists do not know: "Priya erbittet Bedenkzeit".
    static bool LooksFinite(Token next, bool hasMore)
        => hasMore && next is { Form: Form.None, Thing: Side.None, Side: Side.None } && next.Word.Length > 3 && next.Word[^1] == 't';

    bool Skips(string word) => words.Determiners.Contains(word) || words.Prepositions.Contains(word) || words.LeadIns.Contains(word)
        || words.Splitters.Contains(word) || char.IsDigit(word[0]);

    static Reading Ours(Clause clause, int at)
    {
        var verb = clause.Find(0, t => t.Form != Form.None && t.Lean != ClauseLeaning.Still && t.Verb is not "haben");
        if (verb >= 0)
            return Reading.Us(clause[Math.Min(at, verb)], clause[Math.Max(at, verb)], LensReason.WeAreTheSubject);
        var thing = clause.Find(at, t => t.Thing == Side.Ours);
        var isState = clause.Any(0, t => t.Lean == ClauseLeaning.Still || t.Verb is "haben");
        return thing > at
            || (!isState && clause.Count > 1 && clause[at].Pointer == Pointer.Pronoun)
            || clause.Any(0, t => t.Word is "waren" or "war")
            ? Reading.Us(clause[at], clause[thing > at ? thing : clause.Count - 1], LensReason.WeAreTheSubject) : Reading.Nobody;
    }

    Reading Theirs(Clause clause)
    {
        var act = clause.Any(0, t => t.Form != Form.None && t.Lean != ClauseLeaning.Still && t.Verb is not "haben");
        var state = clause.Any(0, t => t.Lean == ClauseLeaning.Still || t.Word is "hat" or "haben" or "ist" or "sind");
        var past = clause.Any(0, t => t.Word is "hat" or "haben" or "hatte" or "hatten" or "war" or "waren" or "wurde" or "ist" or "sind");
        return act || !state || clause.Any(0, t => words.Modals.Contains(t.Word) && t.Word is "soll" or "muss" or "müssen" or "sollen")
            ? Reading.Customer(past)
            : Reading.Nobody;
    }
}
