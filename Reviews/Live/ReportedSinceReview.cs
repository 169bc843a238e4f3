namespace ReviewBot.Reviews.Live;

/// <summary>
/// Facts about the customer reported since the last review, outside of a review: on nudges, on the deal's card, or as preparation. They
/// prefill the next review.
/// </summary>
public static class ReportedSinceReview
{
    /// <summary>Acts of the customer, newest first.</summary>
    public static ValueList<Act> Acts(Deal deal) => deal.Acts.Where(act => act.At > Since(deal));

    /// <summary>True if somebody has answered about this step, which may still be open.</summary>
    public static bool IsAnswered(Deal deal, BuyerStep step) => step.AnsweredAt > Since(deal);

    static DateTimeOffset Since(Deal deal) => deal.LastReview?.ClosedAt ?? DateTimeOffset.MinValue;
}
