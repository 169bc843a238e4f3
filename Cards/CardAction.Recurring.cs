namespace ReviewBot.Cards;

/// <summary>Buttons of recurring reviews.</summary>
public partial record CardAction
{
    /// <summary>Skips one occurrence; the next one stays.</summary>
    [CardAction("series-skip")]
    public sealed record SkipSeries(string Home, string Series, DateOnly On) : CardAction;

    [CardAction("series-end")]
    public sealed record EndSeries(string Home, string Series) : CardAction;

    /// <summary>Takes the lead, in place of somebody who has left.</summary>
    [CardAction("series-lead")]
    public sealed record LeadSeries(string Home, string Series) : CardAction;
}
