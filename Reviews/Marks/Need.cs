namespace ReviewBot.Reviews.Marks;

/// <summary>How urgently a deal needs a review, by what is known and unknown about the customer.</summary>
/// <param name="Unknown">Jobs whose status is unknown.</param>
/// <param name="Clock">Null until "what have they done?" was asked once.</param>
public sealed record Need(Deal Deal, DateOnly Today, ValueList<Mark> Marks, ValueList<Job> Unknown, CustomerClock? Clock)
{
    /// <summary>This many unknown jobs are a reason for a review.</summary>
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

    /// <summary>Days since the latest known act, including an expected silence; null until the question was asked once.</summary>
    public int? Days => Clock?.Days(Today);

    public bool IsFrozen => Has(MarkKind.Frozen);

    public bool IsReopened => Deal.Jobs.Any(state => state.Status is JobStatus.Reopened);

    public bool IsNew => Deal.Reviewed == 0;

    /// <summary>True for paused and closed deals, which need no review.</summary>
    public bool IsResting => Deal.Ended is not null || Today <= Deal.PausedUntil;

    bool IsSilent => Today < Deal.SilentUntil;

    /// <summary>0 for a new deal: before its first review everything is unknown.</summary>
    int ManyUnknown => IsNew || Unknown.Count < FewestUnknown ? 0 : Unknown.Count;

    public static Need Of(Deal deal, DateOnly today, MarkRules rules, WorkCalendar calendar) => new(
        deal,
        today,
        MarkCalculator.MarksOf(deal, today, rules, calendar),
        [.. deal.Jobs.Where(state => state.Status is JobStatus.Unknown).Select(state => state.Job)],
        CustomerClock.Of(deal));

    public static Need Of(Deal deal, DateOnly today, Workspace workspace) =>
        Of(deal, today, MarkRuleDefaults.Of(workspace), WorkCalendar.Of(workspace));

    /// <summary>
    /// Sorts the board: frozen, reopened, most unknown jobs, never reviewed, longest without an act; then by customer. Paused deals come
    /// after all others, closed ones last.
    /// </summary>
    public static ValueList<Need> Order(IEnumerable<Deal> deals, DateOnly today, MarkRules rules, WorkCalendar calendar) =>
        Sorted(deals.Select(deal => Of(deal, today, rules, calendar))).ToMany();

    public static ValueList<Need> Order(IEnumerable<Deal> deals, DateOnly today, Workspace workspace) =>
        Order(deals, today, MarkRuleDefaults.Of(workspace), WorkCalendar.Of(workspace));

    /// <summary>
    /// Proposes deals to review now: at most 6 that have a reason, most urgent first. If there are fewer than 4, others are added, but
    /// never paused or closed ones.
    /// </summary>
    public static ValueList<Need> Propose(IEnumerable<Deal> deals, DateOnly today, MarkRules rules, WorkCalendar calendar)
    {
        var awake = Order(deals, today, rules, calendar).Where(need => !need.IsResting).OrderBy(need => need.Reason).ToMany();
        var pressing = awake.Count(need => need.Reason is not NeedReason.None);
        return awake.Take(Math.Clamp(pressing, FewestProposed, MostProposed));
    }

    public static ValueList<Need> Propose(IEnumerable<Deal> deals, DateOnly today, Workspace workspace) =>
        Propose(deals, today, MarkRuleDefaults.Of(workspace), WorkCalendar.Of(workspace));

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
