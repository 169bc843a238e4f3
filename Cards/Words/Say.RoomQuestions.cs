using System.Diagnostics;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Words;

/// <summary>Texts of the one question to somebody in the room.</summary>
public partial class Say
{
    /// <summary>A button.</summary>
    public virtual string QuestionForMe() => "Show my question";

    /// <summary>Above the question.</summary>
    public virtual string QuestionForYou() => "A question for you";

    /// <param name="buyer">Name of the person at the customer that it is about; null: none.</param>
    /// <param name="since">The day of the last review; null: there was none.</param>
    public virtual string RoomQuestion(RoomAsking asking, string customer, string? buyer, string? since) => asking switch
    {
        RoomAsking.Procurement => $"Have you met anyone who handles purchasing or contracts at {customer}? Who?",
        RoomAsking.IfNothing => $"Do you know what happens if {customer} does nothing?",
        RoomAsking.WhyChange => $"Do you know why {customer} has to change?",
        RoomAsking.WantedOutcome => $"Do you know what {customer} wants to achieve?",
        RoomAsking.Priority => $"Do you know what {buyer ?? customer} cares about most?",
        RoomAsking.WhoElse => $"Do you know who else at {customer} has a say in this?",
        RoomAsking.Heard when since is null => $"Have you heard or seen anything from {customer} lately?",
        RoomAsking.Heard => $"Have you heard or seen anything from {customer} since {since}?",
        _ => throw new UnreachableException(),
    };

    public virtual string NotKnowingIsFine() =>
        "You get one question per review. What you save goes on the deal. “I don’t know” is fine: it saves nothing.";

    /// <summary>Label of the input.</summary>
    public virtual string WhatYouKnow(RoomAsking asking) => asking switch
    {
        RoomAsking.Procurement or RoomAsking.WhoElse => "Their name or role (required)",
        RoomAsking.Heard => "What they did or said (required)",
        _ => "What you know (required)",
    };

    public virtual string AFewWords() => "A few words are enough.";

    public virtual string IDoNotKnow() => "I don’t know";

    /// <summary>A line of the history.</summary>
    /// <param name="level">Name of the level of evidence.</param>
    public virtual string RoomAnswered(string? words, string? level) =>
        $"Answered when asked in the review: {words} ({(Enum.TryParse<Level>(level, out var it) ? Choice(it) : level)}).";
}
