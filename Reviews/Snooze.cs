namespace ReviewBot.Reviews;

/// <summary>
/// Suspends nudges about a step. Stored on the step, so that it also holds for a later owner of the deal; an answer removes it.
/// </summary>
/// <param name="Until">The day on which nudges resume; null: with the next review of the deal.</param>
/// <param name="Times">Number of snoozes since the last answer, including this one.</param>
public sealed record Snooze(DateOnly? Until, Person By, DateTimeOffset At, int Times) : ExtensibleRecord
{
    /// <summary>Most snoozes in a row.</summary>
    public const int Most = 2;

    /// <summary>The first day after the snooze; null while it waits for a review.</summary>
    public DateOnly? Ends(Deal deal) => Until ?? (deal.LastReview is { } review && review.ClosedAt > At ? review.On : null);
}

/// <summary>Choices for the length of a snooze.</summary>
public abstract record SnoozeFor
{
    SnoozeFor() { }

    /// <summary>Until tomorrow; nudges resume on the next working day.</summary>
    public sealed record Tomorrow : SnoozeFor;

    public sealed record ThreeWorkingDays : SnoozeFor;

    public sealed record UntilDay(DateOnly Day) : SnoozeFor;

    public sealed record NextReview : SnoozeFor;
}
