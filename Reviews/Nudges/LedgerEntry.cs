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
    /// Written before it is sent. If it is found in this state, its sender died before it settled, and the message is sent again on the
    /// same day: at-least-once delivery.
    /// </summary>
    Planned,

    Sent,

    /// <summary>The recipient has answered something on it.</summary>
    Answered,

    /// <summary>Not delivered on its day; its content is sent on another day.</summary>
    Failed,
}

/// <summary>Why a message could not be delivered. The names are stored.</summary>
public enum SendFailure
{
    /// <summary>403 or 404 without a reason that is told apart below. Not retried.</summary>
    Unreachable,

    /// <summary>Throttled by Teams until the contact hours were over.</summary>
    TooLate,

    /// <summary>Another 4xx answer. Not retried.</summary>
    Refused,

    /// <summary>The connector kept failing until the retries were used up.</summary>
    Broken,

    /// <summary>The organisation's admin has blocked the app.</summary>
    BotDisabledByAdmin,

    ConversationBlockedByUser,

    /// <summary>The app is not installed there, or was removed.</summary>
    BotNotInConversationRoster,

    ConversationNotFound,

    NotEnoughPermissions,

    MessageSizeTooBig,

    /// <summary>400 in a personal chat: the conversation id was created by another registration of the app.</summary>
    AddressVoid,

    /// <summary>401: Teams does not accept the bot's own token. Retried.</summary>
    Unauthorized,
}

/// <summary>The part of a nudge about one deal or step.</summary>
/// <param name="Step">Null on a card for preparation of a review, and for an action of ours.</param>
/// <param name="Rung">Null on a card for preparation of a review, or of a newer version.</param>
/// <param name="From">First day of the step's ladder; on a card for preparation, the day of the review. If that day changes, it is a new
/// ladder, and this line no longer counts for it.</param>
/// <param name="Snoozes">Number of snoozes of the step at that time.</param>
public sealed record LedgerLine(
    WorkspaceId Workspace, DealId Deal, StepId? Step, Rung? Rung, DateOnly From, int Snoozes = 0) : ExtensibleRecord
{
    /// <summary>Our own action, if the line is about one; it has no step then.</summary>
    public HelpId? Help { get; init; }
}

/// <summary>One nudge of a person, or one digest of a workspace: when, what, and its outcome.</summary>
/// <param name="Day">The local day of its slot, in the recipient's time zone.</param>
public sealed record LedgerEntry(
    NudgeId Id, NudgeKind Kind, DateOnly Day, ValueList<LedgerLine> Lines, NudgeState State, DateTimeOffset PlannedAt) : ExtensibleRecord
{
    /// <summary>How far back the planner reads a subject's ledger.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(180);

    /// <summary>Time of its row key; depends on the slot only.</summary>
    public DateTimeOffset Slot => SlotOf(Day);

    /// <summary>
    /// How often sending was begun. Attempts that Teams throttled do not count, because they were certainly not delivered; 0: there were
    /// only such. More than one: a sender died before it settled, or an attempt failed without an answer, so the message may have arrived
    /// twice.
    /// </summary>
    public int Tries { get; init; } = 1;

    /// <summary>When Teams accepted it; null: not yet.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The first answer on it; null: none yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why it was given up for its day; null: it was not.</summary>
    public SendFailure? Failure { get; init; }

    /// <summary>Conversation of the sent message, to edit it later; null: not sent.</summary>
    public string? Conversation { get; init; }

    /// <summary>Teams' id of the sent message; null: not sent; empty: Teams returned none, so that it cannot be edited.</summary>
    public string? Message { get; init; }

    public static DateTimeOffset SlotOf(DateOnly day) => new(day.ToDateTime(default), TimeSpan.Zero);

    public bool WasSent => State is NudgeState.Sent or NudgeState.Answered;

    /// <summary>
    /// Delivered, or unknown because the sender died between Begin and SaveOutcome. False for refused and throttled attempts.
    /// </summary>
    public bool MayHaveCome => WasSent || (Tries > 0 && (State is NudgeState.Planned || Failure is SendFailure.TooLate));
}
