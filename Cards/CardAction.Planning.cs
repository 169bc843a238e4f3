namespace ReviewBot.Cards;

/// <summary>Buttons of what is planned: nudges and reviews.</summary>
public partial record CardAction
{
    /// <summary>Shows the user's planned and sent nudges.</summary>
    [CardAction("nudges")]
    public sealed record Planned : CardAction;

    /// <summary>Shows the delivery of all nudges of a pipeline, for its lead.</summary>
    [CardAction("nudges-sent")]
    public sealed record Deliveries(string Home) : CardAction;

    /// <summary>Cancels a planned review.</summary>
    [CardAction("plan-cancel")]
    public sealed record CancelPlan(DealRef On) : OnDeal(On);
}
