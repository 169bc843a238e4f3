namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R6, R9, R10 and R11: the course of their buying.</summary>
static class CourseMarks
{
    public static IEnumerable<Mark> Of(MarkContext look) => [.. StatusQuo(look), .. Indecision(look), .. SingleVoice(look), .. Slow(look)];

    static IEnumerable<Mark> StatusQuo(MarkContext look)
    {
        var (deal, past) = (look.Deal, look.Deal.Past);
        if (look.Rules.StatusQuo is { } limit && past.Count > 0 && deal.Reviewed >= limit && deal.Case.IfNothing is null)
            yield return new Mark.StatusQuo(deal.Reviewed) { Since = past[Math.Min(deal.Reviewed - limit, past.Count - 1)].On };
    }

    /// <summary>A review that left the question out says nothing about it, neither way.</summary>
    static IEnumerable<Mark> Indecision(MarkContext look)
    {
        var run = look.Deal.Past.Where(past => past.Signs.Count > 0).TakeWhile(past => past.Signs.Any(OffCourses.IsIndecision)).ToMany();
        if (run.Count >= look.Rules.Indecision)
        {
            yield return new Mark.Indecision(
                run[0].Signs.Where(OffCourses.IsIndecision), run.Count)
            { Since = run[^look.Rules.Indecision.Value].On };
        }
    }

    static IEnumerable<Mark> SingleVoice(MarkContext look)
    {
        var decided = look.Deal.Jobs.Where(state => state.IsWorking && IsDecidedTogether(state.Job));
        if (look.Deal.Buyers.Count != 1 || decided.Min(state => state.Since) is not { } from)
            yield break;

        var only = look.Deal.Buyers[0];
        from = only.Known > from ? only.Known.Value : from;
        var days = look.Days(from);
        if (days >= look.Rules.SingleVoice)
        {
            yield return new Mark.SingleVoice(
                only, [.. decided.Select(state => state.Job)], days)
            { Since = from.AddDays(look.Rules.SingleVoice.Value) };
        }
    }

    /// <summary>What they went back to is not slow: going back is normal.</summary>
    static IEnumerable<Mark> Slow(MarkContext look)
    {
        foreach (var state in look.Deal.Jobs)
        {
            if (state is { Status: JobStatus.Working, Since: { } from } && look.Days(from) > look.Rules.Slow)
                yield return new Mark.Slow(state.Job, from, look.Days(from)) { Since = from.AddDays(look.Rules.Slow.Value + 1) };
        }
    }

    static bool IsDecidedTogether(Job job) => job is Job.Require or Job.Select or Job.Validate or Job.Consensus;
}
