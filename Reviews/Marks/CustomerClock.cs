namespace ReviewBot.Reviews.Marks;

public enum ClockStart
{
    /// <summary>The last act that we know of.</summary>
    Act,

    /// <summary>Somebody was asked, and no act was known.</summary>
    NothingKnown,

    /// <summary>The end of a silence that was expected.</summary>
    Silence,
}

/// <summary>Counts the days without a known customer act.</summary>
/// <param name="Last">The last act that we know of by more than a guess.</param>
public sealed record CustomerClock(DateOnly From, ClockStart Start, Act? Last)
{
    /// <summary>Null while nobody was asked: silence is news only once somebody has listened.</summary>
    public static CustomerClock? Of(Deal deal)
    {
        if (deal.Acts.Where(act => act.IsKnown).MaxBy(act => act.Evidence.On) is { } last)
            return new(last.Evidence.On, ClockStart.Act, last);

        var asked = deal.NothingKnownSince ?? deal.Past.Min(past => (DateOnly?)past.On);
        return asked is { } day ? new(day, ClockStart.NothingKnown, null) : null;
    }

    public int Days(DateOnly today) => Math.Max(0, today.DayNumber - From.DayNumber);

    /// <summary>A silence that was expected does not count.</summary>
    public CustomerClock After(DateOnly? silentUntil) =>
        silentUntil > From ? this with { From = silentUntil.Value, Start = ClockStart.Silence } : this;
}
