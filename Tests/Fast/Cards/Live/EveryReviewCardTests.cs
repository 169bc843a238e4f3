using System.Text.Json;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Live;

/// <summary>Invariants of every card of a review, for any typed text.</summary>
public sealed class EveryReviewCardTests
{
    const string Sly = "[pay](https://contoso.example) **now** <at>all</at> \"quoted\" 界 <b>x</b>";

    static readonly CardContext Context = Readers.Lee with { Home = Readers.Home };

    [Theory]
    [InlineData("界")]
    [InlineData("\"")]
    public async Task Fits_into_Teams_at_its_fullest(string filler)
    {
        var problems = new List<string>();
        foreach (var card in EveryCard.OfReviews(filler, Context))
            problems.AddRange((await CardCheck.Problems(card.Json)).Select(problem => $"{card.Name}: {problem}"));

        Assert.True(problems.Count == 0, string.Join('\n', problems.Select(it => it[..Math.Min(it.Length, 200)])));
    }

    [Fact]
    public void Every_button_is_read_back()
    {
        foreach (var (name, card) in Fullest(length => Sly[..Math.Min(length, Sly.Length)]))
        {
            using var json = JsonDocument.Parse(card.ToJson());
            foreach (var button in Objects(json.RootElement).Where(it => Text(it, "type") is "Action.Execute" or "Action.Submit"))
            {
                var press = CardActionInvocation.From(button.GetProperty("data").GetRawText())?.Press;
                Assert.True(press is not null, $"{name}: {button}");
                Assert.True(Text(button, "type") is not "Action.Execute" || press.Verb == Text(button, "verb"), name);
            }
        }
    }

    [Fact]
    public void What_people_typed_stays_what_they_typed()
    {
        foreach (var (name, card) in Fullest(length => Sly[..Math.Min(length, Sly.Length)]))
        {
            using var json = JsonDocument.Parse(card.ToJson());
            Assert.False(
                Text(json.RootElement, "fallbackText")?.Contains("](", StringComparison.Ordinal),
                $"{name}: {Text(json.RootElement, "fallbackText")}");
            foreach (var block in Objects(json.RootElement).Where(it => Text(it, "type") is "TextBlock"))
                Assert.False(Text(block, "text")?.IndexOfAny(['[', '*', '<']) >= 0, $"{name}: {Text(block, "text")}");
            foreach (var choice in Objects(json.RootElement).Where(it => Text(it, "label") is not null))
                Assert.False(Text(choice, "label")?.IndexOfAny(['[', '*', '<']) >= 0, $"{name}: {Text(choice, "label")}");
        }
    }

    /// <summary>Twenty people, five open steps of several people, everything else at its limit.</summary>
    static IEnumerable<(string Name, global::AdaptiveCards.AdaptiveCard Card)> Fullest(Func<int, string> text)
    {
        var deal = FullDeal.Of(text);
        return EveryReviewCard.Of(deal, FullDeal.Review(deal, text), text, Context);
    }

    static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(it => Objects(it.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
