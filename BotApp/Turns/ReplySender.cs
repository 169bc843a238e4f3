using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Keeping;
using ReviewBot.BotApp.Live;
using ReviewBot.BotApp.Resilience;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Storage.Deals;

namespace ReviewBot.BotApp.Turns;

/// <summary>Sends the reply of a dialog. All changes have been saved before.</summary>
sealed class ReplySender(
    LiveCards live, ConversationDirectory places, TeamPosts posts, TurnDispatcher dispatcher, RoomGuard rooms, DealStore deals,
    TurnBudget budget, BackgroundWork later, TimeProvider time, IOptions<BotSettings> settings, ILogger<ReplySender> log)
{
    /// <summary>
    /// Sends in this order: the live card, so that the presser's own view comes after it; the card's replacement for everybody; new
    /// messages. The answer to a press is returned first and new messages follow in the background, so that it need not wait for them.
    /// Everything before the answer shares <see cref="TurnBudget.Patience"/>.
    /// </summary>
    /// <returns>The card for the presser only, which is the invoke response; null: their card stays.</returns>
    public async Task<AdaptiveCard?> Send(ITurnContext context, Turn heard, Reply answer, CancellationToken ct)
    {
        budget.StartPatience();
        // Enforced for every dialog: with outsiders in the conversation, only what is marked as neutral is sent.
        var turn = await rooms.WithRoom(heard, ct);
        List<StoredPost> said = [];
        List<(AdaptiveCard Card, StoredPost? Pending)> following = [];
        try
        {
            var reply = turn.Room is { Withholds: true } && !answer.IsNeutral
                ? await dispatcher.WithheldReply(turn, answer, ct)
                : await posts.Send(turn, answer, said, ct);
            await WaitBeforeTypedAnswer(context, ct);
            if (reply.Bound is not null)
                places.Invalidate(turn.Tenant, turn.Place);
            var isAnswered = context.Activity.Type is ActivityTypes.Invoke && (reply.ForPresser is not null || turn.IsInTaskModule);
            for (var next = (Reply?)reply; next is not null; next = next.Then)
            {
                if (isAnswered)
                    following.AddRange(next.Posts.Select(post => (post, next.Pending)));
                try
                {
                    await SendBefore(context, turn, next, said, ct);
                    if (!isAnswered)
                        await SendNow(context, next, said, ct);
                    if (next.File is { } file)
                        await context.SendActivityAsync(SentFiles.Offer(file), ct);
                }
                catch (Exception failed)
                    when (reply.ForPresser is not null && TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
                {
                    // Not rethrown: the change is saved and the presser's card says so.
                    log.AnswerNotAccepted(turn.Id, TeamsFailures.ReasonOf(failed));
                }
            }
            return reply.ForPresser;
        }
        finally
        {
            if (said.Count > 0 || following.Count > 0)
                later.Run(token => SendFollowing(turn, following, said, token));
        }
    }

    async Task SendBefore(ITurnContext context, Turn turn, Reply reply, List<StoredPost> said, CancellationToken ct)
    {
        if (reply.Live is { } card && !IsOnlyTheirs(card))
        {
            if (await live.Show(turn, card, ct) && card.Pending is { } last)
                said.Add(last);
            if (card.ComesFirst || card.Steers)
                await WaitForEditLead(ct);
        }
        if (reply.Left is { } left)
            await posts.EditLeftCard(turn, left, ct);
        if (reply.Everybody is { } everybody && context.Activity.ReplyToId is { Length: > 0 } pressed)
            await context.UpdateActivityAsync(Messages.CardMessage(everybody, pressed), ct);
    }

    static async Task SendNow(ITurnContext context, Reply reply, List<StoredPost> said, CancellationToken ct)
    {
        foreach (var post in reply.Posts)
            await context.SendActivityAsync(Messages.CardMessage(post), ct);
        if (reply.Pending is { } pending)
            said.Add(pending);
    }

    /// <summary>
    /// Sends what follows the answer, then deletes all sent messages from the outbox in one transaction. Failed ones are left to the
    /// worker.
    /// </summary>
    async Task SendFollowing(
        Turn turn, List<(AdaptiveCard Card, StoredPost? Pending)> following, List<StoredPost> said, CancellationToken ct)
    {
        try
        {
            foreach (var (card, pending) in following)
            {
                var outcome = await posts.Post(turn.Place, turn.Conversation, card, ct);
                if (outcome is not SendOutcome.Sent)
                    log.AnswerNotAccepted(turn.Id, outcome.GetType().Name);
                if (pending is not null && !outcome.IsOpen)
                    said.Add(pending);
            }
            await deals.Outbox.DeleteSent(said, ct);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.BackgroundWorkFailed(failed.GetType().Name);
        }
    }

    /// <summary>
    /// Waits <see cref="BotSettings.EditLead"/> before the answer to a typed message: the local client loses an answer that arrives before
    /// it has drawn the message.
    /// </summary>
    Task WaitBeforeTypedAnswer(ITurnContext context, CancellationToken ct) =>
        context.Activity.Type is ActivityTypes.Message ? WaitForEditLead(ct) : Task.CompletedTask;

    /// <summary>
    /// True if the edit for everybody can be skipped. A client without refresh draws the edit first, and then the presser's inputs. If
    /// nobody else has taken part yet, only the inputs are sent, and the next edit updates the others.
    /// </summary>
    bool IsOnlyTheirs(LiveCard card) =>
        card is { ComesFirst: true, IsAlone: true, CardId: not null } && settings.Value.EditLead > TimeSpan.Zero;

    /// <summary>
    /// The live edit (REST) and the invoke response race. If the edit arrives last it replaces the presser's personal view; clients that
    /// know refresh recover, others do not. So the edit is sent first, with a head start of <see cref="BotSettings.EditLead"/>.
    /// </summary>
    Task WaitForEditLead(CancellationToken ct) =>
        settings.Value.EditLead is { Ticks: > 0 } lead ? Task.Delay(lead, time, ct) : Task.CompletedTask;
}
