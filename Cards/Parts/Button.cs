using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Buttons. A press arrives as the given <see cref="CardAction"/> with the inputs of the card, except for <see cref="Alone"/>.
/// </summary>
static class Button
{
    /// <summary>The primary button: at most one per card, and the first.</summary>
    public static AdaptiveExecuteAction Main(string title, CardAction press)
    {
        var (action, fallback) = Both(title, press);
        action.Style = fallback.Style = "positive";
        return action;
    }

    public static AdaptiveExecuteAction Plain(string title, CardAction press) => Both(title, press).Action;

    /// <summary>A secondary button, behind "…": from the fourth on.</summary>
    public static AdaptiveExecuteAction More(string title, CardAction press) => Plain(title, press).Secondary();

    /// <inheritdoc cref="More"/>
    public static AdaptiveExecuteAction Secondary(this AdaptiveExecuteAction action)
    {
        action.Mode = AdaptiveActionMode.Secondary;
        if (action.Fallback.Content is AdaptiveSubmitAction fallback)
            fallback.Mode = AdaptiveActionMode.Secondary;
        return action;
    }

    /// <summary>A button in a dialog (task module), where clients support only Action.Submit.</summary>
    public static AdaptiveSubmitAction InTaskModule(
        string title, CardAction press) => new() { Title = title, DataJson = press.ToJson(), Style = "positive" };

    /// <summary>
    /// Opens a dialog (task module), which only the presser sees. Clients without dialogs send the same press as a message.
    /// </summary>
    public static AdaptiveSubmitAction OpensWindow(string title, CardAction press) => new()
    {
        Title = title,
        DataJson = $$"""{"msteams":{"type":"task/fetch"},{{press.ToJson()[1..]}}""",
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };

    /// <summary>Not a visible button: Teams invokes it by itself.</summary>
    public static AdaptiveExecuteAction Unseen(CardAction press) => new() { Verb = press.Verb, DataJson = press.ToJson() };

    /// <summary>Sends no inputs, so that no required one can be missing.</summary>
    public static AdaptiveExecuteAction Alone(this AdaptiveExecuteAction action)
    {
        action.AssociatedInputs = AdaptiveAssociatedInputs.None;
        if (action.Fallback.Content is AdaptiveSubmitAction fallback)
            fallback.AssociatedInputs = AdaptiveAssociatedInputs.None;
        return action;
    }

    /// <summary>Opens a further part of the card below the buttons (Action.ShowCard).</summary>
    public static AdaptiveShowCardAction Opens(string title, List<AdaptiveElement> body, List<AdaptiveAction> actions) =>
        new() { Title = title, Card = Frame.Below(body, actions) };

    /// <summary>Toggles a <see cref="Block.Folded"/>.</summary>
    public static AdaptiveToggleVisibilityAction Shows(string title, params IEnumerable<string> ids) =>
        new() { Title = title, TargetElements = [.. ids.Select(id => new AdaptiveTargetElement(id))] };

    /// <summary>Action.Execute with Action.Submit as fallback: clients without Execute send the same action as a message.</summary>
    static (AdaptiveExecuteAction Action, AdaptiveSubmitAction Fallback) Both(string title, CardAction press)
    {
        var data = press.ToJson();
        var fallback = new AdaptiveSubmitAction { Title = title, DataJson = data };
        return (new() { Title = title, Verb = press.Verb, DataJson = data, Fallback = new(fallback) }, fallback);
    }
}
