using System.Text.Json.Nodes;
using AdaptiveCards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Parts;

/// <summary>What a part looks like inside a card.</summary>
static class Drawn
{
    public static void Is(string expected, AdaptiveElement element) =>
        CardJson.Same(expected, First("body", new("1.5") { Body = [element] }));

    public static void Is(string expected, AdaptiveAction action) =>
        CardJson.Same(expected, First("actions", new("1.5") { Actions = [action] }));

    static string First(string list, AdaptiveCard card) => JsonNode.Parse(card.ToJson())![list]![0]!.ToJsonString();
}
