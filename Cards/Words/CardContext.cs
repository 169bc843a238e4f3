using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards.Words;

/// <summary>What drawing a card depends on besides its data: language, time, time zone, and the pipeline of its buttons.</summary>
/// <param name="Home">Home of the pipeline, which every button about a deal carries.</param>
/// <param name="Me">The only reader of the card; null: everybody in the conversation.</param>
public sealed record CardContext(Say Say, Moment Now, TimeZoneInfo Zone, string Home, Person? Me = null)
{
    /// <summary>Settings of the pipeline, for thresholds of marks; null: not loaded.</summary>
    public Workspace? Pipeline { get; init; }

    /// <summary>False: the zone is not known, and UTC is used.</summary>
    public bool IsZoneKnown { get; init; } = true;

    /// <summary>True: the reader's client loses inputs, so that the card also says how to type the answer.</summary>
    public bool LosesInputs { get; init; }

    public DateOnly Today => Now.Today;

    public string Day(DateOnly day) => Say.Day(day, Today);

    /// <summary>The local day of an instant, in the reader's zone.</summary>
    public string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime));

    public string Weekday(DateOnly day) => Say.Weekday(day, Today);

    public string Clock(DateTimeOffset at) => Say.Clock(at, Zone);

    /// <summary>The marks of a deal, without those implied by a more serious one; empty when the pipeline is not loaded.</summary>
    public ValueList<Mark> Marks(Deal deal) =>
        Pipeline is { } pipeline ? MarkCalculator.MarksOf(deal, Today, pipeline).WithoutEchoes() : [];

    /// <summary>The reference to a deal for a button.</summary>
    public DealRef On(Deal deal) => new(Home, deal.Id.Value, deal.Version);
}
