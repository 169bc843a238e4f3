using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Live;
using ReviewBot.BotApp.Resilience;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Cards.Rooms;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Handles joining and leaving members: invalidates the cached roster. If an outsider joins, live cards turn neutral at once, and their
/// leads are told in private.
/// </summary>
sealed class MemberEvents(
    TurnFactory turns, RoomGuard rooms, DealStore deals, OutgoingCards outgoing, LiveCards live, PersonalMessages messages,
    BackgroundWork later, ILogger<MemberEvents> log)
{
    public async Task HandleJoined(ITurnContext<IConversationUpdateActivity> context, CancellationToken ct)
    {
        if (await turns.CreateForVisitor(context, ct) is not var (turn, _))
            return;

        await HideLive(turn, await InvalidateRosters(context, turn, joined: true, ct), ct);
    }

    /// <summary>
    /// A channel was shared with another team, or is not shared any more: its readers have changed, so that permissions to show deals end.
    /// </summary>
    public async Task HandleShared(ITurnContext context, CancellationToken ct)
    {
        if (ActivityParts.ReadChannelData(context.Activity)?.Channel?.Id is { } channel
            && await turns.CreateForVisitor(context, ct) is var (turn, _))
        {
            await HideLive(turn, await rooms.InvalidateRosters(turn.Tenant, channel, null, joined: true, ct), ct);
        }
    }

    /// <summary>
    /// The same for an outsider whose joining was not reported by Teams, and who was discovered by a message or press, or in a roster read
    /// for another purpose. Runs after the answer.
    /// </summary>
    public void HandleFound(Turn turn) => later.Run(async ct =>
    {
        await Try(() => rooms.LearnFromRosters(turn, ct));
        await Try(() => HideLive(turn, [.. turn.Progress.NoLongerInside.DistinctBy(it => it.Conversation)], ct));
    });

    async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.BackgroundWorkFailed(failed.GetType().Name);
        }
    }

    async Task HideLive(Turn turn, IReadOnlyList<Place> changed, CancellationToken ct)
    {
        foreach (var place in changed)
        {
            if (place is { Home: { } home, Kind: not PlaceKind.Personal } && await FindLive(turn, place, home, ct) is { Count: > 0 } found
                && !await rooms.MayShow(turn.Tenant, home, place, ct))
            {
                foreach (var (deal, review) in found)
                    await Hide(turn with { Place = place, Conversation = review.Conversation }, home, deal, review, ct);
            }
        }
    }

    public async Task HandleLeft(ITurnContext<IConversationUpdateActivity> context, CancellationToken ct)
    {
        if (await turns.CreateForVisitor(context, ct) is var (turn, _))
            await InvalidateRosters(context, turn, joined: false, ct);
    }

    Task<IReadOnlyList<Place>> InvalidateRosters(ITurnContext context, Turn turn, bool joined, CancellationToken ct) =>
        rooms.InvalidateRosters(
            turn.Tenant,
            ConversationThreads.WholeOf(context.Activity.Conversation.Id),
            ActivityParts.ReadChannelData(context.Activity)?.Team?.Id,
            joined,
            ct);

    async Task<IReadOnlyList<(Deal Deal, Review Review)>> FindLive(Turn turn, Place place, string home, CancellationToken ct) =>
        [.. (await deals.ReadBoard(turn.Workspace(home), ct))
            .SelectMany(it => it.Live is { CardId: not null } review ? [(it.Deal, review)] : Array.Empty<(Deal Deal, Review Review)>())
            .Where(it => ConversationThreads.WholeOf(it.Review.Conversation) == place.Conversation)];

    async Task Hide(Turn turn, string home, Deal deal, Review review, CancellationToken ct)
    {
        var card = new LiveCard(
            turn.Workspace(home), deal.Id, review.Id, review.Conversation, review.CardId, new AdaptiveCard("1.5"), deal.Version);
        if (await outgoing.Redraw(turn, card, ct) is { } drawn)
            await live.Show(turn, drawn with { ComesFirst = true, HeldUntil = null }, ct); // whether it turns neutral is decided there
        var told = await outgoing.LocalizeForSender(turn with { By = review.Lead }, home, ct);
        await messages.Send(
            turn.Workspace(home),
            review.Lead.Id,
            WithheldCard.Joined(deal.Customer, new DealRef(home, deal.Id.Value, deal.Version), await IsKnown(turn, home, ct), told),
            ct);
    }

    async Task<bool> IsKnown(Turn turn, string home, CancellationToken ct) =>
        await rooms.FindState(turn.Tenant, home, turn.Place, ct) is RoomState.Outside;
}
