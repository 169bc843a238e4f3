namespace ReviewBot.Reviews.Live;

/// <summary>Typical duration of a review in a pipeline.</summary>
public static class ReviewPace
{
    /// <summary>Fewest reviews for a median.</summary>
    const int Least = 3;

    const int Newest = 20;

    /// <summary>In minutes. Longer reviews are outliers: they were left open.</summary>
    const int Longest = 60;

    /// <summary>The median of the newest reviews, in minutes; the target of a later review until there are enough.</summary>
    public static int MinutesEach(IEnumerable<Deal> deals)
    {
        var took = deals
            .SelectMany(deal => deal.Past)
            .Where(it => it.Minutes is >= 1 and <= Longest)
            .OrderByDescending(it => it.ClosedAt)
            .Take(Newest)
            .Select(it => it.Minutes.GetValueOrDefault())
            .Order()
            .ToArray();
        return took.Length < Least ? Topics.TargetMinutes(ReviewForm.Full, reviewedBefore: 1) : took[took.Length / 2];
    }
}
