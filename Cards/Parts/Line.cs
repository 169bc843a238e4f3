using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>Lines of a card. Plain texts are escaped by <see cref="Plain"/>; runs do not interpret Markdown.</summary>
static class Line
{
    const string NarrowLabel = "88px";
    const string NarrowNumber = "24px";

    /// <summary>The question or headline. One per card.</summary>
    public static AdaptiveTextBlock Title(string words) => new(Plain.Words(words))
    {
        Wrap = true, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder,
        Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium,
    };

    /// <summary>The hint under the title. At most one per card.</summary>
    public static AdaptiveTextBlock Hint(string words) => new(Plain.Words(words))
    {
        Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Small,
    };

    /// <summary>Heading of a section.</summary>
    public static AdaptiveTextBlock Heading(string words) => new(Plain.Words(words))
    {
        Wrap = true, Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Large,
    };

    public static AdaptiveTextBlock Text(string words) => new(Plain.Words(words)) { Wrap = true, Spacing = AdaptiveSpacing.Small };

    /// <summary>Footer: who can see the card, how often it is sent.</summary>
    public static AdaptiveTextBlock Footer(string words) => new(Plain.Words(words))
    {
        Wrap = true, Size = AdaptiveTextSize.Small, IsSubtle = true, Spacing = AdaptiveSpacing.Large, Separator = true,
    };

    public static AdaptiveRichTextBlock Of(params IEnumerable<AdaptiveTextRun> runs) => new() { Inlines = [.. runs] };

    public static AdaptiveColumnSet Bullet(params IEnumerable<AdaptiveTextRun> runs) => Signed(Run.Text("•"), runs);

    /// <summary>A bullet with a sign of its own.</summary>
    public static AdaptiveColumnSet Signed(AdaptiveTextRun sign, params IEnumerable<AdaptiveTextRun> runs) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new() { Width = "auto", Items = [Of(sign)] },
            new() { Width = "stretch", Spacing = AdaptiveSpacing.Small, Items = [Of(runs)] },
        ],
    };

    /// <summary>A row of the lead's status lines.</summary>
    /// <param name="label">Null: same label as in the row above.</param>
    public static AdaptiveColumnSet Value(string? label, params IEnumerable<AdaptiveTextRun> runs) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new() { Width = NarrowLabel, Items = [Of(Run.Subtle(label ?? " "))] },
            new() { Width = "stretch", Items = [Of(runs)] },
        ],
    };

    /// <summary>A numbered entry, with its meaning below.</summary>
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

    /// <summary>Text on the left and a mark on the right.</summary>
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
