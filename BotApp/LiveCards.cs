using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.Dialogs;

namespace ReviewBot.BotApp;

/// <summary>
/// Posts and edits the live cards. An edit replaces the card in every client and with it whatever somebody is typing: while
/// somebody has inputs open it waits. Edits of one card are at least a second apart; those in between become one.
/// </summary>
sealed class LiveCards(CloudAdapter adapter, Talk talk, TimeProvider time, IConfiguration configuration, IOptions<Settings> settings, ILogger<LiveCards> log) : BackgroundService
{
    static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    readonly ConcurrentDictionary<string, DateTimeOffset> edited = [];

    readonly ConcurrentDictionary<string, (Turn Turn, LiveCard Card, DateTimeOffset Due)> waiting = [];

    /// <summary>Shows the card to everybody: now, or when it may.</summary>
    public async Task Show(Turn turn, LiveCard card, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (card.CardId is not { } id)
        {
            await Post(turn, card, ct);
            return;
        }
        var due = Later(card.HeldUntil, edited.TryGetValue(id, out var last) ? last + settings.Value.EditEvery : now);
        if (due > now)
        {
            waiting[id] = (turn, card, due);
            return;
        }
        waiting.TryRemove(id, out _);
        await Edit(turn, card, id, ct);
    }

    /// <summary>Makes the edits that are due. A card whose review is over keeps what was shown last.</summary>
    public async Task Catch(CancellationToken ct)
    {
        foreach (var (id, (turn, card, due)) in waiting)
        {
            if (due > time.GetUtcNow() || !waiting.TryRemove(id, out _))
                continue;
            var now = turn with { At = time.GetUtcNow() };
            if (await talk.Redraw(now, card, ct) is { } drawn)
                await Show(now, drawn with { HeldUntil = drawn.HeldUntil > now.At ? drawn.HeldUntil : null }, ct);
            else if (card.IsLast)
                await Edit(now, card, id, ct);
        }
        foreach (var (id, at) in edited.Where(it => time.GetUtcNow() - it.Value > TimeSpan.FromMinutes(1)))
            edited.TryRemove(new(id, at));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Catch(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                log.CardNotEdited("", failed.GetType().Name);
            }
        }
    }

    static DateTimeOffset Later(DateTimeOffset? held, DateTimeOffset paced) => held > paced ? held.Value : paced;

    async Task Post(Turn turn, LiveCard card, CancellationToken ct)
    {
        string? id = null;
        await In(turn, card, async (context, token) => id = (await context.SendActivityAsync(Messages.Of(card.Card), token))?.Id, ct);
        log.CardPosted(card.Review.Value);
        if (id is not null)
            await talk.Placed(turn, card, id, ct);
    }

    async Task Edit(Turn turn, LiveCard card, string id, CancellationToken ct)
    {
        edited[id] = time.GetUtcNow();
        try
        {
            await In(turn, card, async (context, token) =>
            {
                var message = Messages.Of(card.Card);
                message.Id = id;
                message.Conversation = new ConversationAccount { Id = card.Conversation };
                await context.UpdateActivityAsync(message, token);
            }, ct);
            log.CardEdited(card.Review.Value);
        }
        catch (Exception failed) when (failed is ErrorResponseException or HttpRequestException)
        {
            // What was pressed is saved and answered; the next press edits the card again.
            log.CardNotEdited(card.Review.Value, failed.GetType().Name);
        }
    }

    async Task In(Turn turn, LiveCard card, Func<Microsoft.Bot.Builder.ITurnContext, CancellationToken, Task> say, CancellationToken ct)
    {
        if (PlaceBook.Reference(turn.Place, card.Conversation) is { } reference)
            await adapter.ContinueConversationAsync(configuration["MicrosoftAppId"] ?? "", reference, (context, token) => say(context, token), ct);
    }
}
