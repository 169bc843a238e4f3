using ReviewBot.BotApp.Nudges;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Turns;

/// <summary>Posts in another conversation what a reply wants all of a pipeline to read.</summary>
sealed class TeamPosts(NudgeSender messages, Places places)
{
    /// <summary>Returns the reply for here: the same, or another one when the message did not arrive.</summary>
    public async Task<Reply> Send(Turn turn, Reply reply, CancellationToken ct)
    {
        if (reply.ToTeam is not { } post)
            return reply;
        if (MessageTarget.FromPlace(post.Place) is not { } to || await messages.SendNew(to, post.Card, ct) is not SendOutcome.Sent)
            return await post.Otherwise(ct);

        // the digest is no longer the newest message there
        await places.Change(turn.Tenant, post.Place.Conversation, it => it with { IsQuiet = false }, ct);
        return reply;
    }
}
