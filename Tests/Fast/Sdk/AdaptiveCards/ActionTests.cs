using AdaptiveCards;

namespace ReviewBot.Tests.Sdk.AdaptiveCards;

public sealed class ActionTests
{
    [Fact]
    public void Execute_carries_its_data_and_falls_back_to_submit() =>
        Written.Is(
            """
            { "type": "Action.Execute", "title": "Save", "verb": "save", "style": "positive", "mode": "secondary", "associatedInputs": "none",
              "data": { "press": "save", "v": 17 },
              "fallback": { "type": "Action.Submit", "title": "Save", "associatedInputs": "none", "data": { "press": "save", "v": 17 } } }
            """,
            new AdaptiveExecuteAction
            {
                Title = "Save", Verb = "save", Style = "positive", Mode = AdaptiveActionMode.Secondary,
                AssociatedInputs = AdaptiveAssociatedInputs.None, DataJson = """{"press":"save","v":17}""",
                Fallback = new AdaptiveFallbackElement(new AdaptiveSubmitAction
                {
                    Title = "Save", AssociatedInputs = AdaptiveAssociatedInputs.None, DataJson = """{"press":"save","v":17}""",
                }),
            });

    [Fact]
    public void Data_can_be_read_back_as_text()
    {
        var action = new AdaptiveExecuteAction { DataJson = """{"v":17}""" };

        Kit.CardJson.Same("""{ "v": 17 }""", action.DataJson);
    }

    [Fact]
    public void No_data_is_no_text()
    {
        var action = new AdaptiveSubmitAction { DataJson = "{}" };
        action.DataJson = null;

        Assert.Null(action.DataJson);
    }

    [Fact]
    public void A_disabled_button_says_so() =>
        Written.Is(
            """{ "type": "Action.Submit", "title": "Save", "isEnabled": false, "tooltip": "Not yet" }""",
            new AdaptiveSubmitAction { Title = "Save", IsEnabled = false, Tooltip = "Not yet" });

    [Fact]
    public void Visibility_is_turned_or_set() =>
        Written.Is(
            """{ "type": "Action.ToggleVisibility", "title": "More", "targetElements": [ "a", { "elementId": "b", "isVisible": true } ] }""",
            new AdaptiveToggleVisibilityAction { Title = "More", TargetElements = [new("a"), new("b", true)] });

    [Fact]
    public void Another_card_opens_below() =>
        Written.Is(
            """{ "type": "Action.ShowCard", "title": "Not yet", "card": { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "By when?" } ] } }""",
            new AdaptiveShowCardAction
            {
                Title = "Not yet", Card = new AdaptiveCard("1.5") { Body = [new AdaptiveTextBlock("By when?")] }
            });

    [Fact]
    public void A_link_opens_an_address() =>
        Written.Is(
            """{ "type": "Action.OpenUrl", "title": "Help", "url": "https://example.com/help" }""",
            new AdaptiveOpenUrlAction { Title = "Help", Url = new Uri("https://example.com/help") });

    [Fact]
    public void Actions_can_stand_in_the_body() =>
        Written.Is(
            """{ "type": "ActionSet", "spacing": "small", "actions": [ { "type": "Action.Submit", "title": "Mine" } ] }""",
            new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = [new AdaptiveSubmitAction { Title = "Mine" }] });
}
