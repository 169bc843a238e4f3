namespace ReviewBot.Reviews;

/// <summary>What is unknown on a deal, and somebody in the room may know.</summary>
public enum RoomAsking
{
    /// <summary>Who of those who handle purchasing or contracts we have met.</summary>
    Procurement,
    IfNothing,
    WhyChange,
    WantedOutcome,

    /// <summary>What one person at the customer cares about.</summary>
    Priority,
    WhoElse,

    /// <summary>What they have done since the last review.</summary>
    Heard,
}

/// <summary>One question of a review to one person who neither owns the deal nor leads. Kept while the review is live.</summary>
/// <param name="About">The person at the customer; null: none.</param>
public sealed record RoomQuestion(PersonId Of, RoomAsking Asking, BuyerId? About = null) : Kept
{
    public bool IsAnswered { get; init; }
}
