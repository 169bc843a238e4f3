namespace ReviewBot.Reviews;

public enum Agreement
{
    OurHope,
    Told,
    Agreed,
}

public enum StepStatus
{
    Planned,
    Started,
    Blocked,
    Done,
    Dropped,
}

/// <summary>A colleague's answer to "did it happen?" about a buyer step.</summary>
public enum Outcome
{
    Did,
    Started,
    NotYet,
    Dropped,
    Unknown,
}

/// <summary>An action that a person at the customer is expected to take by a date.</summary>
public sealed record BuyerStep : ExtensibleRecord
{
    public required StepId Id { get; init; }

    /// <summary>Who does it; null: not known, which raises the question <see cref="Asking.WhoDoesIt"/>.</summary>
    public BuyerId? Who { get; init; }

    public required string What { get; init; }

    public required DateOnly By { get; init; }

    /// <summary>The buying job that it serves; null: not known, as on a step from an imported list.</summary>
    public Job? Job { get; init; }

    public required Agreement Agreement { get; init; }

    /// <summary>What will be there to see when it is done; null: not said.</summary>
    public ToSee? ToSee { get; init; }

    /// <summary>Free text for <see cref="Reviews.ToSee.Other"/>; null: not said, or it is another value.</summary>
    public string? ToSeeWords { get; init; }

    /// <summary>Its place on the path to the day they go live; null: it is not on it.</summary>
    public PathPart? OnPath { get; init; }

    public StepStatus Status { get; init; }

    /// <summary>How its status is known; null while nobody has answered.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Who wrote it down. Nudges quote it, together with <see cref="SetAt"/>.</summary>
    public required Person SetBy { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>When "did it happen?" was last answered, whatever the outcome; null: never.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The local day of that answer, in the time zone of the person who gave it.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public Person? AnsweredBy { get; init; }

    public Outcome? LastOutcome { get; init; }

    /// <summary>The days on which its date was moved, oldest first.</summary>
    public ValueList<DateOnly> MovedOn { get; init; } = [];

    /// <summary>How often its date was moved.</summary>
    public int Moves => MovedOn.Count;

    /// <summary>What is in the way, when it is blocked.</summary>
    public string? InTheWay { get; init; }

    /// <summary>The day on which somebody said that it is blocked.</summary>
    public DateOnly? BlockedOn { get; init; }

    /// <summary>Nudges about it are suspended; null: they are not.</summary>
    public Snooze? Snoozed { get; init; }

    /// <summary>
    /// Undo state: the step before its last answer, if that was given on a nudge. Null: it was given elsewhere, or there is none.
    /// </summary>
    public BuyerStep? Before { get; init; }

    /// <summary>Evidence level of its job before that answer, to undo it.</summary>
    public Level? ProofBefore { get; init; }

    public bool IsOpen => Status is StepStatus.Planned or StepStatus.Started or StepStatus.Blocked;

    /// <summary>Closed, and not a done step of the path. Only the latest of these are kept (<see cref="Limits.ClosedSteps"/>).</summary>
    public bool IsSpare => !IsOpen && (OnPath is null || Status is StepStatus.Dropped);

    /// <summary>Marked as done on our own guess, without any evidence from the customer.</summary>
    public bool IsClaimed => Status is StepStatus.Done && Evidence is null or { Level: Level.Guess };

    /// <summary>True while a snooze holds back nudges about it.</summary>
    public bool IsSnoozed(Deal deal, DateOnly today) => Snoozed is { } snoozed && !(snoozed.Ends(deal) <= today);

    public int DaysLate(DateOnly today) => Math.Max(0, today.DayNumber - By.DayNumber);
}
