namespace ReviewBot.Reviews.Marks;

/// <summary>Rules R1, R4, R5 and R8: acts of the customer, or their absence.</summary>
static class ActMarks
{
    public static IEnumerable<Mark> Of(MarkContext look) => look.IsSilent
        ? Blind(look)
        : [.. Quiet(look), .. NothingNew(look), .. Blind(look)];

    static IEnumerable<Mark> Quiet(MarkContext look)
    {
        if (CustomerClock.Of(look.Deal)?.After(look.Deal.SilentUntil) is not { } clock)
            yield break;

        var days = clock.Days(look.Today);
        if (days >= look.Rules.NoAct)
            yield return new Mark.NoAct(clock, days) { Since = clock.From.AddDays(look.Rules.NoAct.Value) };
        if (days >= look.Rules.Quiet)
            yield return new Mark.Quiet(clock, days) { Since = clock.From.AddDays(look.Rules.Quiet.Value) };
    }

    /// <summary>An act between two reviews is new evidence too, even if no review brought it.</summary>
    static IEnumerable<Mark> NothingNew(MarkContext look)
    {
        var counted = look.AfterSilence(look.Deal.LastAct?.AddDays(1) ?? DateOnly.MinValue);
        var dry = look.Deal.Past.TakeWhile(past => !past.NewEvidence && past.On >= counted).ToMany();
        if (dry.Count >= look.Rules.NothingNew)
            yield return new Mark.NothingNew(dry.Count, dry[^1].On) { Since = dry[^look.Rules.NothingNew.Value].On };
    }

    static IEnumerable<Mark> Blind(MarkContext look)
    {
        if (look.Deal.LastReview is not { } review || look.Deal.OpenSteps.Any(step => step.Who is not null))
            yield break;

        var closed = look.Deal.Steps.Where(step => step.Who is not null).Max(step => step.AnsweredOn);
        var from = closed > review.On ? closed.Value : review.On;
        var days = look.WorkingDays(from);
        if (days >= look.Rules.Blind)
            yield return new Mark.Blind(from, days) { Since = look.Calendar.Add(from, look.Rules.Blind.Value) };
    }
}
