namespace ReviewBot.Reviews;

/// <summary>What changed, said by the card it came through.</summary>
public enum Change
{
    DealAdded,
    DealImported,
    DealCorrected,
    OwnerSet,
    ReviewStarted,
    ReviewClosed,
    MeetingEnded,
    ReviewAbandoned,
    ReviewPlanned,
    LeadTaken,
    TopicSkipped,
    ActRecorded,
    NothingKnown,
    StepAdded,
    StepAnswered,
    StepMoved,
    StepChanged,
    StepDropped,
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
    GoalWritten,
    SignsTicked,
    HelpAdded,
    HelpNotNeeded,
    QuestionRaised,
    QuestionAnswered,
    QuestionDropped,
    Rated,
    AnswerSetAside,
    Paused,
    HelpAsked,
    DealEnded,
    DealDeleted,

    /// <summary>Somebody's name was taken out of the deal, of all that was said before, too.</summary>
    NameErased,
}

/// <summary>One change of a deal: who, what, when, through which card.</summary>
/// <param name="Through">The topic it came through; null for the other cards and for imports.</param>
/// <param name="About">What it is about: a job, a step's or a person's words.</param>
/// <param name="From">How it was; null when it is new. Corrections keep both versions.</param>
/// <param name="To">How it is now.</param>
public sealed record JournalEntry(
    DateTimeOffset At, Person By, Change Change, Topic? Through = null, string? About = null, string? From = null, string? To = null);
