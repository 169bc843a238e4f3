using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Content of a topic's card with inputs. The same card is used in a review, for a correction, and between reviews.</summary>
/// <param name="Review">The review; null: none.</param>
/// <param name="Filled">Values of the inputs: the last answer, or what was sent and could not be applied.</param>
/// <param name="Notice">The one line under the title; null: none.</param>
public sealed record StepCardModel(Deal Deal, Review? Review, ValueList<Field> Filled, Notice? Notice, Purpose Purpose, CardContext Reader)
{
    /// <summary>The deal's reference for the buttons.</summary>
    public DealRef On => Reader.On(Deal);

    public string? Value(string id) => Filled.Text(id);
}

/// <summary>What the answers are used for; determines the buttons.</summary>
public abstract record Purpose
{
    Purpose() { }

    /// <summary>In a live review: buttons to save and go on, for one-press answers, to skip and to go back.</summary>
    public sealed record Live : Purpose;

    /// <summary>Correction of a closed review.</summary>
    public sealed record Correction(ReviewId Review) : Purpose;

    /// <summary>Between reviews: outcome of open steps.</summary>
    public sealed record Between : Purpose;
}

/// <summary>The one line under the title: what happened, and what to do now.</summary>
public abstract record Notice
{
    Notice() { }

    /// <param name="Inputs">The missing inputs, by their ids in <see cref="Fields"/>.</param>
    public sealed record Missing(ValueList<string> Inputs) : Notice;

    public sealed record TooLong(string Input, int Length, int Most) : Notice;

    public sealed record NotADate(string Input) : Notice;

    public sealed record DateHasPassed(string Input) : Notice;

    /// <summary>The text cannot be parsed as what the input asks for.</summary>
    public sealed record Unreadable(string Input, string Words) : Notice;

    /// <summary>The lens warns about these words, see <see cref="Reviews.Lens.CustomerVerbLens"/>.</summary>
    public sealed record Ours(string Words) : Notice;

    /// <summary>These words were moved to "how we help".</summary>
    public sealed record Moved(string Words) : Notice;

    /// <summary>Somebody else answered meanwhile. The user chooses: mine, theirs, or both.</summary>
    public sealed record Conflict(Person By) : Notice;

    /// <summary>Five steps are open. The user chooses one to drop.</summary>
    public sealed record WhichFirst : Notice;

    public sealed record Refused(Refusal Why) : Notice;

    /// <summary>Saving failed; the inputs still have their values.</summary>
    public sealed record NotSaved : Notice;

    /// <summary>Saved, except the answer about this step, which somebody else has closed meanwhile.</summary>
    public sealed record Late(BuyerStep Step) : Notice;

    /// <param name="Topic">The saved topic, if the card shows another one by now; else null.</param>
    public sealed record SavedBy(Person By, DateTimeOffset At, Topic? Topic = null) : Notice;

    /// <summary>A deal of these names exists already.</summary>
    public sealed record IsThere(Deal Deal) : Notice;

    /// <summary>The card showed an older state and was redrawn.</summary>
    public sealed record UpToDate : Notice;
}
