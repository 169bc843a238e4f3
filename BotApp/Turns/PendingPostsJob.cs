using AdaptiveCards;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Live;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Webhooks;
using ReviewBot.BotApp.Work;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Worker of the outbox of one pipeline: sends messages whose process has died, or which Teams did not accept. At-least-once delivery: a
/// message is leased before it is sent and deleted afterwards, so that a crash in between repeats it.
/// </summary>
sealed class PendingPostsJob(
    DealStore deals, PlaceStore places, TeamPosts posts, LiveCards live, OutgoingCards outgoing, WebhookSender webhooks, TimeProvider time,
    ILogger<PendingPostsJob> log) : IWorkJob
{
    static readonly TimeSpan AfterUnreadable = TimeSpan.FromHours(1);

    public bool Handles(Subject subject) => subject is Subject.OfPosts;

    public async Task<DateTimeOffset?> Run(Subject subject, NudgeReadCache cache, CancellationToken ct)
    {
        if (subject is not Subject.OfPosts { Workspace: var workspace })
            return null;

        var next = await webhooks.QueueOverdueEvents(workspace, ct);
        var (now, isDown) = (time.GetUtcNow(), false);
        foreach (var stored in (await deals.Outbox.Read(workspace, ct)).OrderBy(IsEvent).ThenBy(it => it.Post.At))
        {
            // Circuit breaker: after one failed event the receiver's other events wait, so that messages to people go first and a round
            // does not wait for many time-outs.
            var later = isDown && IsEvent(stored) ? now + PostOutbox.Claim : await SendOrGiveUp(stored, ct);
            isDown |= IsEvent(stored) && later is not null && stored.Post.Until <= now;
            next = new[] { next, later }.Min();
        }
        return next;

        static bool IsEvent(StoredPost stored) => stored.Post.Kind is PostKind.Event;
    }

    /// <summary>When to retry; null: settled.</summary>
    async Task<DateTimeOffset?> SendOrGiveUp(StoredPost stored, CancellationToken ct)
    {
        var (now, post) = (time.GetUtcNow(), stored.Post);
        var isSaid = deals.Outbox.IsSent(stored);
        if (isSaid || now - post.At >= PostOutbox.Life)
        {
            if (!isSaid)
                log.PostGivenUp(post.Kind, post.Tries);
            await deals.Outbox.DeleteSent([stored], ct);
            return null;
        }
        if (post.Until > now)
            return post.Until;
        if (await deals.Outbox.TryClaim(stored, ct) is not { } claimed)
            return now + PostOutbox.Claim;

        try
        {
            var outcome = post.Kind is not PostKind.Event ? await Deliver(claimed, ct)
                : await webhooks.Deliver(claimed, ct) ? null : new SendOutcome.Failed(SendFailure.Broken);
            if (outcome is { IsOpen: true } open)
                return await Postpone(claimed, open);
        }
        catch (UnreadableRowException)
        {
            return now + AfterUnreadable;
        }
        await deals.Outbox.DeleteSent([claimed], CancellationToken.None);
        return null;
    }

    async Task<DateTimeOffset> Postpone(StoredPost claimed, SendOutcome open)
    {
        var post = claimed.Post;
        log.PostNotSent(post.Kind, post.Tries, open.GetType().Name);
        // Exponential backoff: after an unknown outcome a retry may be a duplicate, so there are at most seven in a day.
        var until = open is SendOutcome.Throttled throttled
            ? throttled.Until
            : time.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(4, Math.Clamp(post.Tries - 2, 0, 5)));
        until = new[] { until, post.At + PostOutbox.Life }.Min();
        await deals.Outbox.Postpone(claimed, until, isTry: open is not SendOutcome.Throttled);
        return until;
    }

    /// <summary>Null: the message is obsolete, or has no recipient any more.</summary>
    async Task<SendOutcome?> Deliver(StoredPost claimed, CancellationToken ct)
    {
        var (workspace, post) = (claimed.Workspace, claimed.Post);
        var place = post.Conversation is { } conversation
            ? await places.FindPlace(workspace.Tenant, ConversationThreads.WholeOf(conversation), ct)
            : new("", PlaceKind.Group, null, null, workspace.Home, "", post.At);
        if (place is null or { LeftAt: not null })
            return null;

        var at = post.Kind is PostKind.Opened ? time.GetUtcNow() : post.At; // it shows the present state of the review
        var turn = new Turn(
            workspace.Tenant, post.By, place, post.Conversation ?? "", post.Id, at, Cards.Words.Say.First(), TimeZoneInfo.Utc)
        {
            IsZoneKnown = false,
        };
        var reply = await outgoing.DrawPending(turn, claimed, ct);
        if (reply?.Live is { CardId: null } first)
            return await PostFirst(turn, first, ct);
        if (reply?.Live is { } last)
            return await live.Show(turn, last, ct) ? null : new SendOutcome.Throttled(post.Until);
        if (reply is not { Posts: [var card, ..] })
            return null;

        var outcome = post.To is { } person
            ? await posts.SendToPerson(workspace, person, card, ct)
            : await PostToAll(turn, claimed, card, ct);
        if (outcome is not SendOutcome.Sent && !outcome.IsOpen)
            log.PostNotSent(post.Kind, post.Tries, outcome.GetType().Name);
        return outcome;
    }

    async Task<SendOutcome> PostToAll(Turn turn, StoredPost claimed, AdaptiveCard card, CancellationToken ct)
    {
        var (workspace, deal) = (claimed.Workspace, claimed.Post.Deals[0]);
        var shown = await outgoing.CardFor(turn, workspace, turn.Conversation, card, new(workspace.Home, deal.Value, 0), ct);
        return await posts.PostElsewhere(workspace.Tenant, turn.Place, turn.Conversation, shown, ct);
    }

    /// <summary>
    /// Posts a live card. One with an unknown outcome is not posted again for a while, since a press on it would tell its id.
    /// </summary>
    async Task<SendOutcome?> PostFirst(Turn turn, LiveCard first, CancellationToken ct)
    {
        if (first.Posting is CardPosting.Never)
            return new SendOutcome.Throttled(turn.At + CardPostingRules.WaitsForId);

        try
        {
            await time.RunWithin(TurnBudget.Patience, limited => live.Show(turn, first, limited), ct);
            return null;
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            if (TeamsFailures.IsUnanswered(failed))
                return new SendOutcome.Throttled(turn.At + CardPostingRules.WaitsForId);

            var why = TeamsFailures.IsTransient(failed) ? SendFailure.Broken : SendFailure.Refused;
            log.CardNotEdited(first.Review.Value, TeamsFailures.ReasonOf(failed));
            return new SendOutcome.Failed(why);
        }
    }
}
