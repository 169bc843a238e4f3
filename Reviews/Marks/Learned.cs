namespace ReviewBot.Reviews.Marks;

/// <summary>
/// Compares the ended deals of a pipeline: properties of those won against those not won. Counts reviewed deals, never people; says nothing
/// about fewer than <see cref="FewestDeals"/>.
/// </summary>
/// <param name="Deals">Number of deals that were counted.</param>
/// <param name="Findings">Only significant ones, the most significant first.</param>
public sealed record Learned(int Deals, int Won, ValueList<LearnedFinding> Findings)
{
    public const int FewestDeals = 8;

    /// <summary>Fewest won and fewest lost deals: nothing follows from a single one.</summary>
    public const int FewestOfAKind = 2;

    /// <summary>Sample size: the deals that ended last.</summary>
    public const int MostDeals = 40;

    /// <summary>False: too few deals for a statement.</summary>
    public bool CanCompare => CanBeCompared(Deals, Won);

    /// <summary>The deals of the sample, latest first.</summary>
    public static IEnumerable<T> Counted<T>(IEnumerable<T> all, Func<T, Deal> deal) =>
        Latest(all.Where(it => deal(it).Reviewed > 0), deal);

    /// <summary>
    /// The deals that ended last, reviewed or not: the reasons given at the end are known for both, their properties only for reviewed
    /// ones.
    /// </summary>
    public static IEnumerable<T> Latest<T>(IEnumerable<T> all, Func<T, Deal> deal) => all
        .Where(it => deal(it).Ended is not null)
        .OrderByDescending(it => deal(it).Ended?.On)
        .ThenBy(it => deal(it).Id.Value, StringComparer.Ordinal)
        .Take(MostDeals);

    public static Learned Of(IReadOnlyList<EndedDeal> ended)
    {
        var won = ended.Count(it => it.IsWon);
        return new(ended.Count, won, CanBeCompared(ended.Count, won)
            ?
            [
                .. Kinds.Select(kind => Count(ended, kind, null, it => it.Had.Contains(kind)))
                    .Concat(Jobs.All.Select(job => Count(ended, LearnedKind.JobStarted, job, it => it.Started[(int)job] is not null)))
                    .Where(finding => finding.IsClear)
                    .OrderByDescending(finding => finding.Difference)
                    .ThenBy(finding => finding.Kind)
                    .ThenBy(finding => finding.Job),
            ]
            : []);
    }

    /// <summary>The most significant property of won deals that this open deal does not have at its age; null: none.</summary>
    public static LearnedFinding? For(Deal deal, IReadOnlyList<EndedDeal> ended, DateOnly today)
    {
        if (!CanBeCompared(ended.Count, ended.Count(it => it.IsWon)))
            return null;

        var (had, age) = (EndedDeal.HadBy(deal), Math.Max(0, today.DayNumber - DateOnly.FromDateTime(deal.AddedAt.UtcDateTime).DayNumber));
        return deal.Jobs
            .Where(state => !EndedDeal.IsStarted(state.Status) && state.Status is not JobStatus.NotNeeded)
            .Select(state => ByNow(ended, state.Job, age))
            .Concat(Kinds.Where(kind => !had.Contains(kind)).Select(kind => Count(ended, kind, null, it => it.Had.Contains(kind))))
            .Where(finding => finding.IsClear)
            .OrderByDescending(finding => finding.Difference)
            .ThenBy(finding => finding.Kind)
            .ThenByDescending(finding => finding.Job)
            .FirstOrDefault();
    }

    static readonly LearnedKind[] Kinds = [.. Enum.GetValues<LearnedKind>().Where(kind => kind is not LearnedKind.JobStarted)];

    static bool CanBeCompared(int deals, int won) => deals >= FewestDeals && won >= FewestOfAKind && deals - won >= FewestOfAKind;

    static LearnedFinding ByNow(IReadOnlyList<EndedDeal> ended, Job job, int age)
    {
        var days = ended.Where(it => it.IsWon).Select(it => it.Started[(int)job]).Where(day => day <= age).OfType<int>().Order().ToArray();
        return Count(ended, LearnedKind.JobStarted, job, it => it.Started[(int)job] <= age) with
        {
            DaysBefore = days.Length is 0 ? null : age - days[days.Length / 2],
        };
    }

    static LearnedFinding Count(IReadOnlyList<EndedDeal> ended, LearnedKind kind, Job? job, Func<EndedDeal, bool> had)
    {
        var won = ended.Count(it => it.IsWon);
        return new(kind, job, ended.Count(it => it.IsWon && had(it)), won, ended.Count(it => !it.IsWon && had(it)), ended.Count - won);
    }
}
