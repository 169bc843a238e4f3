namespace ReviewBot.Reviews.Live;

/// <summary>The buying jobs that a review asks about first, because they are likely to have moved since the last one.</summary>
public static class LikelyJobs
{
    /// <summary>So many are asked at least: those that are worked on, then the earliest that are not settled.</summary>
    const int Least = 3;

    /// <summary>In the order of all jobs: those of steps that were answered with news, are blocked or past their date.</summary>
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
