using AdaptiveCards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Sdk.AdaptiveCards;

/// <summary>What one element or action looks like inside a card.</summary>
static class Written
{
    public static void Is(string expected, AdaptiveElement element) => CardJson.Same(
        $$"""{ "type": "AdaptiveCard", "version": "1.5", "body": [ {{expected}} ] }""",
        new AdaptiveCard("1.5") { Body = [element] }.ToJson());

    public static void Is(string expected, AdaptiveAction action) => CardJson.Same(
        $$"""{ "type": "AdaptiveCard", "version": "1.5", "actions": [ {{expected}} ] }""",
        new AdaptiveCard("1.5") { Actions = [action] }.ToJson());
}
