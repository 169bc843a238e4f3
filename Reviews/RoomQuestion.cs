using System.Diagnostics;
using System.Text.Json.Serialization;

namespace ReviewBot.Reviews;

/// <summary>An unknown of a deal that somebody in the room may be able to answer.</summary>
public enum RoomAsking
{
    /// <summary>Which of the people who handle purchasing or contracts we have met.</summary>
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

/// <summary>One question of a review to one participant who is neither owner nor lead. Stored while the review is live.</summary>
/// <param name="About">The person at the customer that it is about; null: none.</param>
public sealed record RoomQuestion(
    [property: JsonPropertyName("of")] PersonId Participant, RoomAsking Asking, BuyerId? About = null) : ExtensibleRecord
{
    public bool IsAnswered { get; init; }

    /// <summary>Where the answer is shown in the review.</summary>
    public Topic Topic => Asking switch
    {
        RoomAsking.Heard => Topic.Done,
        RoomAsking.IfNothing or RoomAsking.WhyChange or RoomAsking.WantedOutcome => Topic.Why,
        RoomAsking.Procurement or RoomAsking.Priority or RoomAsking.WhoElse => Topic.Who,
        _ => throw new UnreachableException(),
    };
}
