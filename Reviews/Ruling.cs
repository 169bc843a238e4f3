namespace ReviewBot.Reviews;

/// <summary>Result of a rule: the new state with its journal entries, or a refusal.</summary>
public abstract record Ruling
{
    Ruling() { }

    /// <param name="Review">The live review afterwards; null: none, or no longer.</param>
    public sealed record Accepted(Deal Deal, Review? Review, ValueList<JournalEntry> Journal) : Ruling
    {
        /// <summary>The review that was closed by this change, to be stored; null: none.</summary>
        public ClosedReview? Closed { get; init; }

        /// <summary>Messages to others about the change, saved in the same transaction (outbox).</summary>
        public ValueList<PendingPost> Posts { get; init; } = [];
    }

    public sealed record Refused(Refusal Why) : Ruling;

    /// <summary>Adds messages to others, if the change is accepted.</summary>
    public Ruling WithPosts(Func<Accepted, IEnumerable<PendingPost>> posts) =>
        this is Accepted accepted ? accepted with { Posts = [.. accepted.Posts, .. posts(accepted)] } : this;

    /// <summary>Accepts a change of the deal alone; its live review stays unchanged.</summary>
    public static Ruling Beside(Review? live, Edit edit) => (Accepted)Of(edit) with { Review = live };

    public static Ruling Of(Edit edit) => new Accepted(edit.Deal with { Version = edit.Deal.Version + 1 }, edit.Review, edit.Journal);
}

/// <summary>Reason of a refusal. For every case Cards has a sentence that says who may, or what to do.</summary>
public abstract record Refusal
{
    Refusal() { }

    /// <summary>Reserved for the lead of the review.</summary>
    public sealed record OnlyTheLead(Person Lead) : Refusal;

    public sealed record OnlyOwnerOrLead(Person? Owner, Person? Lead) : Refusal;

    /// <summary>Reserved for the admins of the pipeline.</summary>
    public sealed record OnlyAdmins(ValueList<Person> Admins) : Refusal;

    /// <summary>Somebody else owns the deal; the user may take it over.</summary>
    public sealed record HasOwner(Person Owner) : Refusal;

    public sealed record NoReview : Refusal;

    public sealed record ReviewIsLive(Person Lead, string Conversation) : Refusal;

    public sealed record NotStarted(Person Lead) : Refusal;

    public sealed record DealHasEnded(Ending Ending) : Refusal;

    /// <summary>The pressed card shows an outdated state: the action made sense there and no longer does.</summary>
    public sealed record Outdated : Refusal;

    /// <summary>Conflict: somebody else answered this topic after the presser opened it. The user chooses: mine, theirs, or both.</summary>
    public sealed record AnsweredMeanwhile(Person By) : Refusal;

    /// <summary><see cref="Limits.OpenSteps"/> buyer steps are open; the user chooses one to drop.</summary>
    public sealed record TooManySteps : Refusal;

    public sealed record NotRatedYet(ValueList<Person> Missing) : Refusal;

    public sealed record Full(int Most) : Refusal;

    /// <summary>The owner and the lead get no room question.</summary>
    public sealed record AskedOfOthers : Refusal;

    /// <summary>The user has already answered their room question in this review.</summary>
    public sealed record AskedBefore : Refusal;

    /// <summary>Nothing is unknown that could be asked in the room.</summary>
    public sealed record NothingToAsk : Refusal;

    /// <summary>The buyer step has been answered meanwhile; it says by whom.</summary>
    public sealed record AlreadyAnswered(BuyerStep Step) : Refusal;

    /// <summary>Snoozed <see cref="Reviews.Snooze.Most"/> times in a row; the user may pause the deal or ask for help instead.</summary>
    public sealed record SnoozedOften : Refusal;

    /// <summary>The chosen doer no longer works there. An older card still offers them.</summary>
    public sealed record DoerHasLeft(Buyer Doer) : Refusal;

    /// <summary>The requested day is in the past.</summary>
    public sealed record DayHasPassed(DateOnly Day) : Refusal;
}
