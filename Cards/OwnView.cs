using AdaptiveCards;
using ReviewBot.Cards.Parts;

namespace ReviewBot.Cards;

/// <summary>Some people have their own view of a card that all share: inputs they have open, or the lead's view.</summary>
public static class OwnView
{
    /// <summary>Teams asks for the views of at most so many people by itself; everybody else's is one press away.</summary>
    const int Most = 60;

    /// <summary>When the card is edited, Teams asks at once for the views that these people had.</summary>
    /// <param name="users">As Teams names them, e.g. "29:1a…".</param>
    public static AdaptiveCard RefreshedFor(this AdaptiveCard card, IEnumerable<string> users, DealRef on)
    {
        if (users.Take(Most).ToList() is { Count: > 0 } some)
            card.Refresh = new() { Action = Button.Unseen(new CardAction.Refresh(on)), UserIds = some };
        return card;
    }
}
