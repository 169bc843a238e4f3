using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>
/// Charts of Teams. Not every client supports them (Teams on iOS does not), so the same facts are always given in words too.
/// https://adaptivecards.microsoft.com/?topic=Chart.HorizontalBar
/// </summary>
static class Chart
{
    /// <summary>Neutral colour.</summary>
    public const string Ordinary = "categoricalBlue";

    /// <summary>A stacked bar for each name.</summary>
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

    /// <summary>Horizontal bars with numbers.</summary>
    /// <param name="otherwise">Fallback for clients without charts; null: nothing.</param>
    public static AdaptiveUnknownElement Bars(IEnumerable<ChartPart> bars, AdaptiveTypedElement? otherwise = null) => Of(
        "Chart.HorizontalBar",
        otherwise,
        ("displayMode", "AbsoluteNoAxis"),
        ("data", Points(bars)));

    /// <summary>Vertical bars.</summary>
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
/// <param name="Color">Colour name of a Teams chart, which follows the theme: "good", "attention", "neutral", "categoricalPurple" …</param>
readonly record struct ChartPart(string Name, int Value, string Color);
