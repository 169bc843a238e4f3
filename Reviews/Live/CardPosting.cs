namespace ReviewBot.Reviews.Live;

/// <summary>Whether the live card of a review may be posted as a new message.</summary>
public enum CardPosting
{
    /// <summary>It was not posted yet.</summary>
    First,

    /// <summary>Once, by whoever claims it: its message is lost, or was posted a while ago and its id is not known.</summary>
    Again,

    Never,
}

/// <summary>When a live card is posted. One message for a review, except where that message is lost.</summary>
public static class CardPostingRules
{
    /// <summary>How long a card without a known id stays the only one: a press on it tells the id.</summary>
    public static readonly TimeSpan WaitsForId = TimeSpan.FromMinutes(10);

    public static CardPosting Of(Review review, DateTimeOffset now) => review switch
    {
        { CardId: null, CardPostedAt: null } => CardPosting.First,
        { CardReplacedAt: not null } => CardPosting.Never,
        { CardId: null } when now - review.CardPostedAt < WaitsForId => CardPosting.Never,
        _ => CardPosting.Again,
    };

    /// <summary>Takes the right to post the card again, so that only one of several does.</summary>
    /// <param name="lost">The id of the message that is gone; null: its id is not known.</param>
    public static Ruling Claim(Deal deal, Review review, string? lost, DateTimeOffset now) =>
        review.CardId == lost && Of(review, now) is CardPosting.Again
            ? new Ruling.Accepted(deal, review with { CardId = null, CardPostedAt = now, CardReplacedAt = now }, [])
            : new Ruling.Refused(new Refusal.Outdated());

    /// <param name="cardId">Null: Teams took the card, and did not tell its id.</param>
    public static Ruling Placed(Deal deal, Review review, string? cardId, DateTimeOffset now) =>
        new Ruling.Accepted(deal, review with { CardId = cardId, CardPostedAt = cardId is null ? now : null }, []);
}
