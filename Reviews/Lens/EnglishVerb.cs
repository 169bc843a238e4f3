namespace ReviewBot.Reviews.Lens;

/// <summary>
/// Reads a clause that begins with a verb and has no subject: decides whose act it is by the verb's object and addressee.
/// </summary>
sealed class EnglishVerb(Vocabulary words)
{
    readonly ILookup<string, (string[] Words, ClauseLeaning Lean)> phrases = words.Verbs.OurPhrases
        .Select(p => (p.TrimEnd('?').Split(' '), p.EndsWith('?') ? ClauseLeaning.LeansOurs : ClauseLeaning.Ours))
        .Concat(words.Verbs.TheirPhrases.Select(p => (p.Split(' '), ClauseLeaning.Theirs))).ToLookup(p => p.Item1[0]);

    public Reading Read(Clause clause, int at)
    {
        var (end, lean) = Phrase(clause, at);
        var aim = new EnglishAim(words, clause, end + 1);
        return WhoseIs(clause[at], lean, aim) switch
        {
            Side.Ours => Reading.Us(clause[at], aim.Thing > 0 && aim.Thing - at < 6 ? clause[aim.Thing] : clause[end], LensReason.OurVerb),
            Side.Theirs => Reading.Customer(),
            _ => Reading.Nobody,
        };
    }

    Side WhoseIs(Token verb, ClauseLeaning lean, EnglishAim aim)
    {
        // "names the budget owner" leaves out "she"; "calls Priya" leaves out one of us.
        if (verb.Form == Form.Third)
            return aim.IsAtThem && lean is ClauseLeaning.Ours or ClauseLeaning.LeansOurs ? Side.Ours : Side.Theirs;
        if (aim.IsAtUs || (aim.IsOnOurs && words.Replies.Contains(verb.Verb)))
            return Side.Theirs;
        if ((aim.IsAtHerOwn && !aim.IsAtThem)
            || (aim.IsByThem && verb.Verb is "meet" or "intro" or "introduce" or "call" or "demo" or "quote" or "offer"))
        {
            return Side.Theirs;
        }
        if (aim.IsDiscount && lean is not ClauseLeaning.LeansTheirs)
            return Side.Ours;
        return lean switch
        {
            ClauseLeaning.Ours => aim.IsInside ? Side.Theirs : Side.Ours,
            ClauseLeaning.LeansOurs => Leaning(verb, aim),
            ClauseLeaning.LeansTheirs =>
                aim.IsAtThem || aim.IsWithOurs || Answers(verb, aim) || (aim.IsSession && verb.Verb is "request" or "secure")
                    ? Side.Ours
                    : Side.Theirs,
            ClauseLeaning.Open =>
                verb.Verb is "get" or "have" or "do" && aim.IsDone == Side.None && !aim.IsFromOurs && !aim.IsAtThem ? aim.Owns : Open(aim),
            ClauseLeaning.Theirs => Side.Theirs,
            _ => Side.None,
        };
    }

    Side Leaning(Token verb, EnglishAim aim)
    {
        if (aim.IsInside)
            return Side.Theirs;
        if (aim.IsAtThem || (aim.IsHandedOver && Hands(verb)))
            return Side.Ours;
        if (verb is { Form: Form.Past, Verb: "ask" or "invite" }
            || (verb.Form == Form.Past
                && words.Talks.Contains(verb.Verb)
                && aim.Owns != Side.Ours
                && (aim.IsAtDepartment || aim.IsWithTheirs)))
        {
            return Side.Theirs;
        }
        if (aim.IsWithOurs || (aim.IsOnOurs && aim.Owns == Side.Theirs))
            return Side.Ours;
        if (aim.IsReference && verb.Verb is "talk" or "speak" or "call" or "visit" or "give" or "meet")
            return Side.Theirs;
        if (IsUnclear(verb, aim))
            return Side.None;
        if (words.Talks.Contains(verb.Verb) && aim.IsAtDepartment)
            return Side.None;
        if (aim.IsAtBody && verb.Verb is "call" or "meet")
            return Side.None;
        if (words.Weak.Contains(verb.Verb) && aim.Owns == Side.None)
            return Side.None;
        return (aim.IsWithTheirs && aim.Owns != Side.Ours) || aim.Owns == Side.Theirs ? Side.Theirs : Side.Ours;
    }

    static bool IsUnclear(Token verb, EnglishAim aim) => verb.Verb switch
    {
        "introduce" or "intro" => aim is { Owns: Side.None, IsPassedOn: true },
        "calculate" or "build" or "prepare" or "create" or "go" or "finalise" or "finalize" or "quantify" or "write" =>
            aim.IsWithDepartment,
        "hand" => aim.IsPassedOn,
        _ => false,
    };

    static Side Open(EnglishAim aim)
        => aim.IsPassedOn && aim.IsDone == Side.None && !aim.IsSession
            ? Side.None
            : aim.IsDone != Side.None ? aim.IsDone : aim.IsFromOurs || aim.IsAtThem ? Side.Ours : aim.Owns;

    // "respond to the RFP", "fill in the tender", "reply to procurement".
    static bool Answers(Token verb, EnglishAim aim) =>
        verb.Verb is "respond" or "reply" or "fill" or "complete" && (aim.IsAsk || (aim.IsHandedOver && verb.Verb is not "complete"));

    static bool Hands(Token verb) =>
        verb.Verb is "send"
            or "email"
            or "mail"
            or "forward"
            or "deliver"
            or "provide"
            or "give"
            or "submit"
            or "post"
            or "hand"
            or "dispatch"
            or "ship";

    // The place of the last word of the longest phrase that begins here, or the verb's own.
    (int End, ClauseLeaning Lean) Phrase(Clause clause, int at)
    {
        var best = (End: at, clause[at].Lean);
        foreach (var (phrase, lean) in phrases[clause[at].Verb])
        {
            if (at + phrase.Length - 1 > best.End && Enumerable.Range(1, phrase.Length - 1).All(i => clause.Word(at + i) == phrase[i]))
                best = (at + phrase.Length - 1, lean);
        }

        return best;
    }
}
