namespace ReviewBot.Reviews;

/// <summary>A colleague's answer to a question about the customer.</summary>
public enum YesNo
{
    Yes,
    No,
    NotKnown,
}

/// <summary>What helps a customer who does not decide. The cure of one cause is poison for the other.</summary>
public enum RemedyKind
{
    /// <summary>Status quo: they do not see why staying as they are is not good enough.</summary>
    RebuildTheReason,

    /// <summary>Indecision: they want to change, and are afraid of choosing wrong.</summary>
    HelpThemChoose,

    /// <summary>Neither: something else stops them.</summary>
    LookElsewhere,

    /// <summary>We do not know: somebody has to ask them.</summary>
    AskThem,
}

/// <summary>Something concrete that we can do.</summary>
public enum RemedyMove
{
    ReasonToChange,
    CostOfWaiting,
    WhoFeelsIt,
    RecommendOne,
    NarrowTheOptions,
    TakeRiskOff,

    /// <summary>Of the customers of whom we do not know it.</summary>
    AskWhatIfNothing,
    AskWhatWorries,

    /// <summary>Where it is neither.</summary>
    FindWhoElse,
    AskForTheMoney,
}

/// <summary>That a move has become our part.</summary>
/// <param name="Move">Null: one that a newer version knows.</param>
public sealed record PromisedMove(RemedyMove? Move, HelpId Help) : Kept;

/// <summary>What holds a customer back, as a colleague has answered it.</summary>
/// <param name="Agree">Do they agree that staying as they are is not good enough?</param>
/// <param name="Afraid">Are they afraid of choosing wrong?</param>
public sealed record Standstill(YesNo Agree, YesNo Afraid, Person By, DateOnly On) : Kept
{
    /// <summary>What we have promised to do about it, in the order in which it was chosen.</summary>
    public ValueList<RemedyMove> Chosen { get; init; } = [];

    /// <summary>Which of our actions these are, the latest last. Rows of before name none.</summary>
    public ValueList<PromisedMove> Promised { get; init; } = [];

    /// <summary>True: it is one of the two causes.</summary>
    public bool IsKnown => Remedy is RemedyKind.RebuildTheReason or RemedyKind.HelpThemChoose;

    /// <summary>While they do not agree the status quo comes first, whatever they are afraid of.</summary>
    public RemedyKind Remedy => (Agree, Afraid) switch
    {
        (YesNo.No, _) => RemedyKind.RebuildTheReason,
        (YesNo.Yes, YesNo.Yes) => RemedyKind.HelpThemChoose,
        (YesNo.Yes, YesNo.No) => RemedyKind.LookElsewhere,
        _ => RemedyKind.AskThem,
    };

    /// <summary>Three, where it is one of the two causes; else what finds out more.</summary>
    public ValueList<RemedyMove> Moves => Remedy switch
    {
        RemedyKind.RebuildTheReason => [RemedyMove.ReasonToChange, RemedyMove.CostOfWaiting, RemedyMove.WhoFeelsIt],
        RemedyKind.HelpThemChoose => [RemedyMove.RecommendOne, RemedyMove.NarrowTheOptions, RemedyMove.TakeRiskOff],
        RemedyKind.LookElsewhere => [RemedyMove.FindWhoElse, RemedyMove.AskForTheMoney],
        _ =>
        [
            .. Agree is YesNo.NotKnown ? [RemedyMove.AskWhatIfNothing] : (RemedyMove[])[],
            .. Afraid is YesNo.NotKnown ? [RemedyMove.AskWhatWorries] : (RemedyMove[])[],
        ],
    };

    /// <summary>
    /// True: a move was promised, and is not off again. The action is null in a row of before, which does not name it.
    /// </summary>
    public bool IsOurs(RemedyMove move, Deal deal, out Help? help)
    {
        var promised = Promised.LastOrDefault(it => it.Move == move);
        help = promised is null ? null : deal.Find(promised.Help);
        return promised is null ? Chosen.Contains(move) : help is { IsNotNeeded: false };
    }

    /// <summary>The same with other ids of our actions.</summary>
    public Standstill With(Func<HelpId, HelpId> ids) =>
        this with { Promised = Promised.Change(_ => true, it => it with { Help = ids(it.Help) }) };
}
