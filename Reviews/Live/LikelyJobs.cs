namespace ReviewBot.Reviews.Live;

/// <summary>Selects the buying jobs that a review asks about first: those that have probably changed since the last one.</summary>
public static class LikelyJobs
{
    /// <summary>Fills up to this number with jobs in progress, then with the earliest that are not settled.</summary>
    const int Least = 3;

    /// <summary>
    /// Jobs of steps that are done, dropped or begun since the last review, blocked or overdue; in the order of <see cref="Job"/>.
    /// </summary>
    public static ValueList<Job> Of(Deal deal, DateOnly today)
    {
        var since = deal.LastReview?.ClosedAt;
        var moved = deal.Steps.Where(step => HasNews(step, since, today)).Select(step => step.Job).OfType<Job>().ToHashSet();
        var rest = deal.Jobs
            .OrderByDescending(it => it.IsWorking)
            .ThenBy(it => it.Status is JobStatus.Settled or JobStatus.NotNeeded)
            .Select(it => it.Job)
            .Where(job => !moved.Contains(job))
            .Take(Math.Max(0, Least - moved.Count));
        var asked = moved.Concat(rest).ToHashSet();
        return Jobs.All.Where(asked.Contains);
    }

    static bool HasNews(BuyerStep step, DateTimeOffset? since, DateOnly today) =>
        (step.AnsweredAt is { } at && !(at <= since) && step.LastOutcome is Outcome.Did or Outcome.Started or Outcome.Dropped)
        || (step.IsOpen && (step.Status is StepStatus.Blocked || step.By < today));
}
