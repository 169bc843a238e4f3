namespace ReviewBot.Reviews.Marks;

/// <summary>Number of deals in each state, and the deals that moved this week.</summary>
/// <param name="Since">The last Monday before today.</param>
/// <param name="Won">Deals won since then.</param>
/// <param name="Moved">Open deals in which the customer has since then done something (better evidence than a guess) or reopened a
/// job.</param>
public sealed record BoardCounts(ValueList<BoardCount> States, DateOnly Since, ValueList<Deal> Moved, int Won)
{
    /// <param name="board">The need of every deal on the board. Paused and closed deals are not counted.</param>
    public static BoardCounts Of(IEnumerable<Need> board, DateOnly today)
    {
        var since = LastMonday(today);
        var all = board.ToArray();
        var open = all.Where(need => !need.IsResting).ToArray();
        return new(
            [.. from need in open group need by StateOf(need) into same orderby same.Key select new BoardCount(same.Key, same.Count())],
            since,
            [.. open.Select(need => need.Deal).Where(deal => HasMoved(deal, since))],
            all.Count(need => need.Deal.Ended is { How: EndingKind.Bought } ended && ended.On >= since));
    }

    static BoardState StateOf(Need need) => need.Reason switch
    {
        NeedReason.Reopened => BoardState.WentBack,
        <= NeedReason.LightMark => BoardState.NeedsHelp,
        NeedReason.NeverReviewed or NeedReason.ManyUnknown => BoardState.LittleKnown,
        _ => BoardState.OnTrack,
    };

    static bool HasMoved(Deal deal, DateOnly since) =>
        deal.LastAct >= since || deal.Jobs.Any(job => job.Status is JobStatus.Reopened && job.Since >= since);

    /// <summary>On a Monday, the Monday before: the period must not be empty.</summary>
    static DateOnly LastMonday(DateOnly today) => today.AddDays(-1 - (((int)today.DayOfWeek + 5) % 7));
}

/// <summary>A count, never 0: empty states are left out.</summary>
public readonly record struct BoardCount(BoardState State, int Deals);

/// <summary>States of an open deal in the chart above the board, in its order.</summary>
public enum BoardState
{
    /// <summary>It has a mark.</summary>
    NeedsHelp,

    /// <summary>A settled job was reopened.</summary>
    WentBack,

    OnTrack,

    /// <summary>Not reviewed yet, or still unknown in many jobs.</summary>
    LittleKnown,
}
