namespace ReviewBot.Reviews.Marks;

/// <summary>
/// How well one person's ratings predicted the outcome. For that person alone, computed on demand and never stored. The last rating of each
/// deal counts.
/// </summary>
/// <param name="Sure">Number of deals that they rated 4 or 5.</param>
/// <param name="Unsure">Number of deals that they rated 1 or 2.</param>
public sealed record OwnConfidence(int Sure, int SureWon, int Unsure, int UnsureWon)
{
    const int FromSure = 4;
    const int ToUnsure = 2;

    /// <param name="rated">Their last rating of each ended deal, and whether it was won.</param>
    public static OwnConfidence Of(IEnumerable<(int Value, bool IsWon)> rated)
    {
        var all = rated.ToArray();
        return new(
            all.Count(it => it.Value >= FromSure),
            all.Count(it => it.Value >= FromSure && it.IsWon),
            all.Count(it => it.Value <= ToUnsure),
            all.Count(it => it.Value <= ToUnsure && it.IsWon));
    }

    /// <summary>Their last rating in these reviews of one deal; null: none.</summary>
    public static int? Last(IEnumerable<ClosedReview> reviews, PersonId person) => reviews
        .OrderByDescending(it => it.ClosedAt.At)
        .SelectMany(it => it.Review.Ratings.Where(rating => rating.By.Id == person))
        .FirstOrDefault()?.Value;
}
