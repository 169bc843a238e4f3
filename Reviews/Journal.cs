namespace ReviewBot.Reviews;

/// <summary>Kind of a change of a deal.</summary>
public enum Change
{
    DealAdded,
    DealImported,
    ImportTakenBack,
    DealCorrected,
    OwnerSet,
    HandedOver,
    HandedBack,
    HandoverUndone,
    MovedHere,

    /// <summary>Linked with a CRM opportunity, unlinked, or linked again.</summary>
    CrmLinked,
    DealsMerged,
    MergeUndone,
    ReviewStarted,
    ReviewClosed,
    MeetingEnded,
    ReviewAbandoned,
    ReviewPlanned,

    /// <summary>Put on the list for the next review.</summary>
    Listed,
    LeadTaken,
    TopicSkipped,
    ActRecorded,
    NothingKnown,
    StepAdded,
    StepAnswered,
    StepMoved,
    StepChanged,

    /// <summary>What will be there to see when a step is done.</summary>
    ToSeeSet,
    StepDropped,

    /// <summary>The go-live date of the path was set.</summary>
    GoLiveSet,

    /// <summary>The planned working days of a step of the path changed, which moved it and the steps before it.</summary>
    PathCounted,
    StepBlocked,
    StepSnoozed,
    AnswerTakenBack,
    PreworkAnswered,
    CaseWritten,
    CaseConfirmed,
    CaseInDoubt,
    JobChanged,
    SentBackSaid,
    BuyerAdded,
    BuyerChanged,
    BuyerLeft,
    BuyerBack,
    BuyersMerged,
    BuyerRemoved,
    GoalWritten,
    SignsTicked,
    HelpAdded,
    HelpNotNeeded,
    HelpDone,
    HelpMoved,
    HelpChanged,

    /// <summary>The buying job of an action of ours was set.</summary>
    HelpJobSet,
    HelpDropped,

    /// <summary>The note to the customer was copied.</summary>
    NoteCopied,
    TheyConfirmed,

    /// <summary>The customer corrected a line of the note; the entry has both versions.</summary>
    TheyCorrected,
    ReplyTakenBack,

    /// <summary>"What holds them back?" was answered.</summary>
    StandstillSaid,
    QuestionRaised,
    QuestionAnswered,
    QuestionDropped,
    Rated,

    /// <summary>A question to the room was answered.</summary>
    RoomAnswered,
    AnswerSetAside,

    /// <summary>An answer about a step or an action of ours that was closed meanwhile with another outcome. Kept, not applied.</summary>
    OutcomeSetAside,
    Paused,
    HelpAsked,
    DealEnded,

    /// <summary>What was learned too late and the job that took longest were added to the ending.</summary>
    EndingExplained,
    WonTold,
    DealDeleted,

    /// <summary>A person's name was redacted in the deal and its history.</summary>
    NameErased,

    /// <summary>Shown in a conversation with outsiders, because somebody allowed that.</summary>
    ShownToOutsiders,

    /// <summary>Stands in for an enum name that only a newer version knows. Never written by this version.</summary>
    OfNewerVersion,
}

/// <summary>One entry of a deal's history.</summary>
/// <param name="Through">The topic of the review that it came from; null for other cards and imports.</param>
/// <param name="About">Its subject: a job, or the text of a step or person.</param>
/// <param name="From">The old value; null when there was none. Corrections keep both versions.</param>
/// <param name="To">The new value; null when the subject was removed.</param>
public sealed record JournalEntry(
    DateTimeOffset At, Person By, Change Change, Topic? Through = null, string? About = null, string? From = null, string? To = null)
    : ExtensibleRecord;
