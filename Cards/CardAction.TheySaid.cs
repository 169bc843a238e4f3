using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>The buttons of what the customer said to our note.</summary>
public partial record CardAction
{
    [CardActionName("said-open")]
    public sealed record OpenReplies(DealRef On) : OnDeal(On);

    /// <param name="Copied">When the note was copied that the card shows.</param>
    /// <param name="All">True: they confirmed every line that is not marked as corrected.</param>
    [CardActionName("said-save")]
    public sealed record SaveReplies(DealRef On, DateTimeOffset Copied, bool All = false) : OnDeal(On);

    /// <summary>Saves their words for the lines that they corrected.</summary>
    /// <param name="Lines">Keys of these lines.</param>
    /// <param name="Who">Who at the customer answered; null: somebody there.</param>
    [CardActionName("said-words")]
    public sealed record SaveTheirWords(
        DealRef On, DateTimeOffset Copied, IReadOnlyList<string> Lines, Level How, string? Who = null) : OnDeal(On);
}
