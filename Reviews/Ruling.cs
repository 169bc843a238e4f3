namespace ReviewBot.Reviews;

/// <summary>What a rule decides: the new state with what to write in the journal, or why not.</summary>
public abstract record Ruling
{
    Ruling() { }

    /// <param name="Review">The live review after this; null when there is none (any more).</param>
    public sealed record Accepted(Deal Deal, Review? Review, ValueList<JournalEntry> Journal) : Ruling
    {
        /// <summary>The review that this closed, to be kept for good.</summary>
        public ClosedReview? Closed { get; init; }
    }

    public sealed record Refused(Refusal Why) : Ruling;

    public static Ruling Of(Edit edit) => new Accepted(edit.Deal with { Version = edit.Deal.Version + 1 }, edit.Review, edit.Journal);
}

/// <summary>Why not. Every case becomes a friendly sentence that says who can, or what to do.</summary>
public abstract record Refusal
{
    Refusal() { }

    /// <summary>The lead steers.</summary>
    public sealed record OnlyTheLead(Person Lead) : Refusal;

    public sealed record OnlyOwnerOrLead(Person? Owner, Person? Lead) : Refusal;

    /// <summary>Settings are for whoever set the pipeline up, and for whom they named.</summary>
    public sealed record OnlyAdmins(ValueList<Person> Admins) : Refusal;

    /// <summary>Take it over?</summary>
    public sealed record HasOwner(Person Owner) : Refusal;

    public sealed record NoReview : Refusal;

    public sealed record ReviewIsLive(Person Lead, string Conversation) : Refusal;

    public sealed record NotStarted(Person Lead) : Refusal;

    public sealed record DealHasEnded(Ending Ending) : Refusal;

    /// <summary>The card that was pressed shows an older state, and this act has no meaning now.</summary>
    public sealed record Outdated : Refusal;

    /// <summary>Somebody else answered this topic after the presser opened it: mine, theirs, or both?</summary>
    public sealed record AnsweredMeanwhile(Person By) : Refusal;

    /// <summary>Five buyer steps are open: which one first?</summary>
    public sealed record TooManySteps : Refusal;

    public sealed record NotRatedYet(ValueList<Person> Missing) : Refusal;

    public sealed record Full(int Most) : Refusal;

    /// <summary>The buyer step that this is about is closed by now; it says by whom.</summary>
    public sealed record AlreadyAnswered(BuyerStep Step) : Refusal;

    /// <summary>Snoozed as often as is of use: pause the deal, or ask for help?</summary>
    public sealed record SnoozedOften : Refusal;

    /// <summary>What was asked for lies behind us.</summary>
    public sealed record DayHasPassed(DateOnly Day) : Refusal;
}
