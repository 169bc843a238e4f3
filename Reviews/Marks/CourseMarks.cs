namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R6, R9, R10 and R11: the progress of their buying.</summary>
static class CourseMarks
{
    /// <param name="most">Reviews after which the consequence of doing nothing should be known.</param>
    public static IEnumerable<Mark> StatusQuo(MarkContext context, int most)
    {
        var (deal, past) = (context.Deal, context.Deal.Past);
        if (past.Count > 0 && deal.Reviewed >= most && deal.Case.IfNothing is null)
            yield return new Mark.StatusQuo(deal.Reviewed) { Since = past[Math.Min(deal.Reviewed - most, past.Count - 1)].On };
    }

    /// <summary>A review that skipped the question counts neither way.</summary>
    /// <param name="most">Consecutive reviews in which they could not decide.</param>
    public static IEnumerable<Mark> Indecision(MarkContext context, int most)
    {
        var run = context.Deal.Past.Where(past => past.Signs.Count > 0)
            .TakeWhile(past => past.Signs.Any(OffCourses.IsIndecision))
            .ToValueList();
        if (run.Count >= most)
            yield return new Mark.Indecision(run[0].Signs.Where(OffCourses.IsIndecision), run.Count) { Since = run[^most].On };
    }

    /// <param name="most">Days with only one known person while they decide.</param>
    public static IEnumerable<Mark> SingleVoice(MarkContext context, int most)
    {
        var decided = context.Deal.Jobs.Where(state => state.IsWorking && IsDecidedTogether(state.Job));
        if (context.Deal.PresentBuyers.ToArray() is not [var only] || decided.Min(state => state.Since) is not { } from)
            yield break;

        from = only.Known > from ? only.Known.Value : from;
        var days = context.Days(from);
        if (days >= most)
            yield return new Mark.SingleVoice(only, [.. decided.Select(state => state.Job)], days) { Since = from.AddDays(most) };
    }

    /// <summary>A reopened job is not slow: going back is normal.</summary>
    /// <param name="most">Days that a job may be in progress; it is slow from the day after.</param>
    public static IEnumerable<Mark> Slow(MarkContext context, int most)
    {
        foreach (var state in context.Deal.Jobs)
        {
            if (state is { Status: JobStatus.Working, Since: { } from } && context.Days(from) > most)
                yield return new Mark.Slow(state.Job, from, context.Days(from)) { Since = from.AddDays(most + 1) };
        }
    }

    static bool IsDecidedTogether(Job job) => job is Job.Require or Job.Select or Job.Validate or Job.Consensus;
}
