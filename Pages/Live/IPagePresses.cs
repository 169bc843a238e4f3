using AdaptiveCards;
using ReviewBot.Dialogs;

namespace ReviewBot.Pages.Live;

/// <summary>Does what a press on a page asks for, as if its button had been pressed on the card in the review's conversation.</summary>
public interface IPagePresses
{
    /// <param name="turn">In the review's conversation.</param>
    /// <param name="data">The record of the button with the inputs, as a card sends it.</param>
    /// <exception cref="PressFailedException">It failed for any reason but that the page was closed.</exception>
    /// <returns>The presser's own card; null: theirs stays.</returns>
    Task<AdaptiveCard?> Press(Turn turn, string data, CancellationToken ct);
}
