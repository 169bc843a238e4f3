using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Dialogs;

namespace ReviewBot.Pages.Live;

/// <summary>Executes a press on a page as if the button of the card in the review's conversation had been pressed.</summary>
public interface IPagePresses
{
    /// <param name="turn">Turn in the review's conversation.</param>
    /// <param name="invocation">The button with the inputs, as a card sends them.</param>
    /// <exception cref="PressFailedException">The press failed; not thrown when the page was closed.</exception>
    /// <returns>The presser's new card; null: unchanged.</returns>
    Task<AdaptiveCard?> Handle(Turn turn, CardActionInvocation invocation, CancellationToken ct);
}
