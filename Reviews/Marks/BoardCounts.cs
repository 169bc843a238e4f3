namespace ReviewBot.Reviews.Marks;

/// <summary>How many deals of a board are in which state, and which of them moved in this week.</summary>
/// <param name="Since">The last Monday before today.</param>
/// <param name="Won">Deals that they bought since then.</param>
/// <param name="Moved">Open deals whose customer did something since then that we know by more than a guess, or went back to a job.</param>
public sealed record BoardCounts(ValueList<BoardCount> States, DateOnly Since, ValueList<Deal> Moved, int Won)
{
    /// <param name="board">The need of every deal on the board; resting deals are not counted.</param>
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

    /// <summary>On a Monday the one a week before, so that there is always a span to look at.</summary>
    static DateOnly LastMonday(DateOnly today) => today.AddDays(-1 - (((int)today.DayOfWeek + 5) % 7));
}

/// <summary>A number of deals; never 0.</summary>
public readonly record struct BoardCount(BoardState State, int Deals);

/// <summary>States of an open deal in the picture above the board, in its order.</summary>
public enum BoardState
{
    /// <summary>A mark stands on it.</summary>
    NeedsHelp,

    /// <summary>They went back to a job that was settled.</summary>
    WentBack,

    OnTrack,

    /// <summary>Not reviewed yet, or reviewed and still unknown in many jobs.</summary>
    LittleKnown,
}
