namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R1, R4, R5 and R8: acts of the customer, or their absence.</summary>
static class ActMarks
{
    /// <param name="most">Days without a known customer act until the deal is quiet.</param>
    public static IEnumerable<Mark> Quiet(MarkContext look, int most)
    {
        if (Clock(look) is { } clock && clock.Days(look.Today) is var days && days >= most)
            yield return new Mark.Quiet(clock, days) { Since = clock.From.AddDays(most) };
    }

    /// <param name="most">Days without a known customer act until the deal is stuck.</param>
    public static IEnumerable<Mark> NoAct(MarkContext look, int most)
    {
        if (Clock(look) is { } clock && clock.Days(look.Today) is var days && days >= most)
            yield return new Mark.NoAct(clock, days) { Since = clock.From.AddDays(most) };
    }

    /// <summary>An act between two reviews counts as new evidence, even if no review reported it.</summary>
    /// <param name="most">Consecutive reviews without new evidence.</param>
    public static IEnumerable<Mark> NothingNew(MarkContext look, int most)
    {
        if (look.IsSilent)
            yield break;

        var counted = look.AfterSilence(look.Deal.LastAct?.AddDays(1) ?? DateOnly.MinValue);
        var dry = look.Deal.Past.TakeWhile(past => !past.NewEvidence && past.On >= counted).ToValueList();
        if (dry.Count >= most)
            yield return new Mark.NothingNew(dry.Count, dry[^1].On) { Since = dry[^most].On };
    }

    /// <param name="most">Working days after a review without an open buyer step that has a doer.</param>
    public static IEnumerable<Mark> Blind(MarkContext look, int most)
    {
        if (look.Deal.LastReview is not { } review || look.OpenSteps.Any(step => step.Who is not null))
            yield break;

        var closed = look.Deal.Steps.Where(step => step.Who is not null).Max(step => step.AnsweredOn);
        var from = closed > review.On ? closed.Value : review.On;
        var days = look.WorkingDays(from);
        if (days >= most)
            yield return new Mark.Blind(from, days) { Since = look.Calendar.Add(from, most) };
    }

    /// <summary>Null while the question was never asked, and during an expected silence.</summary>
    static CustomerClock? Clock(MarkContext look) =>
        look.IsSilent ? null : CustomerClock.Of(look.Deal)?.After(look.Deal.SilentUntil);
}
