using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Pages.Deals;

/// <summary>What the page of a deal shows.</summary>
/// <param name="Live">Its live review; null: none.</param>
/// <param name="Sure">How sure people were in the last reviews, oldest first. Never who, and never an average.</param>
public sealed record DealModel(string Home, Deal Deal, Review? Live, IReadOnlyList<Confidence> Sure, CardContext Reader);

/// <summary>The ratings that were revealed in one review.</summary>
public sealed record Confidence(DateOnly On, ValueList<int> Values)
{
    public const int Highest = 5;

    const int Most = 8;

    /// <param name="closed">Newest first; of a corrected review the last version counts.</param>
    public static IReadOnlyList<Confidence> Of(IEnumerable<ClosedReview> closed) =>
    [
        .. closed.DistinctBy(it => it.Review.Id)
            .Where(it => it.Review is { Revealed: true, Ratings.Count: > 0 })
            .Take(Most)
            .Select(it => new Confidence(it.ClosedAt.Today, [.. it.Review.Ratings.Select(rating => rating.Value).Order()]))
            .Reverse(),
    ];
}
