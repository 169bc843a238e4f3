namespace ReviewBot.Cards;

/// <summary>The buttons of reviews that come again.</summary>
public partial record CardAction
{
    /// <summary>Skips one day; the next one stays.</summary>
    [CardActionName("series-skip")]
    public sealed record SkipSeries(string Home, string Series, DateOnly On) : CardAction;

    [CardActionName("series-end")]
    public sealed record EndSeries(string Home, string Series) : CardAction;

    /// <summary>Leads it from now on, in the place of somebody who has left.</summary>
    [CardActionName("series-lead")]
    public sealed record LeadSeries(string Home, string Series) : CardAction;
}
