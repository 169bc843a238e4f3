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

    /// <summary>It is an opportunity of a CRM, is one no longer, or is one again.</summary>
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

    /// <summary>The day on which they go live, which their path is counted back from.</summary>
    GoLiveSet,

    /// <summary>How many working days a step of the path is planned with: it and those before it were counted anew.</summary>
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

    /// <summary>The buying job that an action of ours serves.</summary>
    HelpJobSet,
    HelpDropped,

    /// <summary>The note to the customer was copied.</summary>
    NoteCopied,
    TheyConfirmed,

    /// <summary>They corrected a line of the note: ours and theirs are in the entry.</summary>
    TheyCorrected,
    ReplyTakenBack,

    /// <summary>What holds them back was answered.</summary>
    StandstillSaid,
    QuestionRaised,
    QuestionAnswered,
    QuestionDropped,
    Rated,

    /// <summary>Somebody answered the one question that they were asked in a review.</summary>
    RoomAnswered,
    AnswerSetAside,

    /// <summary>What somebody said of a step, or of our part, that was closed by then with another outcome.</summary>
    OutcomeSetAside,
    Paused,
    HelpAsked,
    DealEnded,

    /// <summary>What was not known until late, and the job that took longest.</summary>
    EndingExplained,
    WonTold,
    DealDeleted,

    /// <summary>A person's name was redacted in the deal and its history.</summary>
    NameErased,

    /// <summary>It is shown in a conversation with somebody from outside, because somebody allowed that.</summary>
    ShownToOutsiders,

    /// <summary>What a newer version has written. Never written by this one.</summary>
    OfNewerVersion,
}

/// <summary>One entry of a deal's history.</summary>
/// <param name="Through">The topic of the review that it came from; null for other cards and imports.</param>
/// <param name="About">Its subject: a job, or the text of a step or person.</param>
/// <param name="From">The old value; null when there was none. Corrections keep both versions.</param>
/// <param name="To">The new value; null when it was removed.</param>
public sealed record JournalEntry(
    DateTimeOffset At, Person By, Change Change, Topic? Through = null, string? About = null, string? From = null, string? To = null)
    : Kept;
