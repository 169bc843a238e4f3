using ReviewBot.Reviews.Nudges;

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

/// <summary>What became of a buyer step, as somebody of us answers it.</summary>
public enum Outcome
{
    Did,
    Started,
    NotYet,
    Dropped,
    Unknown,
}

/// <summary>Something that a person at the customer does.</summary>
public sealed record BuyerStep
{
    public required StepId Id { get; init; }

    /// <summary>Null: not known, and therefore a question.</summary>
    public BuyerId? Who { get; init; }

    public required string What { get; init; }

    public required DateOnly By { get; init; }

    public required Job Job { get; init; }

    public required Agreement Agreement { get; init; }

    public StepStatus Status { get; init; }

    /// <summary>How we know its status; null while nobody has said.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Who wrote it down, and when: a nudge says both.</summary>
    public required Person SetBy { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    /// <summary>The last answer to "did it happen?", whatever it was.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The day of that answer, where it was given.</summary>
    public DateOnly? AnsweredOn { get; init; }

    public Person? AnsweredBy { get; init; }

    public Outcome? LastOutcome { get; init; }

    /// <summary>The days on which its date was moved, oldest first.</summary>
    public ValueList<DateOnly> MovedOn { get; init; } = [];

    /// <summary>How often its date was moved.</summary>
    public int Moves => MovedOn.Count;

    /// <summary>What is in the way, when it is blocked.</summary>
    public string? InTheWay { get; init; }

    /// <summary>The day on which somebody said so.</summary>
    public DateOnly? BlockedOn { get; init; }

    /// <summary>Nobody is nudged about it for now.</summary>
    public Snooze? Snoozed { get; init; }

    public bool IsOpen => Status is StepStatus.Planned or StepStatus.Started or StepStatus.Blocked;

    /// <summary>Done by our guess alone.</summary>
    public bool IsClaimed => Status is StepStatus.Done && Evidence is null or { Level: Level.Guess };

    public int DaysLate(DateOnly today) => Math.Max(0, today.DayNumber - By.DayNumber);
}

/// <summary>What we do so that a buyer step can happen. It never counts as progress.</summary>
/// <param name="OfUs">Who of us, by name.</param>
/// <param name="For">The step it helps; null when it stands for itself.</param>
public sealed record Help(string What, string OfUs, DateOnly? By, StepId? For, bool IsDone = false);
