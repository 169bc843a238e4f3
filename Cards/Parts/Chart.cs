using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Charts that Teams draws. Not every client has them (Teams on iOS has none), so the same always stands beside them in words.
/// https://adaptivecards.microsoft.com/?topic=Chart.HorizontalBar
/// </summary>
static class Chart
{
    /// <summary>The colour of what is neither good nor bad.</summary>
    public const string Ordinary = "categoricalBlue";

    /// <summary>A bar of parts for each name.</summary>
    public static AdaptiveUnknownElement Stacked(IEnumerable<(string Name, IEnumerable<ChartPart> Parts)> bars) => Of(
        "Chart.HorizontalBar.Stacked",
        otherwise: null,
        ("showLegend", false),
        ("data", bars.Select(bar => new Dictionary<string, object>
        {
            ["title"] = bar.Name,
            ["data"] = bar.Parts.Select(it => new Dictionary<string, object>
            {
                ["legend"] = it.Name,
                ["value"] = it.Value,
                ["color"] = it.Color,
            }).ToArray(),
        }).ToArray()));

    /// <summary>A bar and its number for each name, one below the other.</summary>
    /// <param name="otherwise">Shown by a client without charts; null: nothing.</param>
    public static AdaptiveUnknownElement Bars(IEnumerable<ChartPart> bars, AdaptiveTypedElement? otherwise = null) => Of(
        "Chart.HorizontalBar",
        otherwise,
        ("displayMode", "AbsoluteNoAxis"),
        ("data", Points(bars)));

    /// <summary>A column for each name, side by side.</summary>
    public static AdaptiveUnknownElement Columns(IEnumerable<ChartPart> columns) => Of(
        "Chart.VerticalBar",
        otherwise: null,
        ("showBarValues", false),
        ("data", Points(columns)));

    static Dictionary<string, object>[] Points(IEnumerable<ChartPart> parts) => [.. parts.Select(it => new Dictionary<string, object>
    {
        ["x"] = it.Name,
        ["y"] = it.Value,
        ["color"] = it.Color,
    })];

    static AdaptiveUnknownElement Of(string type, AdaptiveTypedElement? otherwise, params (string Name, object Value)[] members)
    {
        var chart = new AdaptiveUnknownElement
        {
            Type = type,
            Spacing = AdaptiveSpacing.Small,
            Fallback = otherwise is null ? new(AdaptiveFallbackElement.AdaptiveFallbackType.Drop) : new(otherwise),
        };
        foreach (var (name, value) in members)
        {
            chart.AdditionalProperties[name] = value;
        }
        return chart;
    }
}

/// <summary>A named value of a chart.</summary>
/// <param name="Color">A colour name of Teams' charts, which follows the theme: "good", "attention", "neutral", "categoricalPurple" …</param>
readonly record struct ChartPart(string Name, int Value, string Color);
