namespace ReviewBot.Reviews;

/// <summary>The numbered cards of a review, in order.</summary>
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

/// <summary>A review that is live in one conversation. It is kept right behind its deal and is gone when it is closed.</summary>
public sealed record Review
{
    public required ReviewId Id { get; init; }

    public required Person Lead { get; init; }

    /// <summary>The conversation that it is live in, as Teams names it.</summary>
    public required string Conversation { get; init; }

    /// <summary>The message that holds the live card; null until Teams has taken it.</summary>
    public string? CardId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null while the start card is shown.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public ReviewForm Form { get; init; }

    /// <summary>The topic that the room is at; null before the start and when all topics are through.</summary>
    public Topic? Current { get; init; }

    public ValueList<Coverage> Covered { get; init; } = [];

    /// <summary>Who has the inputs open and has not sent them.</summary>
    public ValueList<Opening> Openings { get; init; } = [];

    public ValueList<Draft> Drafts { get; init; } = [];

    /// <summary>Whoever pressed anything here, by the name that Teams knows them by in this conversation.</summary>
    public ValueList<Attendee> Attendees { get; init; } = [];

    /// <summary>The lead looks at their own view of the card.</summary>
    public bool Steered { get; init; }

    public ValueList<Rating> Ratings { get; init; } = [];

    public bool Revealed { get; init; }

    public ValueList<OffCourse> Signs { get; init; } = [];

    /// <summary>The step that this review agreed on; help and confidence are about it.</summary>
    public StepId? NextStep { get; init; }

    /// <summary>The last time the lead pressed anything: after a while without, somebody else may take over.</summary>
    public required DateTimeOffset LeadSeenAt { get; init; }

    /// <summary>Which coaching prompt the lead sees.</summary>
    public int Prompt { get; init; }

    public required Baseline Baseline { get; init; }

    /// <summary>Deals to review after this one.</summary>
    public ValueList<DealId> Queue { get; init; } = [];

    public bool IsRunning => StartedAt is not null;

    /// <summary>Whoever has a view of their own, by the names that Teams knows them by: inputs open, or the lead's view.</summary>
    public IEnumerable<string> Watchers => Attendees
        .Where(one => (Steered && one.Person == Lead.Id) || Openings.Any(it => it.By.Id == one.Person))
        .Select(one => one.User);

    public Coverage? this[Topic topic] => Covered.FirstOrDefault(it => it.Topic == topic);

    /// <summary>This person pressed something here, to steer or otherwise.</summary>
    public Review Seen(PersonId person, string? user, bool steers) => this with
    {
        Attendees = user is null ? Attendees : Attendees.Where(it => it.Person != person).Add(new(person, user)),
        Steered = person == Lead.Id ? steers : Steered,
    };

    public Draft? DraftOf(PersonId person, Topic topic) => Drafts.FirstOrDefault(it => it.By.Id == person && it.Topic == topic);
}

/// <summary>What became of a topic in this review.</summary>
/// <param name="Version">The deal's version when it was answered: who opened the inputs before that has not seen it.</param>
/// <param name="Skipped">Not covered: stored as such, not as empty.</param>
/// <param name="Before">Answered before the meeting.</param>
public sealed record Coverage(Topic Topic, Person By, DateTimeOffset At, int Version, bool Skipped = false, bool Before = false);

public sealed record Opening(Person By, Topic Topic, DateTimeOffset At);

/// <param name="User">E.g. "29:1a…": what Teams wants to hear of whom a card is refreshed for.</param>
public sealed record Attendee(PersonId Person, string User);

public enum Holding
{
    Lens,
    Conflict,
    SixthStep,
}

/// <summary>What somebody sent and has to decide about: kept until they do, so that nothing is lost.</summary>
/// <param name="Version">The version of the deal that the inputs were drawn from.</param>
public sealed record Draft(Person By, Topic Topic, Holding Why, ValueList<Field> Fields, DateTimeOffset At, int Version)
{
    /// <summary>All of it in one line, for the journal.</summary>
    public string Words => string.Join(" · ", Fields.Select(it => it.Value).Where(it => it.Length > 0));
}

/// <summary>One input of a card, as it was sent.</summary>
public sealed record Field(string Id, string Value);

/// <summary>How sure somebody is that the customer will do it by then, 1 to 5; private until revealed.</summary>
public sealed record Rating(Person By, int Value);

/// <summary>Where the deal stood when the review was opened.</summary>
/// <param name="Since">The day of the review before; null for a deal's first.</param>
public sealed record Baseline(DateOnly? Since, int Reviewed, ValueList<JobState> Jobs, ValueList<DueDate> Due);

public sealed record DueDate(StepId Step, DateOnly By);

/// <summary>A review as it was closed: immutable, with the deal as it was then.</summary>
/// <param name="Correction">It was corrected afterwards, by this person; the version before is kept too.</param>
public sealed record ClosedReview(Review Review, Deal Deal, Person ClosedBy, Moment ClosedAt, Correction? Correction = null)
{
    /// <summary>Its meeting ended, and it was closed with what was there, in the name of its lead.</summary>
    public bool WithMeeting { get; init; }
}

public sealed record Correction(Person By, Moment When, Topic Topic);
