namespace ReviewBot.Cards;

/// <summary>Buttons for merging two deals.</summary>
public partial record CardAction
{
    /// <param name="On">The deal that remains.</param>
    [CardAction("merge")]
    public sealed record MergeDeals(DealRef On) : OnDeal(On);

    [CardAction("merge-save", TakesInputs = true)]
    public sealed record SaveMerge(DealRef On) : OnDeal(On);

    /// <param name="On">The remaining deal, with its version after the merge.</param>
    /// <param name="Other">The deal that was merged into it.</param>
    [CardAction("merge-undo")]
    public sealed record UndoMerge(DealRef On, string Other) : OnDeal(On);
}
