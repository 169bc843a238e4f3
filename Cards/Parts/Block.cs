using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Lines and inputs that belong together. A styled block never holds another one.</summary>
static class Block
{
    /// <summary>A group with a quiet ground.</summary>
    public static AdaptiveContainer Group(params IEnumerable<AdaptiveElement> items) =>
        new() { Style = AdaptiveContainerStyle.Emphasis, Items = [.. items] };

    /// <summary>One entry of a batch, with a line above it.</summary>
    public static AdaptiveContainer Entry(params IEnumerable<AdaptiveElement> items) =>
        new() { Separator = true, Spacing = AdaptiveSpacing.Large, Items = [.. items] };

    /// <summary>A row of a list that opens something when it is tapped.</summary>
    /// <param name="tap">Its title names what opens, for those who do not see the row.</param>
    public static AdaptiveContainer Row(AdaptiveAction tap, params IEnumerable<AdaptiveElement> items) =>
        new() { Separator = true, Spacing = AdaptiveSpacing.Medium, SelectAction = tap, Items = [.. items] };

    /// <summary>Closed until <see cref="Button.Shows"/> opens it. Nothing required may stand in it.</summary>
    public static AdaptiveContainer Folded(string id, params IEnumerable<AdaptiveElement> items) =>
        new() { Id = id, IsVisible = false, Style = AdaptiveContainerStyle.Emphasis, Items = [.. items] };

    /// <summary>Two short inputs side by side where there is room, else one below the other.</summary>
    public static AdaptiveContainer Pair(AdaptiveInput one, AdaptiveInput other) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items = [one, other],
        AdditionalProperties = { ["layouts"] = SideBySide },
    };

    /// <summary>Buttons that belong to the block above them, and not to the card.</summary>
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
