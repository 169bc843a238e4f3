using AdaptiveCards;
using ReviewBot.BotApp.Nudges;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.Turns;

/// <summary>Sends what a reply wants to be read elsewhere: by all of a pipeline, or by one other person.</summary>
sealed class TeamPosts(NudgeSender messages, Places places, People people, RoomGuard rooms)
{
    /// <summary>Returns the reply for here: the same, or another one when the message did not arrive.</summary>
    public async Task<Reply> Send(Turn turn, Reply reply, CancellationToken ct)
    {
        if (reply.ToPerson is { } alone)
        {
            if (alone.Also is var (other, card))
                await Arrives(await ChatWith(turn.Tenant, other, ct), card, ct);
            return await Arrives(await ChatWith(turn.Tenant, alone.Person, ct), alone.Card, ct) ? reply : await alone.Otherwise(ct);
        }
        if (reply.ToTeam is not { } post)
            return reply;
        if (!await Arrives(MessageTarget.FromPlace(post.Place), post.Card, ct))
            return await post.Otherwise(ct);

        // the digest is no longer the newest message there
        await places.Change(turn.Tenant, post.Place.Conversation, it => it with { IsQuiet = false }, ct);
        return reply;
    }

    /// <summary>Edits the card that a review has left. Where somebody from outside is, it is neutral already, and stays so.</summary>
    public async Task Leave(Turn turn, LeftCard left, CancellationToken ct)
    {
        var conversation = ConversationThreads.WholeOf(left.Conversation);
        var place = conversation == turn.Place.Conversation ? turn.Place : await places.FindPlace(turn.Tenant, conversation, ct);
        if (place is not null && ConversationDirectory.AddressOf(place) is { } address
            && await rooms.MayShow(turn.Tenant, left.Workspace.Home, place, ct))
        {
            await messages.EditSent(new(ChatThreads.WithoutThread(left.Conversation), address), left.CardId, left.Card, ct);
        }
    }

    async Task<MessageTarget.Known?> ChatWith(string tenant, PersonId person, CancellationToken ct) =>
        MessageTarget.FromReference((await people.ReadSettingsOrNone(tenant, person, ct)).Reference);

    async Task<bool> Arrives(MessageTarget.Known? to, AdaptiveCard card, CancellationToken ct) =>
        to is not null && await messages.SendNew(to, card, ct) is SendOutcome.Sent;
}
