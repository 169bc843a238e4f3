using AdaptiveCards;

namespace ReviewBot.Cards.Parts;

/// <summary>The band at the top of every card.</summary>
static class Header
{
    /// <param name="who">The customer; on a card about several deals the pipeline or the person.</param>
    /// <param name="what">The deal.</param>
    /// <param name="right">Position or context: "Step 3 of 8", a date, the owner, a count.</param>
    public static AdaptiveContainer For(string who, string? what = null, string? right = null)
    {
        var sides = Line.Sides(
            what is null ? [Run.Bold(who).Small()] : [Run.Bold(who).Small(), Run.Subtle($" · {what}").Small()],
            right is null ? null : Run.Subtle(right).Small());
        foreach (var column in sides.Columns)
            column.VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center;
        return new() { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Items = [sides] };
    }
}
