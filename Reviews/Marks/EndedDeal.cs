namespace ReviewBot.Reviews.Marks;

/// <summary>Statistics input: the properties of one deal that was reviewed and has ended.</summary>
/// <param name="Had">Without <see cref="LearnedKind.JobStarted"/>.</param>
/// <param name="Started">For each job, the number of days after the deal was added at which it was started; null: never.</param>
public sealed record EndedDeal(bool IsWon, ValueList<LearnedKind> Had, ValueList<int?> Started) : ExtensibleRecord
{
    const int SeveralPeople = 3;

    /// <param name="journal">Its entries, in any order; if the older ones were deleted (retention), the day of a job's present status is
    /// used instead.</param>
    public static EndedDeal Of(Deal deal, IEnumerable<JournalEntry> journal)
    {
        var started = journal
            .Where(entry => entry.Change is Change.JobChanged && Enum.TryParse<JobStatus>(entry.To, out var to) && IsStarted(to))
            .GroupBy(entry => entry.About)
            .ToDictionary(entries => entries.Key ?? "", entries => entries.Min(entry => DateOnly.FromDateTime(entry.At.UtcDateTime)));
        return new(
            deal.Ended is { How: EndingKind.Bought },
            HadBy(deal),
            [
                .. deal.Jobs.Select(state => Days(
                    deal,
                    started.TryGetValue(state.Job.ToString(), out var first) ? first : null,
                    IsStarted(state.Status) ? state.Since : null)),
            ]);
    }

    /// <summary>Properties of a deal, open or ended.</summary>
    public static ValueList<LearnedKind> HadBy(Deal deal) =>
    [
        .. deal.Buyers.Count >= SeveralPeople ? [LearnedKind.SeveralPeople] : Array.Empty<LearnedKind>(),
        .. deal.Buyers.Any(it => it.Stance is Stance.Champion) ? [LearnedKind.Champion] : Array.Empty<LearnedKind>(),
        .. deal.Case.IfNothing is { Level: >= Level.Said } ? [LearnedKind.IfNothing] : Array.Empty<LearnedKind>(),
        .. deal.Acts.Any(act => act.Evidence.Level >= Level.Wrote) || deal.Jobs.Any(it => it.Proof >= Level.Wrote)
            ? [LearnedKind.Written]
            : Array.Empty<LearnedKind>(),
        .. deal.GoLive is not null ? [LearnedKind.GoLive] : Array.Empty<LearnedKind>(),
    ];

    public static bool IsStarted(JobStatus status) => status is JobStatus.Working or JobStatus.Settled or JobStatus.Reopened;

    /// <summary>The earliest day, as a number of days after the deal was added; null: none.</summary>
    static int? Days(Deal deal, params DateOnly?[] days) => days.Min() is { } first
        ? Math.Max(0, first.DayNumber - DateOnly.FromDateTime(deal.AddedAt.UtcDateTime).DayNumber)
        : null;
}
