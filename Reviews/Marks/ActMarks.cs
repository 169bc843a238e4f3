namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R1, R4, R5 and R8: acts of the customer, or their absence.</summary>
static class ActMarks
{
    /// <param name="most">Days without a known customer act until the deal is quiet.</param>
    public static IEnumerable<Mark> Quiet(MarkContext context, int most)
    {
        if (Clock(context) is { } clock && clock.Days(context.Today) is var days && days >= most)
            yield return new Mark.Quiet(clock, days) { Since = clock.From.AddDays(most) };
    }

    /// <param name="most">Days without a known customer act until the deal is stuck.</param>
    public static IEnumerable<Mark> NoAct(MarkContext context, int most)
    {
        if (Clock(context) is { } clock && clock.Days(context.Today) is var days && days >= most)
            yield return new Mark.NoAct(clock, days) { Since = clock.From.AddDays(most) };
    }

    /// <summary>An act between two reviews counts as new evidence, even if no review reported it.</summary>
    /// <param name="most">Consecutive reviews without new evidence.</param>
    public static IEnumerable<Mark> NothingNew(MarkContext context, int most)
    {
        if (context.IsSilent)
            yield break;

        var counted = context.AfterSilence(context.Deal.LastAct?.AddDays(1) ?? DateOnly.MinValue);
        var dry = context.Deal.Past.TakeWhile(past => !past.NewEvidence && past.On >= counted).ToValueList();
        if (dry.Count >= most)
            yield return new Mark.NothingNew(dry.Count, dry[^1].On) { Since = dry[^most].On };
    }

    /// <param name="most">Working days after a review without an open buyer step that has a doer.</param>
    public static IEnumerable<Mark> Blind(MarkContext context, int most)
    {
        if (context.Deal.LastReview is not { } review || context.OpenSteps.Any(step => step.Who is not null))
            yield break;

        var closed = context.Deal.Steps.Where(step => step.Who is not null).Max(step => step.AnsweredOn);
        var from = closed > review.On ? closed.Value : review.On;
        var days = context.WorkingDays(from);
        if (days >= most)
            yield return new Mark.Blind(from, days) { Since = context.Calendar.Add(from, most) };
    }

    /// <summary>Null while the question was never asked, and during an expected silence.</summary>
    static CustomerClock? Clock(MarkContext context) =>
        context.IsSilent ? null : CustomerClock.Of(context.Deal)?.After(context.Deal.SilentUntil);
}
