using AdaptiveCards;

namespace ReviewBot.Tests.Sdk.AdaptiveCards;

public sealed class ElementTests
{
    [Fact]
    public void A_text_block_says_only_what_was_set() =>
        Written.Is("""{ "type": "TextBlock", "text": "Hello" }""", new AdaptiveTextBlock("Hello"));

    [Fact]
    public void A_heading_is_written_in_full() =>
        Written.Is(
            """
            { "type": "TextBlock", "id": "t", "text": "What next?", "wrap": true, "size": "large", "weight": "bolder", "style": "heading",
              "spacing": "medium", "separator": true, "color": "attention", "isSubtle": true, "maxLines": 2, "horizontalAlignment": "right" }
            """,
            new AdaptiveTextBlock
            {
                Id = "t", Text = "What next?", Wrap = true, Size = AdaptiveTextSize.Large, Weight = AdaptiveTextWeight.Bolder,
                Style = AdaptiveTextBlockStyle.Heading, Spacing = AdaptiveSpacing.Medium, Separator = true,
                Color = AdaptiveTextColor.Attention, IsSubtle = true, MaxLines = 2, HorizontalAlignment = AdaptiveHorizontalAlignment.Right,
            });

    [Fact]
    public void Runs_of_text_keep_what_people_typed() =>
        Written.Is(
            """
            { "type": "RichTextBlock", "horizontalAlignment": "right", "spacing": "none",
              "inlines": [ { "type": "TextRun", "text": "**Contoso**", "size": "small", "weight": "bolder", "color": "good" },
                           { "type": "TextRun", "text": " [x](y)", "isSubtle": true } ] }
            """,
            new AdaptiveRichTextBlock
            {
                HorizontalAlignment = AdaptiveHorizontalAlignment.Right, Spacing = AdaptiveSpacing.None,
                Inlines =
                [
                    new AdaptiveTextRun("**Contoso**")
                    {
                        Size = AdaptiveTextSize.Small, Weight = AdaptiveTextWeight.Bolder, Color = AdaptiveTextColor.Good
                    },
                    new AdaptiveTextRun(" [x](y)") { IsSubtle = true },
                ],
            });

    [Fact]
    public void A_container_carries_style_bleed_and_what_a_tap_does() =>
        Written.Is(
            """
            { "type": "Container", "style": "emphasis", "bleed": true, "isVisible": false, "items": [ { "type": "TextBlock", "text": "In" } ],
              "selectAction": { "type": "Action.Submit", "title": "Open Contoso" } }
            """,
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis, Bleed = true, IsVisible = false, Items = [new AdaptiveTextBlock("In")],
                SelectAction = new AdaptiveSubmitAction { Title = "Open Contoso" },
            });

    [Fact]
    public void Columns_have_a_width_and_an_alignment() =>
        Written.Is(
            """
            { "type": "ColumnSet", "spacing": "small", "columns": [
              { "type": "Column", "width": "stretch", "verticalContentAlignment": "center", "items": [ { "type": "TextBlock", "text": "Left" } ] },
              { "type": "Column", "width": "88px", "spacing": "small", "items": [] } ] }
            """,
            new AdaptiveColumnSet
            {
                Spacing = AdaptiveSpacing.Small,
                Columns =
                [
                    new()
                    {
                        Width = "stretch",
                        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                        Items = [new AdaptiveTextBlock("Left")],
                    },
                    new() { Width = "88px", Spacing = AdaptiveSpacing.Small },
                ],
            });

    [Fact]
    public void What_the_model_lacks_goes_through_the_additional_properties() =>
        Written.Is(
            """
            { "type": "Container", "items": [], "layouts": [ { "type": "Layout.Flow", "itemFit": "Fill" } ] }
            """,
            new AdaptiveContainer
            {
                AdditionalProperties =
                {
                    ["layouts"] = new[] { new Dictionary<string, string> { ["type"] = "Layout.Flow", ["itemFit"] = "Fill" } },
                },
            });

    [Fact]
    public void A_fallback_is_another_element_or_drop()
    {
        Written.Is(
            """{ "type": "TextBlock", "text": "New", "fallback": { "type": "TextBlock", "text": "Old" } }""",
            new AdaptiveTextBlock("New") { Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("Old")) });
        Written.Is(
            """{ "type": "TextBlock", "text": "New", "fallback": "drop" }""",
            new AdaptiveTextBlock("New") { Fallback = new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop) });
    }
}
