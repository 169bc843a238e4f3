namespace ReviewBot.Reviews;

/// <summary>A review that comes again: "review every Thursday 10:00". Kept with the settings of its pipeline.</summary>
/// <param name="Id">Unique in its pipeline.</param>
/// <param name="At">By the clock in <paramref name="Zone"/>, also after a clock change.</param>
/// <param name="Weeks">1: every week, 2: every other one, counted from <paramref name="From"/>.</param>
/// <param name="Zone">IANA name.</param>
/// <param name="From">Its first day; its weekday is that of all.</param>
/// <param name="Conversation">Where it is held.</param>
public sealed record RecurringReview(
    string Id, TimeOnly At, int Weeks, string Zone, DateOnly From, Person Lead, string Conversation) : Kept
{
    public DayOfWeek Day => From.DayOfWeek;

    /// <summary>The occurrence that was planned or skipped last; null: none yet.</summary>
    public Occurrence? Last { get; init; }

    /// <summary>True: an admin was told that its lead has left.</summary>
    public bool IsLeadGone { get; init; }

    /// <summary>True: held at the same times, in the same place.</summary>
    public bool IsSame(RecurringReview other) =>
        (Day, At, Weeks, Zone, Conversation) == (other.Day, other.At, other.Weeks, other.Zone, other.Conversation);
}

/// <summary>One day of a recurring review, with the deals that were chosen for it.</summary>
/// <param name="IsPlanned">True: each of the deals has its review planned. False: planning is under way, or was cut short.</param>
public sealed record Occurrence(DateOnly On, ValueList<DealId> Deals, bool IsPlanned, bool IsSkipped) : Kept;
