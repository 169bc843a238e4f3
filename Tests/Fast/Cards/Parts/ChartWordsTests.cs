using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Tests.Cards.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Parts;

/// <summary>
/// Accessibility: everything in a chart is also in words on its card, for clients without charts (Teams on iOS) and screen readers; and the
/// card stays within the size limit.
/// </summary>
public sealed class ChartWordsTests
{
    const int LargestCard = 24 * 1024;

    /// <summary>Characters of a line between the name of a value and its number.</summary>
    const string Between = " :·█";

    static readonly string[] Kinds = ["Chart.HorizontalBar", "Chart.HorizontalBar.Stacked", "Chart.VerticalBar"];

    static readonly int[] DaysAgo = [3, 4, 5, 20, 50];

    public static TheoryData<string> Languages { get; } = [.. Say.All.Select(it => it.Culture.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_value_that_a_chart_shows_is_said_in_words(string language)
    {
        var context = Readers.Everybody with { Say = Say.In(CultureInfo.GetCultureInfo(language)) };
        var charts = Cards(context)
            .SelectMany(card => Charts(card.Root).Select(chart => (card.Name, Chart: chart, Words: Lines(card.Root).ToArray())))
            .ToArray();

        Problems.AssertNone(
            from it in charts
            from point in Points(it.Chart)
            where point.Value > 0 && !it.Words.Any(line => Says(line, point.Name, point.Value, context.Say))
            select $"{it.Name} shows {point.Name}: {point.Value}, and says nothing of it.");
        Assert.Equal(Kinds, charts.Select(it => $"{it.Chart["type"]}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_card_with_a_chart_can_be_sent() => Problems.AssertNone(
        from say in Say.All
        from card in Cards(Readers.Everybody with { Say = say })
        let bytes = Encoding.UTF8.GetByteCount(card.Root.ToJsonString())
        where bytes >= LargestCard
        select $"{card.Name} has {bytes} bytes.");

    /// <summary>For an ended deal the card says how it ended instead.</summary>
    [Fact]
    public void The_card_of_a_deal_that_was_won_draws_none() => Assert.Empty(
        from card in EveryCard.OfDeals("a", Readers.Everybody)
        where card.Name is "won"
        from chart in Charts(JsonNode.Parse(card.Json))
        select chart);

    /// <summary>Those with charts.</summary>
    static IEnumerable<(string Name, JsonNode Root)> Cards(CardContext context)
    {
        var rated = Table.At(Topic.Reveal) with
        {
            Revealed = true,
            Ratings = [new(Sample.Kim, 4), new(Sample.Sam, 2), new(Sample.Person("Ann Example"), 4)],
        };
        var busy = SampleDeals.Contoso with { Acts = [.. DaysAgo.Select(days => Sample.Act(Sample.Days(-days)))] };
        var some = SampleDeals.Rows(
            [.. SampleDeals.All, SampleDeals.Tailspin with { Id = new("d-listed"), Listed = new(Sample.Kim, Sample.Today) }]);
        (string Name, AdaptiveCard Card)[] real =
        [
            ("a board", BoardCard.For("Sales", some, BoardView.All, 0, context)),
            ("all that one leads", LedPipelinesCard.For(
                [new("Sales", some), new("North", some)], 0, context with { Home = "", Me = Sample.Lee })),
            ("patterns", PatternsCard.For("Sales", some, context)),
            ("a deal with acts", DealCard.For(busy, null, SampleDeals.Marks(busy), null, context)),
            ("a reveal", SharedCard.For(Table.Contoso, rated, context, null)),
        ];
        return real.Select(it => new DrawnCard(it.Name, it.Card)).Concat(EveryCard.OfDeals("a", context))
            .Where(it => it.Json.Contains("\"Chart.", StringComparison.Ordinal))
            .Select(it => (it.Name, JsonNode.Parse(it.Json) ?? ""));
    }

    static bool IsChart(JsonNode? node) =>
        node is JsonObject it && $"{it["type"]}".StartsWith("Chart.", StringComparison.Ordinal);

    static IEnumerable<JsonObject> Charts(JsonNode? node) => node switch
    {
        JsonObject it when IsChart(it) => [it],
        JsonObject it => it.SelectMany(member => Charts(member.Value)),
        JsonArray all => all.SelectMany(Charts),
        _ => [],
    };

    static IEnumerable<(string Name, int Value)> Points(JsonObject chart) =>
        from bar in chart["data"]?.AsArray() ?? []
        from point in bar?["data"] is JsonArray parts ? parts.AsEnumerable() : Enumerable.Repeat(bar, 1)
        select ($"{point?["legend"] ?? point?["x"]}", (point?["value"] ?? point?["y"])?.GetValue<int>() ?? 0);

    /// <summary>The lines of a card on a client without charts: columns are joined into one line.</summary>
    static IEnumerable<string> Lines(JsonNode? node) => node switch
    {
        JsonObject it when IsChart(it) => it["fallback"] is JsonObject instead ? Lines(instead) : [],
        JsonObject it when $"{it["type"]}" is "ColumnSet" => [string.Join(' ', it["columns"]?.AsArray().SelectMany(Lines) ?? [])],
        JsonObject it when it["inlines"] is JsonArray runs => [string.Concat(runs.Select(run => $"{run?["text"]}"))],
        JsonObject it when it["text"] is { } text => [$"{text}"],
        JsonObject it => it.Where(member => member.Key is "body" or "items" or "columns").SelectMany(member => Lines(member.Value)),
        JsonArray all => all.SelectMany(Lines),
        _ => [],
    };

    /// <summary>The name with its number: within it, as in "3 need help", or after it.</summary>
    static bool Says(string line, string name, int value, Say say)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return false;

        var (number, after) = (say.Number(value), line[(at + name.Length)..].TrimStart(Between.ToCharArray()));
        return name.Split(' ').Contains(number)
            || after.StartsWith(say.Times(value), StringComparison.Ordinal)
            || after == number || after.StartsWith($"{number} ", StringComparison.Ordinal);
    }
}
