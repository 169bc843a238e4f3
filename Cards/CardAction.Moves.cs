namespace ReviewBot.Cards;

/// <summary>Buttons for moving a deal to another pipeline.</summary>
public partial record CardAction
{
    [CardActionName("move")]
    public sealed record MoveDeal(DealRef On) : OnDeal(On);

    [CardActionName("move-save")]
    public sealed record SaveMove(DealRef On) : OnDeal(On);

    /// <param name="On">The deal with its version on arrival.</param>
    /// <param name="BackTo">Home of the pipeline that it came from.</param>
    [CardActionName("move-undo")]
    public sealed record UndoMove(DealRef On, string BackTo) : OnDeal(On);
}
