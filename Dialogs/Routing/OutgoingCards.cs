using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// Entry point of the dialogs for cards that are sent apart from the answer of a turn, such as live cards and the messages of the outbox:
/// draws them from the present state, guards them, and stores what came of them.
/// </summary>
sealed class OutgoingCards(OpeningDialog opening, PendingPostRenderer renderer, RoomGuard rooms, PlaceStore places, Languages languages)
{
    /// <summary>Draws the live card again for a delayed edit; null: the review is over.</summary>
    public async Task<LiveCard?> Redraw(Turn turn, LiveCard card, CancellationToken ct) =>
        await opening.Redraw(await languages.Localize(turn, card.Workspace.Home, ct), card, ct);

    /// <summary>Draws a message of the outbox from the present state; null: it is obsolete.</summary>
    /// <param name="turn">Of the person who decided, in the conversation that it is sent to.</param>
    public async Task<Reply?> DrawPending(Turn turn, StoredPost stored, CancellationToken ct) =>
        await renderer.Draw((await languages.Localize(turn, stored.Workspace.Home, ct)).InSharedLanguage, stored, ct);

    /// <summary>The card or, with outsiders in its conversation, the neutral one: <see cref="RoomGuard.CardFor"/>.</summary>
    public async Task<AdaptiveCard> CardFor(
        Turn turn, WorkspaceId workspace, string conversation, AdaptiveCard card, DealRef? deal, CancellationToken ct)
    {
        var whole = ConversationThreads.WholeOf(conversation);
        var place = whole == turn.Place.Conversation ? turn.Place : await places.FindPlace(turn.Tenant, whole, ct);
        var say = (await languages.Localize(turn, workspace.Home, ct)).SharedSay;
        return await rooms.CardFor(workspace, place, card, deal, say, ct);
    }

    /// <summary>Texts for the sender of a turn only.</summary>
    public async Task<Say> LocalizeForSender(Turn turn, string home, CancellationToken ct) =>
        (await languages.Localize(turn, home, ct)).Say;

    /// <summary>Stores the message id of the live card after it was posted; null: Teams returned none.</summary>
    public Task SaveCardId(Turn turn, LiveCard card, string? cardId, CancellationToken ct) => opening.SaveCardId(turn, card, cardId, ct);

    /// <summary>Claims the right to post a lost live card again; false: do not post it.</summary>
    public Task<bool> ClaimPost(Turn turn, LiveCard card, CancellationToken ct) => opening.ClaimPost(turn, card, ct);
}
