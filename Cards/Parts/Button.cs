using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Buttons. Each comes back as a <see cref="CardAction"/>, with the answers of the card unless it is <see cref="Alone"/>.
/// </summary>
static class Button
{
    /// <summary>Going on: at most one on a card, and the first.</summary>
    public static AdaptiveExecuteAction Main(string title, CardAction press)
    {
        var (action, fallback) = Both(title, press);
        action.Style = fallback.Style = "positive";
        return action;
    }

    public static AdaptiveExecuteAction Plain(string title, CardAction press) => Both(title, press).Action;

    /// <summary>The fourth and later: behind the "…" button.</summary>
    public static AdaptiveExecuteAction More(string title, CardAction press)
    {
        var (action, fallback) = Both(title, press);
        action.Mode = fallback.Mode = AdaptiveActionMode.Secondary;
        return action;
    }

    /// <summary>On a card in a window over the conversation, where clients know Submit only.</summary>
    public static AdaptiveSubmitAction InWindow(
        string title, CardAction press) => new() { Title = title, DataJson = press.ToJson(), Style = "positive" };

    /// <summary>No button: Teams presses it by itself.</summary>
    public static AdaptiveExecuteAction Unseen(CardAction press) => new() { Verb = press.Verb, DataJson = press.ToJson() };

    /// <summary>Sends no answers along, so that none can be missing.</summary>
    public static AdaptiveExecuteAction Alone(this AdaptiveExecuteAction action)
    {
        action.AssociatedInputs = AdaptiveAssociatedInputs.None;
        if (action.Fallback.Content is AdaptiveSubmitAction fallback)
            fallback.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return action;
    }

    /// <summary>Opens more of the card below the buttons.</summary>
    public static AdaptiveShowCardAction Opens(string title, List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        new() { Title = title, Card = Frame.Below(body, actions) };

    /// <summary>Shows what <see cref="Block.Folded"/> hides, and hides it again.</summary>
    public static AdaptiveToggleVisibilityAction Shows(string title, params IEnumerable<string> ids) =>
        new() { Title = title, TargetElements = [.. ids.Select(id => new AdaptiveTargetElement(id))] };

    /// <summary>Clients that do not know Execute send the same press as a message.</summary>
    static (AdaptiveExecuteAction Action, AdaptiveSubmitAction Fallback) Both(string title, CardAction press)
    {
        var data = press.ToJson();
        var fallback = new AdaptiveSubmitAction { Title = title, DataJson = data };
        return (new() { Title = title, Verb = press.Verb, DataJson = data, Fallback = new(fallback) }, fallback);
    }
}
