using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Live;

/// <summary>Content of a topic's card with inputs. The same card is used in a review, for a correction, and between reviews.</summary>
/// <param name="Review">The review; null: none.</param>
/// <param name="Filled">Values of the inputs: the last answer, or sent values that could not be applied.</param>
/// <param name="Notice">The one line under the title; null: none.</param>
public sealed record StepCardModel(Deal Deal, Review? Review, ValueList<Field> Filled, Notice? Notice, Purpose Purpose, CardContext Context)
{
    /// <summary>The deal's reference for the buttons.</summary>
    public DealRef On => Context.On(Deal);

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
    /// <param name="Before">The preparation card that it was opened from; null: the deal's card.</param>
    public sealed record Between(PreworkRef? Before = null) : Purpose;
}
