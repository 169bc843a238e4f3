using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Who a card is for: in which words, at what moment, in which time zone, and in which pipeline its buttons act.</summary>
/// <param name="Home">The home of the workspace; it goes into every button that is about a deal.</param>
/// <param name="Me">The one who sees this card alone; null when everybody in the conversation does.</param>
public sealed record Reader(Say Say, Moment Now, TimeZoneInfo Zone, string Home, Person? Me = null)
{
    public DateOnly Today => Now.Today;

    public string Day(DateOnly day) => Say.Day(day, Today);

    public string Clock(DateTimeOffset at) => Say.Clock(at, Zone);

    /// <summary>What a button carries to say which deal it is about.</summary>
    public On On(Deal deal) => new(Home, deal.Id.Value, deal.Version);
}
