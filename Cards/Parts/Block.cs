using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Containers. A styled one is never nested in another.</summary>
static class Block
{
    /// <summary>A group with a subtle background.</summary>
    public static AdaptiveContainer Group(params IEnumerable<AdaptiveElement> items) =>
        new() { Style = AdaptiveContainerStyle.Emphasis, Items = [.. items] };

    /// <summary>One entry of several, with a separator above it.</summary>
    public static AdaptiveContainer Entry(params IEnumerable<AdaptiveElement> items) =>
        new() { Separator = true, Spacing = AdaptiveSpacing.Large, Items = [.. items] };

    /// <summary>A row of a list that opens something when it is tapped.</summary>
    /// <param name="tap">Its title says what is opened, for screen readers.</param>
    public static AdaptiveContainer Row(AdaptiveAction tap, params IEnumerable<AdaptiveElement> items) =>
        new() { Separator = true, Spacing = AdaptiveSpacing.Medium, SelectAction = tap, Items = [.. items] };

    /// <summary>A part of a card that opens something when it is tapped.</summary>
    /// <param name="tap">Null: it opens nothing.</param>
    public static AdaptiveContainer Opening(AdaptiveAction? tap, params IEnumerable<AdaptiveElement> items) =>
        new() { Spacing = AdaptiveSpacing.Small, SelectAction = tap, Items = [.. items] };

    /// <summary>
    /// Hidden until <see cref="Button.Shows"/> shows it. Must not contain a required input: the client would refuse to send the card
    /// because of an invisible input.
    /// </summary>
    public static AdaptiveContainer Folded(string id, params IEnumerable<AdaptiveElement> items) =>
        new() { Id = id, IsVisible = false, Style = AdaptiveContainerStyle.Emphasis, Items = [.. items] };

    /// <summary>Two short inputs side by side on a wide card, else below each other.</summary>
    public static AdaptiveContainer Pair(AdaptiveInput one, AdaptiveInput other) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items = [one, other],
        AdditionalProperties = { ["layouts"] = SideBySide },
    };

    /// <summary>Buttons for the block above them rather than for the card.</summary>
    public static AdaptiveActionSet Buttons(params IEnumerable<AdaptiveAction> actions) =>
        new() { Spacing = AdaptiveSpacing.Small, Actions = [.. actions] };

    static Dictionary<string, string>[] SideBySide =>
    [
        new()
        {
            ["type"] = "Layout.Flow",
            ["targetWidth"] = "atLeast:standard",
            ["minItemWidth"] = "300px",
            ["itemFit"] = "Fill",
            ["columnSpacing"] = "Default",
            ["rowSpacing"] = "Medium",
            ["horizontalItemsAlignment"] = "Left",
        },
    ];
}
