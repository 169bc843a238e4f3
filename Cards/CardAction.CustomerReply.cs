using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons for the customer's replies to our note.</summary>
public partial record CardAction
{
    [CardAction("said-open")]
    public sealed record OpenReplies(DealRef On) : OnDeal(On);

    /// <param name="Copied"><see cref="CustomerNote.At"/> of the note on the card.</param>
    /// <param name="All">True: they confirmed every line that is not marked as corrected.</param>
    [CardAction("said-save", TakesInputs = true)]
    public sealed record SaveReplies(DealRef On, DateTimeOffset Copied, bool All = false) : OnDeal(On);

    /// <summary>Saves the customer's words for the corrected lines.</summary>
    /// <param name="Lines">Keys of these lines.</param>
    /// <param name="Who">Who at the customer replied; null: not named.</param>
    [CardAction("said-words", TakesInputs = true)]
    public sealed record SaveTheirWords(
        DealRef On, DateTimeOffset Copied, IReadOnlyList<string> Lines, Level How, string? Who = null) : OnDeal(On);
}
