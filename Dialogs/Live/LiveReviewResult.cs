using AdaptiveCards;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Live;

/// <summary>What came of one press on a live review.</summary>
abstract record LiveReviewResult
{
    LiveReviewResult() { }

    /// <summary>It is saved, and the review goes on.</summary>
    public sealed record Saved(Deal Deal, Review Review) : LiveReviewResult;

    /// <summary>This very press has had its effect before.</summary>
    public sealed record AlreadyApplied(Deal Deal, Review Review) : LiveReviewResult;

    public sealed record Refused(Deal Deal, Review Review, Refusal Why) : LiveReviewResult;

    /// <summary>Others were faster three times running; nothing is changed.</summary>
    public sealed record TooBusy(Deal Deal, Review Review) : LiveReviewResult;

    /// <summary>There is no live review (any more): its closing card, or that there is none.</summary>
    public sealed record Over(AdaptiveCard Card) : LiveReviewResult;
}
