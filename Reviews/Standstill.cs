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
}

/// <summary>What holds a customer back, as a colleague has answered it.</summary>
/// <param name="Agree">Do they agree that staying as they are is not good enough?</param>
/// <param name="Afraid">Are they afraid of choosing wrong?</param>
public sealed record Standstill(YesNo Agree, YesNo Afraid, Person By, DateOnly On) : Kept
{
    /// <summary>What we have promised to do about it, in the order in which it was chosen.</summary>
    public ValueList<RemedyMove> Chosen { get; init; } = [];

    /// <summary>While they do not agree the status quo comes first, whatever they are afraid of.</summary>
    public RemedyKind Remedy => (Agree, Afraid) switch
    {
        (YesNo.No, _) => RemedyKind.RebuildTheReason,
        (YesNo.Yes, YesNo.Yes) => RemedyKind.HelpThemChoose,
        (YesNo.Yes, YesNo.No) => RemedyKind.LookElsewhere,
        _ => RemedyKind.AskThem,
    };

    /// <summary>Three, where it is one of the two causes.</summary>
    public ValueList<RemedyMove> Moves => Remedy switch
    {
        RemedyKind.RebuildTheReason => [RemedyMove.ReasonToChange, RemedyMove.CostOfWaiting, RemedyMove.WhoFeelsIt],
        RemedyKind.HelpThemChoose => [RemedyMove.RecommendOne, RemedyMove.NarrowTheOptions, RemedyMove.TakeRiskOff],
        _ => [],
    };
}
