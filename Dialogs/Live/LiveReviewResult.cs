using AdaptiveCards;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Live;

/// <summary>Outcome of one press on a live review.</summary>
abstract record LiveReviewResult
{
    LiveReviewResult() { }

    /// <summary>Saved, and the review is still live.</summary>
    public sealed record Saved(Deal Deal, Review Review) : LiveReviewResult;

    /// <summary>The press is a repetition: its effect was saved earlier.</summary>
    public sealed record AlreadyApplied(Deal Deal, Review Review) : LiveReviewResult;

    public sealed record Refused(Deal Deal, Review Review, Refusal Why) : LiveReviewResult;

    /// <summary>Three conflicts in a row: nothing was changed.</summary>
    public sealed record TooBusy(Deal Deal, Review Review) : LiveReviewResult;

    /// <summary>No live review (any more). The card is that of the closed review, or says that there is none.</summary>
    public sealed record Over(AdaptiveCard Card) : LiveReviewResult;

    /// <summary>The deal is not there.</summary>
    public sealed record Gone(CardContext Reader) : LiveReviewResult;
}
