using System.Globalization;
using System.Text.Json;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Rooms;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Cards.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Rooms;

/// <summary>The line in a channel in place of a personal form, and the form in a dialog (task module).</summary>
public sealed class PersonalFormCardTests
{
    static readonly Uri Chat = new("https://teams.microsoft.com/l/chat/0/0?users=28:10000000-aaaa-bbbb-cccc-000000000002");

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task One_line_stands_in_the_channel(string culture)
    {
        var say = Say.In(CultureInfo.GetCultureInfo(culture));

        await Approved.Card(SentAloneCard.For(new CardAction.Import(), Chat, say), $"sent-{culture}");
        await Approved.Card(SentAloneCard.Unreachable(new CardAction.Settings(""), Command.Settings, say), $"unreachable-{culture}");
    }

    [Fact]
    public void A_dialog_has_the_same_card_with_buttons_that_work_there()
    {
        foreach (var (name, card) in DealCards.All("a"))
        {
            var before = Presses(card);
            var window = TaskModuleCard.Of(card);

            Assert.DoesNotContain("Action.Execute", window.ToJson(), StringComparison.Ordinal);
            Assert.Null(window.Refresh);
            Assert.True(before.SequenceEqual(Presses(window)), name);
        }
    }

    /// <summary>What each button sends, without their fallbacks.</summary>
    static IEnumerable<string> Presses(AdaptiveCard card)
    {
        using var json = JsonDocument.Parse(card.ToJson());
        return [.. Presses(json.RootElement)];
    }

    static IEnumerable<string> Presses(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Presses),
        JsonValueKind.Object when node.TryGetProperty("type", out var type) && type.GetString() is "Action.Execute" or "Action.Submit" =>
            [node.GetProperty("title").GetString() + node.GetProperty("data").GetRawText()],
        JsonValueKind.Object => node.EnumerateObject().SelectMany(it => Presses(it.Value)),
        _ => [],
    };
}
