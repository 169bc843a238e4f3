namespace ReviewBot.Reviews.Marks;

/// <summary>How urgently a deal needs a review, by what is known and unknown about the customer.</summary>
/// <param name="Unknown">Jobs whose status is unknown.</param>
/// <param name="Clock">Null until "what have they done?" was asked once.</param>
public sealed record Need(Deal Deal, DateOnly Today, ValueList<Mark> Marks, ValueList<Job> Unknown, CustomerClock? Clock)
{
    /// <summary>Number of unknown jobs from which they are a reason for a review.</summary>
    public const int FewestUnknown = 3;

    public const int LongQuietDays = 7;

    public const int FewestProposed = 4;

    public const int MostProposed = 6;

    public NeedReason Reason => this switch
    {
        { IsFrozen: true } => NeedReason.Frozen,
        _ when Has(MarkKind.Stuck) => NeedReason.Stuck,
        _ when Has(MarkKind.Overdue) => NeedReason.Overdue,
        _ when Has(MarkKind.StatusQuo) || Has(MarkKind.Indecision) => NeedReason.NoDecisionRisk,
        { IsResting: false, IsReopened: true } => NeedReason.Reopened,
        { Marks.Count: > 0 } => NeedReason.LightMark,
        { IsResting: true } => NeedReason.None,
        { IsNew: true } => NeedReason.NeverReviewed,
        { ManyUnknown: > 0 } => NeedReason.ManyUnknown,
        { IsSilent: false, Days: >= LongQuietDays } => NeedReason.LongQuiet,
        _ => NeedReason.None,
    };

    /// <summary>The mark that is the reason; null: the reason is not a mark.</summary>
    public Mark? Told => Reason switch
    {
        NeedReason.NoDecisionRisk => Marks.FirstOrDefault(mark => mark.Kind is MarkKind.StatusQuo or MarkKind.Indecision),
        NeedReason.Frozen or NeedReason.Stuck or NeedReason.Overdue or NeedReason.LightMark => Marks[0],
        _ => null,
    };

    /// <summary>Days since the latest known act, less an expected silence; null until the question was asked once.</summary>
    public int? Days => Clock?.Days(Today);

    public bool IsFrozen => Has(MarkKind.Frozen);

    public bool IsReopened => Deal.Jobs.Any(state => state.Status is JobStatus.Reopened);

    public bool IsNew => Deal.Reviewed == 0;

    /// <summary>True for paused and closed deals, which need no review.</summary>
    public bool IsResting => Deal.Ended is not null || Today <= Deal.PausedUntil;

    bool IsSilent => Today < Deal.SilentUntil;

    /// <summary>0 for a new deal: before its first review all jobs are unknown.</summary>
    int ManyUnknown => IsNew || Unknown.Count < FewestUnknown ? 0 : Unknown.Count;

    public static Need Of(Deal deal, DateOnly today, Workspace workspace) => new(
        deal,
        today,
        MarkCalculator.MarksOf(deal, today, MarkRuleDefaults.Of(workspace), WorkCalendar.Of(workspace)),
        [.. deal.Jobs.Where(state => state.Status is JobStatus.Unknown).Select(state => state.Job)],
        CustomerClock.Of(deal));

    public static ValueList<Need> Order(IEnumerable<Deal> deals, DateOnly today, Workspace workspace) =>
        Order(deals.Select(deal => Of(deal, today, workspace)), need => need).ToValueList();

    public static ValueList<Need> Propose(IEnumerable<Deal> deals, DateOnly today, Workspace workspace) =>
        [.. Propose(deals.Select(deal => Of(deal, today, workspace)), need => need)];

    /// <summary>
    /// The order of the board: by the weight of the reason, if that is a mark or a reopened job; then by the date of the next step, never
    /// reviewed, most unknown jobs, longest without an act; then by customer. Paused deals come after all others, closed ones last.
    /// </summary>
    /// <param name="need">The need of an item.</param>
    public static IOrderedEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, Need> need) => items
        .OrderBy(it => (need(it).Deal.Ended is not null, need(it).IsResting))
        .ThenBy(it => need(it).Reason is <= NeedReason.LightMark and var weight ? weight : NeedReason.None)
        .ThenBy(it => need(it).Deal.Next?.By ?? DateOnly.MaxValue)
        .ThenByDescending(it => need(it).IsNew)
        .ThenByDescending(it => need(it).ManyUnknown)
        .ThenByDescending(it => need(it).Days ?? -1)
        .ThenBy(it => need(it).Deal.Customer, StringComparer.OrdinalIgnoreCase)
        .ThenBy(it => need(it).Deal.Title, StringComparer.OrdinalIgnoreCase)
        .ThenBy(it => need(it).Deal.Id.Value, StringComparer.Ordinal);

    /// <summary>
    /// Proposes what to review now: what is on the list, then the first of the order. As many as are on the list or have a reason, but at
    /// least 4 and at most 6, and never paused or closed deals.
    /// </summary>
    public static IEnumerable<T> Propose<T>(IEnumerable<T> items, Func<T, Need> need)
    {
        var awake = Order(items.Where(it => !need(it).IsResting), need).OrderBy(it => need(it).Deal.Listed is null).ToArray();
        var pressing = awake.Count(it => need(it) is { Deal.Listed: not null } or { Reason: not NeedReason.None });
        return awake.Take(Math.Clamp(pressing, FewestProposed, MostProposed));
    }

    bool Has(MarkKind kind) => Marks.Any(mark => mark.Kind == kind);
}
