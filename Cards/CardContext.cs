using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Cards;

/// <summary>Who a card is for: in which words, at what moment, in which time zone, and in which pipeline its buttons act.</summary>
/// <param name="Home">The home of the workspace; it goes into every button that is about a deal.</param>
/// <param name="Me">The one who sees this card alone; null when everybody in the conversation does.</param>
public sealed record CardContext(Say Say, Moment Now, TimeZoneInfo Zone, string Home, Person? Me = null)
{
    /// <summary>How the pipeline is set: when a deal gets a mark; null: not known here.</summary>
    public Workspace? Pipeline { get; init; }

    public DateOnly Today => Now.Today;

    public string Day(DateOnly day) => Say.Day(day, Today);

    /// <summary>The day of a moment, where the reader is.</summary>
    public string Day(DateTimeOffset at) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime));

    public string Clock(DateTimeOffset at) => Say.Clock(at, Zone);

    /// <summary>The marks of a deal, without those that a weightier one says already.</summary>
    public ValueList<Mark> Marks(Deal deal) =>
        Pipeline is { } pipeline ? MarkCalculator.MarksOf(deal, Today, pipeline).WithoutEchoes() : [];

    /// <summary>What a button carries to say which deal it is about.</summary>
    public DealRef On(Deal deal) => new(Home, deal.Id.Value, deal.Version);
}
