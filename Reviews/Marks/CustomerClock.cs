namespace ReviewBot.Reviews.Marks;

public enum ClockStart
{
    /// <summary>The latest known act.</summary>
    Act,

    /// <summary>The question was asked, and no act was known.</summary>
    NothingKnown,

    /// <summary>The end of an expected silence.</summary>
    Silence,
}

/// <summary>Counts the days since the latest known act of the customer.</summary>
/// <param name="Last">The latest act that is known by more than a guess; null: none.</param>
public sealed record CustomerClock(DateOnly From, ClockStart Start, Act? Last)
{
    /// <summary>Null until the question was asked once: before that, silence means nothing.</summary>
    public static CustomerClock? Of(Deal deal)
    {
        if (deal.Acts.Where(act => act.IsKnown).MaxBy(act => act.Evidence.On) is { } last)
            return new(last.Evidence.On, ClockStart.Act, last);

        var asked = deal.NothingKnownSince ?? deal.Past.Min(past => (DateOnly?)past.On);
        return asked is { } day ? new(day, ClockStart.NothingKnown, null) : null;
    }

    public int Days(DateOnly today) => Math.Max(0, today.DayNumber - From.DayNumber);

    /// <summary>The clock, restarted at the end of an expected silence.</summary>
    public CustomerClock After(DateOnly? silentUntil) =>
        silentUntil > From ? this with { From = silentUntil.Value, Start = ClockStart.Silence } : this;
}
