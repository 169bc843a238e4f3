namespace ReviewBot.Reviews;

/// <summary>A colleague's answer to a question about the customer.</summary>
public enum YesNo
{
    Yes,
    No,
    NotKnown,
}

/// <summary>The remedy for a customer who does not decide. There are two causes, and the remedy for one makes the other worse.</summary>
public enum RemedyKind
{
    /// <summary>Status quo: they do not see why the present state is not good enough.</summary>
    RebuildTheReason,

    /// <summary>Indecision: they want to change, and are afraid of choosing wrong.</summary>
    HelpThemChoose,

    /// <summary>Neither: something else stops them.</summary>
    LookElsewhere,

    /// <summary>Unknown: we have to ask them.</summary>
    AskThem,
}

/// <summary>A concrete action of ours.</summary>
public enum RemedyMove
{
    ReasonToChange,
    CostOfWaiting,
    WhoFeelsIt,
    RecommendOne,
    NarrowTheOptions,
    TakeRiskOff,

    /// <summary>For customers of whom we do not know the cause.</summary>
    AskWhatIfNothing,
    AskWhatWorries,

    /// <summary>For customers with neither cause.</summary>
    FindWhoElse,
    AskForTheMoney,
}

/// <summary>Links a move with the action of ours that was made from it.</summary>
/// <param name="Move">Null: a move that only a newer version knows.</param>
public sealed record PromisedMove(RemedyMove? Move, HelpId Help) : ExtensibleRecord;

/// <summary>A colleague's answer to "what holds them back?".</summary>
/// <param name="Agree">Do they agree that staying as they are is not good enough?</param>
/// <param name="Afraid">Are they afraid of choosing wrong?</param>
public sealed record Standstill(YesNo Agree, YesNo Afraid, Person By, DateOnly On) : ExtensibleRecord
{
    /// <summary>Moves that we have promised, in the order in which they were chosen.</summary>
    public ValueList<RemedyMove> Chosen { get; init; } = [];

    /// <summary>The actions made from them, oldest first. Empty in rows of earlier versions.</summary>
    public ValueList<PromisedMove> Promised { get; init; } = [];

    /// <summary>True: the cause is one of the two.</summary>
    public bool IsKnown => Remedy is RemedyKind.RebuildTheReason or RemedyKind.HelpThemChoose;

    /// <summary>
    /// The status quo takes precedence: while they do not agree that they must change, fear of choosing wrong does not matter.
    /// </summary>
    public RemedyKind Remedy => (Agree, Afraid) switch
    {
        (YesNo.No, _) => RemedyKind.RebuildTheReason,
        (YesNo.Yes, YesNo.Yes) => RemedyKind.HelpThemChoose,
        (YesNo.Yes, YesNo.No) => RemedyKind.LookElsewhere,
        _ => RemedyKind.AskThem,
    };

    /// <summary>Three moves for a known cause; else moves that find out more.</summary>
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

    /// <summary>True: the move was promised and not dropped since. The action is null in rows of earlier versions.</summary>
    public bool IsOurs(RemedyMove move, Deal deal, out Help? help)
    {
        var promised = Promised.LastOrDefault(it => it.Move == move);
        help = promised is null ? null : deal.Find(promised.Help);
        return promised is null ? Chosen.Contains(move) : help is { IsNotNeeded: false };
    }

    /// <summary>Maps the ids of our actions, when deals are merged.</summary>
    public Standstill With(Func<HelpId, HelpId> ids) =>
        this with { Promised = Promised.Change(_ => true, it => it with { Help = ids(it.Help) }) };
}
