using ReviewBot.Reviews.Live;

namespace ReviewBot.Reviews;

/// <summary>The steps of a review, in order; one card each.</summary>
public enum Topic
{
    Done,
    Why,
    Where,
    Who,
    OffCourse,
    Next,
    Help,
    Reveal,
}

public enum ReviewForm
{
    Full,
    Short,
}

/// <summary>A live review. Stored in a row next to its deal's, which is deleted when the review is closed.</summary>
public sealed record Review : ExtensibleRecord
{
    public required ReviewId Id { get; init; }

    public required Person Lead { get; init; }

    /// <summary>Teams' id of the conversation in which it is live.</summary>
    public required string Conversation { get; init; }

    /// <summary>Teams' id of the message with the live card; null until it has been posted.</summary>
    public string? CardId { get; init; }

    /// <summary>When its card was posted, if Teams returned no message id for it; null: the id is known, or nothing was posted.</summary>
    public DateTimeOffset? CardPostedAt { get; init; }

    /// <summary>
    /// When its lost card was automatically posted again; null: it was not. This happens once; after that only when somebody asks for the
    /// review.
    /// </summary>
    public DateTimeOffset? CardReplacedAt { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null while the start card is shown.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public ReviewForm Form { get; init; }

    /// <summary>The current topic; null before the start and after the last topic.</summary>
    public Topic? Current { get; init; }

    public ValueList<Coverage> Covered { get; init; } = [];

    /// <summary>Inputs of a topic that somebody has opened and not sent yet.</summary>
    public ValueList<Opening> Openings { get; init; } = [];

    public ValueList<Draft> Drafts { get; init; } = [];

    /// <summary>Everybody who has pressed a button in this review, with their Teams user id in this conversation.</summary>
    public ValueList<Attendee> Attendees { get; init; } = [];

    /// <summary>True while the lead has their personal view of the card, with the steering buttons.</summary>
    public bool Steered { get; init; }

    public ValueList<Rating> Ratings { get; init; } = [];

    public bool Revealed { get; init; }

    /// <summary>
    /// The questions given to people in the room, see <see cref="RoomQuestionRules"/>; emptied when the review is closed.
    /// </summary>
    public ValueList<RoomQuestion> Asked { get; init; } = [];

    /// <summary>Number of these that were answered.</summary>
    public int RoomAnswers { get; init; }

    /// <summary>Doubts with their authors, shown to nobody else; emptied by the reveal. See <see cref="DoubtRules"/>.</summary>
    public ValueList<Doubt> Doubts { get; init; } = [];

    public ValueList<RevealedDoubt> RevealedDoubts { get; init; } = [];

    public ValueList<OffCourse> Signs { get; init; } = [];

    /// <summary>The step that was agreed on in this review; its topics "help" and "confidence" refer to it.</summary>
    public StepId? NextStep { get; init; }

    /// <summary>Last press of the lead; after <see cref="LeadRules.LeadSilence"/> somebody else may take over.</summary>
    public required DateTimeOffset LeadSeenAt { get; init; }

    /// <summary>Index of the coaching prompt that the lead sees.</summary>
    public int Prompt { get; init; }

    public required Baseline Baseline { get; init; }

    /// <summary>
    /// What won deals had at this stage and this deal has not, computed when the review was opened; null: nothing significant.
    /// </summary>
    public LearnedFinding? Learned { get; init; }

    /// <summary>Deals to review after this one.</summary>
    public ValueList<DealId> Queue { get; init; } = [];

    /// <summary>Its place in the queue from which it was opened; null: not from a queue.</summary>
    public QueuePlace? Queued { get; init; }

    public bool IsRunning => StartedAt is not null;

    /// <summary>True when it is running and nothing is left to ask.</summary>
    public bool IsThrough => IsRunning && (Current is null || (Current is Topic.Reveal && Revealed));

    /// <summary>
    /// Teams user ids of those whose client must refresh its personal view: people with inputs open, and the lead with theirs.
    /// </summary>
    public IEnumerable<string> Watchers => Attendees
        .Where(one => (Steered && one.Person == Lead.Id) || Openings.Any(it => it.By.Id == one.Person))
        .Select(one => one.User);

    public Coverage? this[Topic topic] => Covered.FirstOrDefault(it => it.Topic == topic);

    /// <summary>Records a press of this person; <paramref name="steers"/>: in the lead's personal view.</summary>
    public Review Seen(PersonId person, string? user, bool steers) => this with
    {
        Attendees = user is null ? Attendees : Attendees.Where(it => it.Person != person).Add(new(person, user)),
        Steered = person == Lead.Id ? steers : Steered,
    };

    /// <summary>Recovers a missing card id: a press names the message that it came from.</summary>
    public Review PressedOn(string? message, string conversation) =>
        CardId is null && CardPostedAt is not null && message is { Length: > 0 } && conversation == Conversation
            ? this with { CardId = message, CardPostedAt = null }
            : this;

    public Draft? DraftOf(PersonId person, Topic topic) => Drafts.FirstOrDefault(it => it.By.Id == person && it.Topic == topic);
}

/// <summary>A place in a queue of reviews.</summary>
/// <param name="Before">Number of deals before this one.</param>
/// <param name="MinutesEach">Median duration of a review in this pipeline, in minutes, when this one was opened.</param>
public sealed record QueuePlace(int Before, int MinutesEach) : ExtensibleRecord;

/// <summary>Outcome of one topic in this review.</summary>
/// <param name="Version">Version of the deal after the answer: inputs opened at an earlier version have not seen it.</param>
/// <param name="Skipped">True: skipped, as opposed to answered with "nothing".</param>
/// <param name="Before">True: answered before the meeting, see <see cref="PreworkRules"/>.</param>
public sealed record Coverage(
    Topic Topic, Person By, DateTimeOffset At, int Version, bool Skipped = false, bool Before = false) : ExtensibleRecord;

public sealed record Opening(Person By, Topic Topic, DateTimeOffset At) : ExtensibleRecord
{
    /// <summary>True: inputs of a <see cref="RoomQuestion"/>, not of the topic.</summary>
    public bool IsRoomQuestion { get; init; }
}

/// <param name="User">Teams' user id in this conversation, e.g. "29:1a…", as the refresh of a card lists it.</param>
public sealed record Attendee(PersonId Person, string User) : ExtensibleRecord;

public enum Holding
{
    Lens,
    Conflict,
    SixthStep,
}

/// <summary>
/// Inputs that were sent but need a decision first, for example after a conflict. Stored meanwhile, so that nothing has to be typed again.
/// </summary>
/// <param name="Version">The version of the deal that the inputs were drawn from.</param>
public sealed record Draft(Person By, Topic Topic, Holding Why, ValueList<Field> Fields, DateTimeOffset At, int Version) : ExtensibleRecord
{
    /// <summary>All inputs in one line, for the journal.</summary>
    public string Words => string.Join(" · ", Fields.Select(it => it.Value).Where(it => it.Length > 0));
}

/// <summary>One input of a card, as it was sent.</summary>
public sealed record Field(string Id, string Value) : ExtensibleRecord;

/// <summary>A person's confidence, 1 to 5, that the customer will do the step by its date. Secret until revealed.</summary>
public sealed record Rating(Person By, int Value) : ExtensibleRecord;

/// <summary>Snapshot of the deal when the review was opened, to show what has changed.</summary>
/// <param name="Since">The day of the previous review; null for a deal's first.</param>
public sealed record Baseline(DateOnly? Since, int Reviewed, ValueList<JobState> Jobs, ValueList<DueDate> Due) : ExtensibleRecord;

public sealed record DueDate(StepId Step, DateOnly By) : ExtensibleRecord;

/// <summary>A closed review, immutable, with the deal at that time.</summary>
/// <param name="Correction">Who corrected it, and when; null: this is the original. Earlier versions are kept.</param>
public sealed record ClosedReview(
    Review Review, Deal Deal, Person ClosedBy, Moment ClosedAt, Correction? Correction = null) : ExtensibleRecord
{
    /// <summary>True: closed automatically at the end of its meeting, in the name of its lead.</summary>
    public bool WithMeeting { get; init; }
}

public sealed record Correction(Person By, Moment When, Topic Topic) : ExtensibleRecord;
