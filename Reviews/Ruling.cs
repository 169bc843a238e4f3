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

        /// <summary>What others are told of it, to be stored.</summary>
        public ValueList<PendingPost> Posts { get; init; } = [];
    }

    public sealed record Refused(Refusal Why) : Ruling;

    /// <summary>The same, with what others are told of it when it is accepted.</summary>
    public Ruling Telling(Func<Accepted, IEnumerable<PendingPost>> posts) =>
        this is Accepted yes ? yes with { Posts = [.. yes.Posts, .. posts(yes)] } : this;

    /// <summary>A change of the deal alone, beside its live review, which stays as it is.</summary>
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

    /// <summary>The pressed card shows an older state, in which the action made sense; now it does not.</summary>
    public sealed record Outdated : Refusal;

    /// <summary>Conflict: somebody else answered this topic after the presser opened it. The user chooses: mine, theirs, or both.</summary>
    public sealed record AnsweredMeanwhile(Person By) : Refusal;

    /// <summary><see cref="Limits.OpenSteps"/> buyer steps are open; the user chooses one to drop.</summary>
    public sealed record TooManySteps : Refusal;

    public sealed record NotRatedYet(ValueList<Person> Missing) : Refusal;

    public sealed record Full(int Most) : Refusal;

    /// <summary>The owner and the lead get no question of the room.</summary>
    public sealed record AskedOfOthers : Refusal;

    /// <summary>The user has answered their question in this review.</summary>
    public sealed record AskedBefore : Refusal;

    /// <summary>All that somebody in the room could be asked is known.</summary>
    public sealed record NothingToAsk : Refusal;

    /// <summary>The buyer step has been answered meanwhile; it says by whom.</summary>
    public sealed record AlreadyAnswered(BuyerStep Step) : Refusal;

    /// <summary>Snoozed <see cref="Reviews.Snooze.Most"/> times in a row; the user may pause the deal or ask for help instead.</summary>
    public sealed record SnoozedOften : Refusal;

    /// <summary>Who is named as the doer works there no more. A card of before still has them.</summary>
    public sealed record DoerHasLeft(Buyer Doer) : Refusal;

    /// <summary>The requested day is in the past.</summary>
    public sealed record DayHasPassed(DateOnly Day) : Refusal;
}
