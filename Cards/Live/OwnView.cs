using AdaptiveCards;
using ReviewBot.Cards.Parts;

namespace ReviewBot.Cards.Live;

/// <summary>User-specific views of a shared card (Teams' Universal Actions): open inputs, or the lead's view.</summary>
public static class OwnView
{
    /// <summary>
    /// Teams refreshes the views of at most 60 people automatically; the others press a button.
    /// https://learn.microsoft.com/javascript/api/teams-sdk-typescript/@microsoft/teams.cards/irefreshdefinition
    /// </summary>
    const int Most = 60;

    /// <summary>After each edit of the card, Teams requests the personal views of these users.</summary>
    /// <param name="users">Teams' user ids in this conversation, e.g. "29:1a…".</param>
    public static AdaptiveCard RefreshedFor(this AdaptiveCard card, IEnumerable<string> users, DealRef on)
    {
        if (users.Take(Most).ToList() is { Count: > 0 } some)
            card.Refresh = new() { Action = Button.Unseen(new CardAction.Refresh(on)), UserIds = some };
        return card;
    }
}
