using AdaptiveCards;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Posts a digest. While the previous one is still the newest message there, it is edited instead, so that nobody is notified again.
/// </summary>
sealed class DigestPost(PlaceStore places, RoomGuard rooms, NudgeOutbox outbox, ProactiveSender sender, TimeProvider time)
{
    public async Task<SendResult> Send(
        Subject.OfWorkspace subject, Workspace workspace, Place place, DigestPlan.Post post, PartialList<StoredEntry> kept,
        CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var to = MessageTarget.FromPlace(place);
        var context = ReaderOf(workspace, now);
        var digest = HelpListCard.Digest(workspace, post.Items, post.Promises, post.More, context);
        var card = await rooms.CardFor(workspace.Id, place, digest, null, context.Say, ct);
        var planned = new OutboxEntry(post.Entry(now), kept.FirstOrDefault(it => it.Entry.Id == post.Id), post.NotAfter);
        var result = await outbox.Send(subject, planned, to, async token => new(await Post(place, to, post.Previous, card, token)), ct);
        if (result is SendResult.Settled { Delivery: SendOutcome.Sent })
            await places.Change(subject.Tenant, place.Conversation, it => it with { IsQuiet = true }, CancellationToken.None);
        return result;
    }

    /// <summary>In the workspace's language and time zone: everybody in the channel reads it.</summary>
    static CardContext ReaderOf(Workspace workspace, DateTimeOffset now)
    {
        var zone = ZonedClock.Zone(workspace.Zone);
        return new(Say.First(workspace.Language), new(now, ZonedClock.Day(now, zone)), zone, workspace.Id.Home);
    }

    async Task<SendOutcome> Post(Place place, MessageTarget.Known? to, LedgerEntry? previous, AdaptiveCard card, CancellationToken ct)
    {
        if (to is null)
            return new SendOutcome.Gone();

        var newest = place.IsQuiet && previous?.Conversation == to.Conversation ? previous.Message : null;
        var edited = newest is { Length: > 0 } ? await sender.EditSent(to, newest, card, ct) : new SendOutcome.Gone();
        return edited is SendOutcome.Gone ? await sender.SendNew(to, card, ct) : edited;
    }

    /// <summary>The configured conversation, else another one of the workspace; null: the bot is in none, or all are lost.</summary>
    public static async Task<Place?> FindPlace(Workspace workspace, NudgeReadCache cache, CancellationToken ct) =>
        TeamRoom.Order(workspace, await cache.FindPlaces(workspace.Id, ct)).FirstOrDefault(it => MayBeThere(workspace, it));

    static bool MayBeThere(Workspace workspace, Place place) =>
        place.LeftAt is null && !workspace.Nudges.IsLost(place.Conversation, place.SeenAt);
}
