namespace ReviewBot.Reviews.Marks;

/// <summary>
/// How one person's own confidence fared: theirs alone, counted when they ask for it, and kept nowhere. Their last rating of each deal
/// counts.
/// </summary>
/// <param name="Sure">Deals that they gave 4 or 5.</param>
/// <param name="Unsure">Deals that they gave 1 or 2.</param>
public sealed record OwnConfidence(int Sure, int SureWon, int Unsure, int UnsureWon)
{
    const int FromSure = 4;
    const int ToUnsure = 2;

    /// <param name="rated">The last rating of each ended deal that they have rated, and whether it was won.</param>
    public static OwnConfidence Of(IEnumerable<(int Value, bool IsWon)> rated)
    {
        var all = rated.ToArray();
        return new(
            all.Count(it => it.Value >= FromSure),
            all.Count(it => it.Value >= FromSure && it.IsWon),
            all.Count(it => it.Value <= ToUnsure),
            all.Count(it => it.Value <= ToUnsure && it.IsWon));
    }

    /// <summary>Their last rating in these reviews of one deal; null: they gave none.</summary>
    public static int? Last(IEnumerable<ClosedReview> reviews, PersonId person) => reviews
        .OrderByDescending(it => it.ClosedAt.At)
        .SelectMany(it => it.Review.Ratings.Where(rating => rating.By.Id == person))
        .FirstOrDefault()?.Value;
}
