using AdaptiveCards;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.BotApp.Turns;

/// <summary>Sends messages other than the answer: to everybody in a conversation, or to one other person.</summary>
sealed class TeamPosts(ProactiveSender messages, PersonalMessages personal, PlaceStore places, OutgoingCards outgoing)
{
    /// <summary>
    /// Returns the reply for the present conversation: unchanged, or another one when the message cannot be delivered. A message in the
    /// outbox that cannot be sent now is left to the worker.
    /// </summary>
    /// <param name="said">Collects the rows that are settled.</param>
    public async Task<Reply> Send(Turn turn, Reply reply, List<StoredPost> said, CancellationToken ct)
    {
        if (reply.ToPerson is { } alone)
        {
            if (alone.Also is { } other)
                Arrives(await SendToPerson(turn, other, ct), other.Pending, said);
            return Arrives(await SendToPerson(turn, alone, ct), alone.Pending, said) ? reply : await alone.Otherwise(ct);
        }
        if (reply.ToTeam is not { } post)
            return reply;

        return Arrives(await PostElsewhere(turn.Tenant, post.Place, post.Place.Conversation, post.Card, ct), post.Pending, said)
            ? reply
            : await post.Otherwise(ct);
    }

    /// <summary>Sends a new message to everybody in a conversation of a place. The caller has checked who is in it.</summary>
    public async Task<SendOutcome> Post(Place place, string conversation, AdaptiveCard card, CancellationToken ct) =>
        ConversationDirectory.AddressOf(place) is { } address
            ? await messages.SendNew(new MessageTarget.Known(conversation, address), card, ct)
            : new SendOutcome.Gone();

    /// <summary>The same for a conversation other than the turn's: the digest is no longer its newest message.</summary>
    public async Task<SendOutcome> PostElsewhere(
        string tenant, Place place, string conversation, AdaptiveCard card, CancellationToken ct)
    {
        var outcome = await Post(place, conversation, card, ct);
        if (outcome is SendOutcome.Sent)
            await places.Change(tenant, place.Conversation, it => it with { IsQuiet = false }, CancellationToken.None);
        return outcome;
    }

    /// <summary>Sends a new message to one person, in a new chat if there is none.</summary>
    public Task<SendOutcome> SendToPerson(WorkspaceId workspace, PersonId person, AdaptiveCard card, CancellationToken ct) =>
        personal.Send(workspace, person, card, ct);

    /// <summary>Edits the card in the conversation that a review has left.</summary>
    public async Task EditLeftCard(Turn turn, LeftCard left, CancellationToken ct)
    {
        var conversation = ConversationThreads.WholeOf(left.Conversation);
        var place = conversation == turn.Place.Conversation ? turn.Place : await places.FindPlace(turn.Tenant, conversation, ct);
        if (place is not null && ConversationDirectory.AddressOf(place) is { } address)
        {
            var card = await outgoing.CardFor(turn, left.Workspace, left.Conversation, left.Card, null, ct);
            await messages.EditSent(new(ChatThreads.WithoutThread(left.Conversation), address), left.CardId, card, ct);
        }
    }

    Task<SendOutcome> SendToPerson(Turn turn, PersonPost post, CancellationToken ct) =>
        SendToPerson(post.Pending?.Workspace ?? turn.Workspace(turn.Place.Home ?? ""), post.Person, post.Card, ct);

    static bool Arrives(SendOutcome outcome, StoredPost? pending, List<StoredPost> said)
    {
        if (pending is null)
            return outcome is SendOutcome.Sent;
        if (outcome.IsOpen)
            return true;

        said.Add(pending);
        return outcome is SendOutcome.Sent;
    }
}
