using System.Collections.Concurrent;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Resilience;
using ReviewBot.BotApp.Teams;
using ReviewBot.Cards;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.BotApp.Live;

/// <summary>
/// Posts and edits the live cards. An edit replaces the card in every client and discards what is being typed there, so it waits while
/// somebody has inputs open. Edits of one card are coalesced: at most one per <see cref="BotSettings.EditEvery"/>, with the newest state.
/// </summary>
sealed class LiveCards(
    ProactiveTurns proactive,
    OutgoingCards outgoing,
    DealStore deals,
    BackgroundWork later,
    TimeProvider time,
    IOptions<BotSettings> settings,
    ILogger<LiveCards> log)
    : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    /// <summary>The presser of a delayed edit: nobody, so that open inputs of every person delay it.</summary>
    static readonly Person Nobody = new(new(""), "");

    readonly ConcurrentDictionary<ReviewId, LiveSlot> slots = [];

    /// <summary>Posts or edits the card: now, or later if it has to wait.</summary>
    /// <returns>True: done, or impossible from now on. False: to be tried again.</returns>
    public async Task<bool> Show(Turn turn, LiveCard card, CancellationToken ct)
    {
        if (card.CardId is not { } id)
        {
            await PostIfDue(turn, card, ct);
            return true;
        }
        return slots.GetOrAdd(card.Review, _ => new(settings.Value.EditEvery)) is var slot && await TakeSlot(slot, turn, card, ct)
            && await Edit(slot, turn, card, id, ct);
    }

    /// <summary>Makes the delayed edits that are due. If the review is over by then, nothing is edited.</summary>
    public async Task MakeDueEdits(CancellationToken ct)
    {
        foreach (var (review, slot) in slots)
        {
            var now = time.GetUtcNow();
            if (slot.TakeDue(now) is var (turn, card))
                await Redraw(slot, turn with { By = Nobody, At = now }, card, ct);
            else if (slot.IsIdle(now))
                slots.TryRemove(review, out _);
        }
    }

    /// <summary>
    /// At shutdown makes the edits that wait only for the rate limit. Those that wait for open inputs are dropped: the next press on any
    /// replica edits the card.
    /// </summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var now = time.GetUtcNow();
        foreach (var slot in slots.Values)
        {
            if (slot.TakeLeft(now) is var (turn, card))
                await Redraw(slot, turn with { By = Nobody, At = now }, card, cancellationToken);
        }
    }

    /// <summary>
    /// Starts a pass every tick without waiting for the last one: a slow answer of Teams for one card must not delay the others.
    /// </summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        List<Task> looks = [];
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                looks.Add(MakeDueEdits(stoppingToken));
                foreach (var over in looks.Where(look => look.IsCompleted).ToArray())
                {
                    looks.Remove(over);
                    await over;
                }
            }
        }
        finally
        {
            await Task.WhenAll(looks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Takes the right to edit. An edit with <see cref="LiveCard.ComesFirst"/> cannot be delayed, so it waits for the one in progress.
    /// False: the edit was queued or is outdated.
    /// </summary>
    async Task<bool> TakeSlot(LiveSlot slot, Turn turn, LiveCard card, CancellationToken ct)
    {
        while (!slot.TryStart(turn, card, time.GetUtcNow()))
        {
            if (!card.ComesFirst || slot.Running is not { } running)
                return false;

            await running.WaitAsync(ct);
        }
        return true;
    }

    async Task Redraw(LiveSlot slot, Turn turn, LiveCard card, CancellationToken ct)
    {
        try
        {
            // Only edits: a card that was not posted yet is on its way with the turn that opened the review.
            if ((card.IsLast ? card : await outgoing.Redraw(turn, card, ct)) is { CardId: not null } drawn
                && await Show(turn, drawn, ct) && drawn.Pending is { } pending)
            {
                later.Run(token => DeleteSent(pending, token));
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            slot.Requeue(turn, card, time.GetUtcNow()); // shutdown: StopAsync makes this edit
            throw;
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            slot.Requeue(turn, card, time.GetUtcNow());
            log.CardNotEdited(card.Review.Value, TeamsFailures.ReasonOf(failed));
        }
    }

    async Task DeleteSent(StoredPost pending, CancellationToken ct)
    {
        try
        {
            await deals.Outbox.DeleteSent([pending], ct);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.BackgroundWorkFailed(failed.GetType().Name);
        }
    }

    async Task PostIfDue(Turn turn, LiveCard card, CancellationToken ct)
    {
        if (card.Posting is CardPosting.First || (card.Posting is CardPosting.Again && await outgoing.ClaimPost(turn, card, ct)))
            await Post(turn, card, ct);
    }

    /// <summary>
    /// The message was deleted: posts the card again, at most once, even if that fails. A replica that loses the claim edits the new
    /// message later.
    /// </summary>
    async Task Replace(LiveSlot slot, Turn turn, LiveCard card, CancellationToken ct)
    {
        try
        {
            if (card.Posting is CardPosting.Again && await outgoing.ClaimPost(turn, card, ct))
                await time.RunWithin(TurnBudget.Patience, limited => Post(turn, card, limited), ct);
            else if (!card.IsLast && await outgoing.Redraw(turn, card, ct) is { } newer && newer.CardId != card.CardId)
                slot.Requeue(turn, newer, time.GetUtcNow());
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.CardNotEdited(card.Review.Value, TeamsFailures.ReasonOf(failed));
        }
    }

    async Task Post(Turn turn, LiveCard card, CancellationToken ct)
    {
        string? id;
        try
        {
            id = await InConversation(
                turn, card, async (context, shown, token) => (await context.SendActivityAsync(Messages.CardMessage(shown), token))?.Id, ct);
        }
        catch (Exception lost) when (TeamsFailures.IsUnanswered(lost))
        {
            // Outcome unknown. If the message exists, the next press on it tells its id, and no second one is posted.
            await outgoing.SaveCardId(turn, card, null, CancellationToken.None);
            throw;
        }
        log.CardPosted(card.Review.Value);
        await outgoing.SaveCardId(turn, card, id is { Length: > 0 } ? id : null, ct);
    }

    /// <summary>False: failed, and can be retried.</summary>
    async Task<bool> Edit(LiveSlot slot, Turn turn, LiveCard card, string id, CancellationToken ct)
    {
        try
        {
            await time.RunWithin(TurnBudget.Patience, limited => InConversation(turn, card, async (context, shown, token) =>
            {
                var message = Messages.CardMessage(shown, id);
                message.Conversation = new ConversationAccount { Id = ChatThreads.WithoutThread(card.Conversation) };
                return await context.UpdateActivityAsync(message, token);
            }, limited), ct);
            slot.RecordEdit(card);
            log.CardEdited(card.Review.Value);
            return true;
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            // Not rethrown: the press is saved and will be answered. A transient failure is retried, and the next press edits the card
            // anyway.
            slot.RecordFailure();
            if (TeamsFailures.IsTransient(failed))
                slot.Requeue(turn, card, time.GetUtcNow());
            log.CardNotEdited(card.Review.Value, TeamsFailures.ReasonOf(failed));
            if (TeamsFailures.IsMessageGone(failed))
                await Replace(slot, turn, card, ct);
            return !TeamsFailures.IsTransient(failed);
        }
        catch
        {
            slot.RecordFailure();
            throw;
        }
    }

    /// <summary>Every live card leaves here, guarded by <see cref="OutgoingCards.CardFor"/>.</summary>
    /// <returns>Null: the conversation cannot be reached.</returns>
    async Task<T?> InConversation<T>(
        Turn turn, LiveCard card, Func<ITurnContext, AdaptiveCard, CancellationToken, Task<T?>> say, CancellationToken ct)
        where T : class
    {
        if (ConversationDirectory.Reference(turn.Place, card.Conversation) is not { } reference)
            return null;

        var on = new DealRef(card.Workspace.Home, card.Deal.Value, card.Version);
        var shown = await outgoing.CardFor(turn, card.Workspace, card.Conversation, card.Card, on, ct);
        return await proactive.Run(reference, (context, token) => say(context, shown, token), ct);
    }
}
