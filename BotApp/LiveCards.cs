using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.Dialogs;
using ReviewBot.Reviews;

namespace ReviewBot.BotApp;

/// <summary>
/// Posts and edits the live cards. An edit replaces the card in every client and with it whatever somebody is typing: while
/// somebody has inputs open it waits. Edits of one card are at least a second apart; those in between become one.
/// </summary>
sealed class LiveCards(
    CloudAdapter adapter,
    TurnDispatcher dispatcher,
    TimeProvider time,
    IConfiguration configuration,
    IOptions<Settings> settings,
    ILogger<LiveCards> log)
    : BackgroundService
{
    /// <summary>Limit for an edit that goes before the answer to an invoke, which Teams wants within about ten seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    /// <summary>Redrawn for everybody, not for one who presses: whoever has inputs open holds it.</summary>
    static readonly Person Nobody = new(new(""), "");

    readonly ConcurrentDictionary<ReviewId, LiveSlot> slots = [];

    /// <summary>Shows the card to everybody: now, or when it may.</summary>
    public async Task Show(Turn turn, LiveCard card, CancellationToken ct)
    {
        if (card.CardId is not { } id)
            await Post(turn, card, ct);
        else if (slots.GetOrAdd(card.Review, _ => new(settings.Value.EditEvery)) is var slot && await TakeSlot(slot, turn, card, ct))
            await Edit(slot, turn, card, id, ct);
    }

    /// <summary>Makes the edits that are due. A card whose review is over keeps what was shown last.</summary>
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
    /// What waits for its pace is shown before the process ends; where somebody types, the edit waits for what they send.
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

    /// <summary>A look that Teams keeps waiting for one card holds up none of those after it.</summary>
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

    /// <summary>An edit that comes before somebody's inputs cannot be made later: it waits for the one that is on its way.</summary>
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
            if ((card.IsLast ? card : await dispatcher.Redraw(turn, card, ct)) is { } drawn)
                await Show(turn, drawn, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            slot.Requeue(turn, card, time.GetUtcNow()); // the process ends: it is shown before
            throw;
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            slot.Requeue(turn, card, time.GetUtcNow());
            log.CardNotEdited(card.Review.Value, failed.GetType().Name);
        }
    }

    async Task Post(Turn turn, LiveCard card, CancellationToken ct)
    {
        string? id = null;
        await InConversation(
            turn, card, async (context, token) => id = (await context.SendActivityAsync(Messages.CardMessage(card.Card), token))?.Id, ct);
        log.CardPosted(card.Review.Value);
        if (id is { Length: > 0 })
            await dispatcher.SaveCardId(turn, card, id, ct);
    }

    async Task Edit(LiveSlot slot, Turn turn, LiveCard card, string id, CancellationToken ct)
    {
        try
        {
            await time.RunWithin(Patience, limited => InConversation(turn, card, (context, token) =>
            {
                var message = Messages.CardMessage(card.Card, id);
                message.Conversation = new ConversationAccount { Id = card.Conversation };
                return context.UpdateActivityAsync(message, token);
            }, limited), ct);
            slot.Edited(card);
            log.CardEdited(card.Review.Value);
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            // What was pressed is saved and is answered; what passes is tried again, and the next press edits the card in any case.
            slot.Failed();
            if (TeamsFailures.IsTransient(failed))
                slot.Requeue(turn, card, time.GetUtcNow());
            log.CardNotEdited(card.Review.Value, failed.GetType().Name);
        }
        catch
        {
            slot.Failed();
            throw;
        }
    }

    async Task InConversation(Turn turn, LiveCard card, Func<ITurnContext, CancellationToken, Task> say, CancellationToken ct)
    {
        if (ConversationDirectory.Reference(turn.Place, card.Conversation) is { } reference)
        {
            await adapter.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "", reference, (context, token) => say(context, token), ct);
        }
    }
}
