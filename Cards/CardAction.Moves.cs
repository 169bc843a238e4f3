namespace ReviewBot.Cards;

/// <summary>Buttons for moving a deal to another pipeline.</summary>
public partial record CardAction
{
    [CardAction("move", OpensForm = true)]
    public sealed record MoveDeal(DealRef On) : OnDeal(On);

    [CardAction("move-save", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveMove(DealRef On) : OnDeal(On);

    /// <param name="On">The deal with its version on arrival.</param>
    /// <param name="BackTo">Home of the pipeline that it came from.</param>
    [CardAction("move-undo", AnswersForm = true)]
    public sealed record UndoMove(DealRef On, string BackTo) : OnDeal(On);
}
