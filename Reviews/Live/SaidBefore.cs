namespace ReviewBot.Reviews.Live;

/// <summary>
/// What was said of the customer since the last review: on nudges, on the deal's card, before a planned review. The next review starts
/// from it.
/// </summary>
public static class SaidBefore
{
    /// <summary>What they have done, newest first.</summary>
    public static ValueList<Act> Acts(Deal deal) => deal.Acts.Where(act => act.At > Since(deal));

    /// <summary>True if somebody has said what became of this step, which may be open still.</summary>
    public static bool IsAnswered(Deal deal, BuyerStep step) => step.AnsweredAt > Since(deal);

    static DateTimeOffset Since(Deal deal) => deal.LastReview?.ClosedAt ?? DateTimeOffset.MinValue;
}
