using System.Globalization;

namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Deterministic id of a nudge, from its subject and slot. Two workers that plan the same slot produce the same row key, so only one insert
/// succeeds. A person has one slot a day, whatever comes in it; a workspace's digest has one a week.
/// </summary>
public readonly record struct NudgeId(string Value)
{
    public static NudgeId Of(DateOnly day) => new(day.ToString("O", CultureInfo.InvariantCulture));

    public static NudgeId OfWeek(DateOnly day) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{ISOWeek.GetYear(day.ToDateTime(default)):D4}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):D2}"));
}

public enum NudgeState
{
    /// <summary>
    /// Written before it is sent. Found again on the same day: whoever planned it did not get to the end, and it is sent again.
    /// </summary>
    Planned,

    Sent,

    /// <summary>Something on it was answered.</summary>
    Answered,

    /// <summary>Given up for its day; what it was to say comes another day.</summary>
    Failed,
}

/// <summary>Why it could not be delivered.</summary>
public enum NudgeFailure
{
    /// <summary>Blocked, or no longer in the roster (403, 404): not tried again.</summary>
    Unreachable,

    /// <summary>Teams asked to wait, and the working day ended before it could go.</summary>
    TooLate,

    /// <summary>Refused, with another reason.</summary>
    Refused,

    /// <summary>The connector failed again and again.</summary>
    Broken,
}

/// <summary>What a nudge says about one deal.</summary>
/// <param name="Step">Null on a card before a review.</param>
/// <param name="From">The day that the step's ladder counts from; on a card before a review, the day of the review where it was planned.
/// With another day it is another story.</param>
/// <param name="Snoozes">How often the step had been snoozed.</param>
public sealed record LedgerLine(WorkspaceId Workspace, DealId Deal, StepId? Step, Rung? Rung, DateOnly From, int Snoozes = 0);

/// <summary>One nudge of one person, or one digest of one workspace: when, what, and what became of it.</summary>
/// <param name="Day">The day of its slot, by the clock of whoever gets it.</param>
public sealed record LedgerEntry(
    NudgeId Id, NudgeKind Kind, DateOnly Day, ValueList<LedgerLine> Lines, NudgeState State, DateTimeOffset PlannedAt)
{
    /// <summary>So far back the planner must see a subject's ledger.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    /// <summary>Its key in time: follows from the slot alone.</summary>
    public DateTimeOffset Slot => SlotOf(Day);

    /// <summary>
    /// How often sending was begun. More than one: a sender died before it settled, and the message may have arrived twice.
    /// </summary>
    public int Tries { get; init; } = 1;

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public NudgeFailure? Failure { get; init; }

    /// <summary>The message that Teams made of it, to be edited later.</summary>
    public string? Conversation { get; init; }

    public string? Message { get; init; }

    public static DateTimeOffset SlotOf(DateOnly day) => new(day.ToDateTime(default), TimeSpan.Zero);

    public bool WasSent => State is NudgeState.Sent or NudgeState.Answered;

    /// <summary>Delivered, or unknown because the sender died between Begin and Settle. False for refused and throttled attempts.</summary>
    public bool MayHaveCome => WasSent || (Tries > 0 && (State is NudgeState.Planned || Failure is NudgeFailure.TooLate));
}
