namespace ReviewBot.Reviews;

/// <summary>A recurring review: "review every Thursday 10:00". Stored with the settings of its pipeline.</summary>
/// <param name="Id">Unique in its pipeline.</param>
/// <param name="At">Local time in <paramref name="Zone"/>, unaffected by daylight saving.</param>
/// <param name="Weeks">1: weekly, 2: every other week, counted from <paramref name="From"/>.</param>
/// <param name="Zone">IANA name.</param>
/// <param name="From">The first occurrence; its weekday is that of the series.</param>
/// <param name="Conversation">Where it takes place.</param>
public sealed record RecurringReview(
    string Id, TimeOnly At, int Weeks, string Zone, DateOnly From, Person Lead, string Conversation) : ExtensibleRecord
{
    public DayOfWeek Day => From.DayOfWeek;

    /// <summary>The latest occurrence that was planned or skipped; null: none yet.</summary>
    public Occurrence? Last { get; init; }

    /// <summary>True: an admin was told that its lead has left.</summary>
    public bool IsLeadGone { get; init; }

    /// <summary>True: same times, same conversation.</summary>
    public bool IsSame(RecurringReview other) =>
        (Day, At, Weeks, Zone, Conversation) == (other.Day, other.At, other.Weeks, other.Zone, other.Conversation);
}

/// <summary>One occurrence of a recurring review, with the deals that were chosen for it.</summary>
/// <param name="IsPlanned">True: a review is planned for each of its deals. False: planning is in progress or was interrupted, and will be
/// resumed.</param>
public sealed record Occurrence(DateOnly On, ValueList<DealId> Deals, bool IsPlanned, bool IsSkipped) : ExtensibleRecord;
