namespace ReviewBot.Reviews.Marks;

/// <summary>How much a deal needs a review, by what we know and do not know of the customer.</summary>
/// <param name="Unknown">The jobs of which nobody knows where they are.</param>
/// <param name="Clock">Null while nobody was asked what they have done.</param>
public sealed record Need(Deal Deal, DateOnly Today, ValueList<Mark> Marks, ValueList<Job> Unknown, CustomerClock? Clock)
{
    /// <summary>From so many unknown jobs on, not knowing is a reason of its own.</summary>
    public const int FewestUnknown = 3;

    public const int LongQuietDays = 7;

    public const int FewestProposed = 4;

    public const int MostProposed = 6;

    public NeedReason Reason => this switch
    {
        { IsFrozen: true } => NeedReason.Frozen,
        _ when Has(MarkKind.Stuck) => NeedReason.Stuck,
        _ when Has(MarkKind.Overdue) => NeedReason.Overdue,
        _ when Has(MarkKind.Quiet) => NeedReason.Quiet,
        { IsResting: true } => NeedReason.None,
        { IsReopened: true } => NeedReason.Reopened,
        { ManyUnknown: > 0 } => NeedReason.ManyUnknown,
        { IsNew: true } => NeedReason.NeverReviewed,
        { IsSilent: false, Days: >= LongQuietDays } => NeedReason.LongQuiet,
        _ => NeedReason.None,
    };

    /// <summary>Days since the last known act, a silence that was expected included; null while nobody was asked.</summary>
    public int? Days => Clock?.Days(Today);

    public bool IsFrozen => Has(MarkKind.Frozen);

    public bool IsReopened => Deal.Jobs.Any(state => state.Status is JobStatus.Reopened);

    public bool IsNew => Deal.Reviewed == 0;

    /// <summary>Paused or closed: it waits for a day or for somebody, not for a review.</summary>
    public bool IsResting => Deal.Ended is not null || Today <= Deal.PausedUntil;

    bool IsSilent => Today < Deal.SilentUntil;

    /// <summary>Before its first review all is unknown, and that is no news.</summary>
    int ManyUnknown => IsNew || Unknown.Count < FewestUnknown ? 0 : Unknown.Count;

    public static Need Of(Deal deal, DateOnly today, MarkRules rules, WorkCalendar calendar) => new(
        deal,
        today,
        MarkCalculator.MarksOf(deal, today, rules, calendar),
        [.. deal.Jobs.Where(state => state.Status is JobStatus.Unknown).Select(state => state.Job)],
        CustomerClock.Of(deal));

    public static Need Of(Deal deal, DateOnly today, Workspace workspace) =>
        Of(deal, today, MarkRules.Of(workspace), WorkCalendar.Of(workspace));

    /// <summary>
    /// The order of the board: frozen, reopened, most unknown, never reviewed, longest without an act; then by customer. Paused ones come
    /// after, closed ones last.
    /// </summary>
    public static ValueList<Need> Order(IEnumerable<Deal> deals, DateOnly today, MarkRules rules, WorkCalendar calendar) =>
        Sorted(deals.Select(deal => Of(deal, today, rules, calendar))).ToMany();

    public static ValueList<Need> Order(IEnumerable<Deal> deals, DateOnly today, Workspace workspace) =>
        Order(deals, today, MarkRules.Of(workspace), WorkCalendar.Of(workspace));

    /// <summary>
    /// What to review now: at most 6 deals that have a reason, the strongest first. With fewer than 4 of them others fill up; paused and
    /// closed ones never do.
    /// </summary>
    public static ValueList<Need> Propose(IEnumerable<Deal> deals, DateOnly today, MarkRules rules, WorkCalendar calendar)
    {
        var awake = Order(deals, today, rules, calendar).Where(need => !need.IsResting).OrderBy(need => need.Reason).ToMany();
        var pressing = awake.Count(need => need.Reason is not NeedReason.None);
        return awake.Take(Math.Clamp(pressing, FewestProposed, MostProposed));
    }

    public static ValueList<Need> Propose(IEnumerable<Deal> deals, DateOnly today, Workspace workspace) =>
        Propose(deals, today, MarkRules.Of(workspace), WorkCalendar.Of(workspace));

    internal static IOrderedEnumerable<Need> Sorted(IEnumerable<Need> needs) => needs
        .OrderBy(need => (need.Deal.Ended is not null, need.IsResting))
        .ThenByDescending(need => need.IsFrozen)
        .ThenByDescending(need => need.IsReopened)
        .ThenByDescending(need => need.ManyUnknown)
        .ThenByDescending(need => need.IsNew)
        .ThenByDescending(need => need.Days ?? -1)
        .ThenBy(need => need.Deal.Customer, StringComparer.OrdinalIgnoreCase)
        .ThenBy(need => need.Deal.Title, StringComparer.OrdinalIgnoreCase)
        .ThenBy(need => need.Deal.Id.Value, StringComparer.Ordinal);

    bool Has(MarkKind kind) => Marks.Any(mark => mark.Kind == kind);
}
