using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>One line of a card. Words go through <see cref="Plain"/>; runs need not.</summary>
static class Line
{
    const string NarrowLabel = "88px";
    const string NarrowNumber = "24px";

    /// <summary>The question or the headline: once on a card.</summary>
    public static AdaptiveTextBlock Title(string words) => new(Plain.Words(words))
    {
        Wrap = true, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium,
    };

    /// <summary>At most one, right under the title.</summary>
    public static AdaptiveTextBlock Hint(string words) => new(Plain.Words(words))
    {
        Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Small,
    };

    /// <summary>Over a section.</summary>
    public static AdaptiveTextBlock Heading(string words) => new(Plain.Words(words))
    {
        Wrap = true, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Large,
    };

    public static AdaptiveTextBlock Text(string words) => new(Plain.Words(words)) { Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>Who can see this, how often it comes.</summary>
    public static AdaptiveTextBlock Footer(string words) => new(Plain.Words(words))
    {
        Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Large, Separator = true,
    };

    public static AdaptiveRichTextBlock Of(params IEnumerable<AdaptiveTextRun> runs) => new() { Inlines = [.. runs] };

    public static AdaptiveColumnSet Bullet(params IEnumerable<AdaptiveTextRun> runs) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new() { Width = "auto", Items = [Of(Run.Text("•"))] },
            new() { Width = "stretch", Spacing = AdaptiveSpacing.Small, Items = [Of(runs)] },
        ],
    };

    /// <summary>A row of the lead's strip.</summary>
    /// <param name="label">Null under a row with the same label.</param>
    public static AdaptiveColumnSet Value(string? label, params IEnumerable<AdaptiveTextRun> runs) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new() { Width = NarrowLabel, Items = [Of(Run.Subtle(label ?? " "))] },
            new() { Width = "stretch", Items = [Of(runs)] },
        ],
    };

    /// <summary>One of a few numbered things, with what it means below.</summary>
    public static AdaptiveColumnSet Numbered(string number, string what, string meaning) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Columns =
        [
            new()
            {
                Width = NarrowNumber,
                Items = [
                    new AdaptiveTextBlock(number) { Wrap = true, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Accent }
                ],
            },
            new()
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(Plain.Words(what)) { Wrap = true, Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextBlock(Plain.Words(meaning)) { Wrap = true, IsSubtle = true, Spacing = AdaptiveSpacing.None },
                ],
            },
        ],
    };

    /// <summary>Something on the left and a mark on the right, on one baseline.</summary>
    public static AdaptiveColumnSet Sides(IEnumerable<AdaptiveTextRun> left, AdaptiveTextRun? right) => new()
    {
        Columns =
        [
            new() { Width = "stretch", Items = [Of(left)] },
            .. right is null
                ? (AdaptiveColumn[])[]
                : [new()
                {
                    Width = "auto",
                    Items = [new AdaptiveRichTextBlock { Inlines = [right], HorizontalAlignment = AdaptiveHorizontalAlignment.Right }],
                }],
        ],
    };

    public static T Spaced<T>(this T element, AdaptiveSpacing spacing) where T : AdaptiveElement
    {
        element.Spacing = spacing;
        return element;
    }
}
