using AdaptiveCards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk.AdaptiveCards;

public sealed class CardTests
{
    [Fact]
    public void An_empty_card_is_only_a_type_and_a_version() =>
        CardJson.Same("""{ "type": "AdaptiveCard", "version": "1.5" }""", new AdaptiveCard("1.5").ToJson());

    [Fact]
    public void A_version_is_given_as_text_or_as_numbers() =>
        Assert.Equal(new AdaptiveCard("1.5").ToJson(), new AdaptiveCard(new AdaptiveSchemaVersion(1, 5)).ToJson());

    [Fact]
    public void Language_fallback_and_refresh_are_written() =>
        CardJson.Same(
            """
            { "type": "AdaptiveCard", "version": "1.5", "lang": "en", "fallbackText": "Step 6 of 8", "speak": "Step six",
              "refresh": { "action": { "type": "Action.Execute", "title": "Refresh", "verb": "view" }, "userIds": [ "29:a" ] } }
            """,
            new AdaptiveCard("1.5")
            {
                Lang = "en", FallbackText = "Step 6 of 8", Speak = "Step six",
                Refresh = new() { Action = new AdaptiveExecuteAction { Title = "Refresh", Verb = "view" }, UserIds = ["29:a"] },
            }.ToJson());

    [Fact]
    public void Nothing_is_ever_null() =>
        Assert.DoesNotContain("null", new AdaptiveCard("1.5")
        {
            Body =
            [
                new AdaptiveContainer(), new AdaptiveColumnSet { Columns = [new()] }, new AdaptiveTextBlock(), new AdaptiveActionSet(),
                new AdaptiveRichTextBlock { Inlines = [new AdaptiveTextRun()] }, new AdaptiveTextInput(), new AdaptiveDateInput(),
                new AdaptiveChoiceSetInput(),
            ],
            Actions =
            [
                new AdaptiveExecuteAction(), new AdaptiveSubmitAction(), new AdaptiveToggleVisibilityAction { TargetElements = [new("a")] },
            ],
        }.ToJson(), StringComparison.Ordinal);
}
