using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>The picture above the board: how many deals are in which state, and what moved in this week.</summary>
static class BoardChart
{
    /// <summary>Of fewer deals a chart shows nothing that the rows do not.</summary>
    const int FewestDeals = 4;

    public static IEnumerable<AdaptiveElement> For(BoardCounts counts, CardContext reader)
    {
        var say = reader.Say;
        var hasChart = counts.States.Sum(it => it.Deals) >= FewestDeals;
        if (hasChart)
            yield return Chart(counts, say);
        string[] words =
        [
            .. hasChart ? [$"{string.Join(" · ", counts.States.Select(say.BoardCount))}."] : Array.Empty<string>(),
            .. counts.Moved > 0 ? [say.MovedSince(counts.Moved, reader.Day(counts.Since))] : Array.Empty<string>(),
        ];
        if (words.Length > 0)
            yield return Line.Of(Run.Text(string.Join(' ', words)).Small()).Spaced(AdaptiveSpacing.Small);
    }

    /// <summary>
    /// One bar. A client without charts leaves it out; the words below say the same.
    /// https://adaptivecards.microsoft.com/?topic=Chart.HorizontalBar.Stacked
    /// </summary>
    static AdaptiveUnknownElement Chart(BoardCounts counts, Say say) => new()
    {
        Type = "Chart.HorizontalBar.Stacked",
        Spacing = AdaptiveSpacing.Small,
        Fallback = new(AdaptiveFallbackElement.AdaptiveFallbackType.Drop),
        AdditionalProperties =
        {
            ["showLegend"] = false,
            ["data"] = new object[]
            {
                new Dictionary<string, object>
                {
                    ["title"] = say.WhereDealsStand(),
                    ["data"] = counts.States.Select(it => new Dictionary<string, object>
                    {
                        ["legend"] = say.BoardCount(it),
                        ["value"] = it.Deals,
                        ["color"] = Color(it.State),
                    }).ToArray(),
                },
            },
        },
    };

    static string Color(BoardState state) => state switch
    {
        BoardState.NeedsHelp => "attention",
        BoardState.WentBack => "categoricalPurple",
        BoardState.OnTrack => "good",
        BoardState.LittleKnown => "neutral",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
