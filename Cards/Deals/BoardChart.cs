using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Deals;

/// <summary>The chart above the board: the number of deals in each state, and those that moved this week.</summary>
static class BoardChart
{
    /// <summary>For fewer deals a chart adds nothing to the rows.</summary>
    const int FewestDeals = 4;

    public static IEnumerable<AdaptiveElement> For(BoardCounts counts, CardContext context)
    {
        var hasChart = Deals(counts) >= FewestDeals;
        if (hasChart)
            yield return Chart([(context.Say.WhereDealsStand(), counts)], context.Say);
        string[] words =
        [
            .. hasChart ? [Words(counts, context.Say)] : Array.Empty<string>(),
            .. counts is { Moved.Count: 0, Won: 0 }
                ? Array.Empty<string>()
                : [context.Say.MovedSince(counts.Moved.Count, counts.Won, context.Day(counts.Since))],
        ];
        if (words.Length > 0)
            yield return Line.Of(Run.Text(string.Join(' ', words)).Small()).Spaced(AdaptiveSpacing.Small);
    }

    /// <summary>One bar for each pipeline; none if no pipeline has enough deals.</summary>
    public static IEnumerable<AdaptiveElement> For(IReadOnlyList<(string Name, BoardCounts Counts)> pipelines, Say say) =>
        pipelines.Any(it => Deals(it.Counts) >= FewestDeals) ? [Chart(pipelines, say)] : [];

    /// <summary>"3 need help · 1 went back."</summary>
    public static string Words(BoardCounts counts, Say say) => $"{string.Join(" · ", counts.States.Select(say.BoardCount))}.";

    static int Deals(BoardCounts counts) => counts.States.Sum(it => it.Deals);

    static AdaptiveUnknownElement Chart(IEnumerable<(string Name, BoardCounts Counts)> bars, Say say) => Parts.Chart.Stacked(
        bars.Select(bar => (bar.Name, bar.Counts.States.Select(it => new ChartPart(say.BoardCount(it), it.Deals, Color(it.State))))));

    static string Color(BoardState state) => state switch
    {
        BoardState.NeedsHelp => "attention",
        BoardState.WentBack => "categoricalPurple",
        BoardState.OnTrack => "good",
        BoardState.LittleKnown => "neutral",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
