namespace ReviewBot.Cards;

/// <summary>The buttons of two deals that are one.</summary>
public partial record CardAction
{
    /// <param name="On">The deal that stays.</param>
    [CardActionName("merge")]
    public sealed record MergeDeals(DealRef On) : OnDeal(On);

    [CardActionName("merge-save")]
    public sealed record SaveMerge(DealRef On) : OnDeal(On);

    /// <param name="On">The deal that stayed, as it was then.</param>
    /// <param name="Other">The deal that became a part of it.</param>
    [CardActionName("merge-undo")]
    public sealed record UndoMerge(DealRef On, string Other) : OnDeal(On);
}
