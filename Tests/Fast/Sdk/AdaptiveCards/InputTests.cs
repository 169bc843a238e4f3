using AdaptiveCards;

namespace ReviewBot.Tests.Sdk.AdaptiveCards;

public sealed class InputTests
{
    [Fact]
    public void A_text_input_is_written_in_full() =>
        Written.Is(
            """
            { "type": "Input.Text", "id": "what", "label": "Does what?", "placeholder": "For example", "value": "Names", "maxLength": 160,
              "isMultiline": true, "isRequired": true, "errorMessage": "Say what.", "spacing": "medium" }
            """,
            new AdaptiveTextInput
            {
                Id = "what", Label = "Does what?", Placeholder = "For example", Value = "Names", MaxLength = 160,
                IsMultiline = true, IsRequired = true, ErrorMessage = "Say what.", Spacing = AdaptiveSpacing.Medium,
            });

    [Fact]
    public void A_date_input_is_written_in_full() =>
        Written.Is(
            """{ "type": "Input.Date", "id": "by", "label": "By when?", "value": "2026-11-12", "min": "2026-11-01", "max": "2027-11-01" }""",
            new AdaptiveDateInput { Id = "by", Label = "By when?", Value = "2026-11-12", Min = "2026-11-01", Max = "2027-11-01" });

    [Fact]
    public void A_choice_says_that_it_is_compact_and_single() =>
        Assert.Matches(
            "\"style\": \"compact\",\\s+\"isMultiSelect\": false",
            new AdaptiveCard("1.5") { Body = [new AdaptiveChoiceSetInput { Id = "who" }] }.ToJson());

    [Fact]
    public void An_expanded_choice_is_written_in_full() =>
        Written.Is(
            """
            { "type": "Input.ChoiceSet", "id": "who", "label": "Who?", "style": "expanded", "isMultiSelect": true, "wrap": true,
              "placeholder": "Choose", "value": "p1", "choices": [ { "title": "Priya Sample, CFO", "value": "p1" } ] }
            """,
            new AdaptiveChoiceSetInput
            {
                Id = "who", Label = "Who?", Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Wrap = true,
                Placeholder = "Choose", Value = "p1", Choices = [new() { Title = "Priya Sample, CFO", Value = "p1" }],
            });

    [Fact]
    public void A_toggle_is_written_in_full() =>
        Written.Is(
            """{ "type": "Input.Toggle", "id": "on", "title": "Remind me", "label": "Reminders", "value": "yes", "valueOn": "yes", "valueOff": "no", "wrap": true }""",
            new AdaptiveToggleInput
            {
                Id = "on", Title = "Remind me", Label = "Reminders", Value = "yes", ValueOn = "yes", ValueOff = "no", Wrap = true,
            });
}
