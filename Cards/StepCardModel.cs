using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>All that a card with inputs shows: the same card asks in a review, for a correction, and outside of reviews.</summary>
/// <param name="Review">The review that it belongs to; null outside of one.</param>
/// <param name="Filled">What stands in the inputs: the last answer, or what was sent and cannot be taken yet.</param>
/// <param name="Notice">The one line under the title; null: none.</param>
public sealed record StepCardModel(Deal Deal, Review? Review, ValueList<Field> Filled, Notice? Notice, Purpose Purpose, CardContext Reader)
{
    /// <summary>What its buttons carry.</summary>
    public DealRef On => Reader.On(Deal);

    public string? Value(string id) => Filled.Text(id);
}

/// <summary>What the answers are for; it decides the buttons.</summary>
public abstract record Purpose
{
    Purpose() { }

    /// <summary>A live review: save and go on, the one-tap answers, skip, back.</summary>
    public sealed record Live : Purpose;

    /// <summary>A closed review: save the correction.</summary>
    public sealed record Correction(ReviewId Review) : Purpose;

    /// <summary>Between reviews: save what happened to the open steps.</summary>
    public sealed record Between : Purpose;
}

/// <summary>The one line under the title that says what is so, and what to do.</summary>
public abstract record Notice
{
    Notice() { }

    /// <param name="Inputs">The names of the inputs that are still open, of <see cref="Fields"/>.</param>
    public sealed record Missing(ValueList<string> Inputs) : Notice;

    public sealed record TooLong(string Input, int Length, int Most) : Notice;

    public sealed record NotADate(string Input) : Notice;

    public sealed record DateHasPassed(string Input) : Notice;

    /// <summary>These words cannot be read as what the input asks for.</summary>
    public sealed record Unreadable(string Input, string Words) : Notice;

    /// <summary>The customer-verb lens reacted to these words.</summary>
    public sealed record Ours(string Words) : Notice;

    /// <summary>These words now stand under "how we help".</summary>
    public sealed record Moved(string Words) : Notice;

    /// <summary>Somebody else answered while this was written: mine, theirs, or both?</summary>
    public sealed record Conflict(Person By) : Notice;

    /// <summary>Five steps are open: which one goes?</summary>
    public sealed record WhichFirst : Notice;

    public sealed record Refused(Refusal Why) : Notice;

    /// <summary>It did not save; the words are still here.</summary>
    public sealed record NotSaved : Notice;

    /// <summary>All is saved but what was chosen for this step: somebody closed it before.</summary>
    public sealed record Late(BuyerStep Step) : Notice;

    /// <param name="Topic">Named where the card shows another one by now.</param>
    public sealed record SavedBy(Person By, DateTimeOffset At, Topic? Topic = null) : Notice;

    /// <summary>What was to be added goes by these names already.</summary>
    public sealed record IsThere(Deal Deal) : Notice;

    /// <summary>This card showed an older state; it is up to date now.</summary>
    public sealed record UpToDate : Notice;
}
