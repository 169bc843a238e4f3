using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons of "what holds them back?".</summary>
public partial record CardAction
{
    [CardAction("remedy-open")]
    public sealed record OpenRemedy(DealRef On) : OnDeal(On);

    /// <summary>The same as a new message: the card with the button stays.</summary>
    [CardAction("remedy-ask")]
    public sealed record AskRemedy(DealRef On) : OnDeal(On);

    [CardAction("remedy-save", TakesInputs = true)]
    public sealed record SaveRemedy(DealRef On) : OnDeal(On);

    /// <summary>Opens the form for the action of ours that a move becomes.</summary>
    [CardAction("remedy-move")]
    public sealed record OpenRemedyMove(DealRef On, RemedyMove Move) : OnDeal(On);

    /// <param name="Day">The date that was tapped; null: that of the input.</param>
    [CardAction("remedy-promise", TakesInputs = true)]
    public sealed record PromiseRemedyMove(DealRef On, RemedyMove Move, DateOnly? Day = null) : OnDeal(On);
}
