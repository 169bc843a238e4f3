namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Nobody is nudged about a step for a while. It stands on the step, so that whoever owns the deal later sees it; an answer takes it away.
/// </summary>
/// <param name="Until">The day on which it resumes; null: with the next review of the deal.</param>
/// <param name="Times">How often the step was snoozed since it was last answered, this time included.</param>
public sealed record Snooze(DateOnly? Until, Person By, DateTimeOffset At, int Times)
{
    /// <summary>A third snooze in a row is no plan.</summary>
    public const int Most = 2;

    /// <summary>The first day without it, as far as that is known; null while it waits for a review.</summary>
    public DateOnly? Ends(Deal deal) => Until ?? (deal.LastReview is { } review && review.ClosedAt > At ? review.On : null);
}

/// <summary>For how long.</summary>
public abstract record SnoozeFor
{
    SnoozeFor() { }

    /// <summary>The next day; it resumes on the next working one.</summary>
    public sealed record Tomorrow : SnoozeFor;

    public sealed record ThreeWorkingDays : SnoozeFor;

    public sealed record UntilDay(DateOnly Day) : SnoozeFor;

    public sealed record NextReview : SnoozeFor;
}
