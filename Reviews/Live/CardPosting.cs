namespace ReviewBot.Reviews.Live;

/// <summary>Whether the live card of a review may be posted as a new message.</summary>
public enum CardPosting
{
    /// <summary>It was not posted yet.</summary>
    First,

    /// <summary>Once, by the replica that claims it: the message was deleted, or its id is still unknown after a while.</summary>
    Again,

    Never,
}

/// <summary>Decides when a live card is posted: one message for each review, and once more if that message is lost.</summary>
public static class CardPostingRules
{
    /// <summary>How long to wait for the id of a posted card before it may be posted again: a press on it tells the id.</summary>
    public static readonly TimeSpan WaitsForId = TimeSpan.FromMinutes(10);

    public static CardPosting Of(Review review, DateTimeOffset now) => review switch
    {
        { CardId: null, CardPostedAt: null } => CardPosting.First,
        { CardReplacedAt: not null } => CardPosting.Never,
        { CardId: null } when now - review.CardPostedAt < WaitsForId => CardPosting.Never,
        _ => CardPosting.Again,
    };

    /// <summary>Claims the right to post the card again (a conditional update: of several replicas one succeeds).</summary>
    /// <param name="lost">Id of the deleted message; null: its id is not known.</param>
    public static Ruling Claim(Deal deal, Review review, string? lost, DateTimeOffset now) =>
        review.CardId == lost && Of(review, now) is CardPosting.Again
            ? new Ruling.Accepted(deal, review with { CardId = null, CardPostedAt = now, CardReplacedAt = now }, [])
            : new Ruling.Refused(new Refusal.Outdated());

    /// <param name="cardId">Null: Teams accepted the card and returned no id.</param>
    public static Ruling Placed(Deal deal, Review review, string? cardId, DateTimeOffset now) =>
        new Ruling.Accepted(deal, review with { CardId = cardId, CardPostedAt = cardId is null ? now : null }, []);
}
