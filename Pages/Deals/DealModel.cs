using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Pages.Deals;

/// <summary>View model of the page of a deal.</summary>
/// <param name="Live">Its live review; null: none.</param>
/// <param name="Sure">Revealed ratings of the last reviews, oldest first, without names and averages.</param>
public sealed record DealModel(string Home, Deal Deal, Review? Live, IReadOnlyList<Confidence> Sure, CardContext Context);

/// <summary>The ratings that were revealed in one review.</summary>
public sealed record Confidence(DateOnly On, ValueList<int> Values)
{
    public const int Highest = 5;

    const int Most = 8;

    /// <param name="closed">Newest first; of a corrected review, the last version is used.</param>
    public static IReadOnlyList<Confidence> Of(IEnumerable<ClosedReview> closed) =>
    [
        .. closed.DistinctBy(it => it.Review.Id)
            .Where(it => it.Review is { Revealed: true, Ratings.Count: > 0 })
            .Take(Most)
            .Select(it => new Confidence(it.ClosedAt.Today, [.. it.Review.Ratings.Select(rating => rating.Value).Order()]))
            .Reverse(),
    ];
}
