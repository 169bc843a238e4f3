using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.Dialogs;

namespace ReviewBot.BotApp;

/// <summary>Says what a dialog has decided: everything it speaks of is saved already.</summary>
sealed class ReplySender(
    LiveCards live, ConversationDirectory places, TimeProvider time, IOptions<Settings> settings, ILogger<ReplySender> log)
{
    /// <summary>
    /// The live card first, so that what the presser gets afterwards stays on top of it; then what all see in the place of the card; then
    /// new messages.
    /// </summary>
    /// <returns>What the presser alone shall see; null: their card stays as it is.</returns>
    public async Task<AdaptiveCard?> Send(ITurnContext context, Turn turn, Reply reply, CancellationToken ct)
    {
        await AfterWords(context, ct);
        if (reply.Bound is not null)
            places.Forget(turn.Tenant, turn.Place);
        for (var next = (Reply?)reply; next is not null; next = next.Then)
        {
            try
            {
                if (next.Live is { } card)
                {
                    await live.Show(turn, card, ct);
                    await Lead(card, ct);
                }
                if (next.Everybody is { } everybody && context.Activity.ReplyToId is { Length: > 0 } pressed)
                    await context.UpdateActivityAsync(Messages.CardMessage(everybody, pressed), ct);
                foreach (var post in next.Posts)
                    await context.SendActivityAsync(Messages.CardMessage(post), ct);
                if (next.File is { } file)
                    await context.SendActivityAsync(SentFiles.Offer(file), ct);
            }
            catch (Exception failed) when (reply.Mine is not null && TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
            {
                // It is saved, and the presser sees it: an outage of Teams' does not take that back.
                log.NotSaid(turn.Id, failed.GetType().Name);
            }
        }
        return reply.Mine;
    }

    /// <summary>An answer that reaches the local client before it has drawn the words that were typed is lost there.</summary>
    Task AfterWords(
        ITurnContext context,
        CancellationToken ct) => context.Activity.Type is ActivityTypes.Message && settings.Value.EditLead is { Ticks: > 0 } lead
        ? Task.Delay(lead, time, ct)
        : Task.CompletedTask;

    /// <summary>
    /// The live edit (REST) and the invoke response race. If the edit arrives last it replaces the presser's personal view; clients that
    /// know refresh recover, others do not. So the edit is sent first, with a head start of <see cref="Settings.EditLead"/>.
    /// </summary>
    Task Lead(LiveCard card, CancellationToken ct) => (card.ComesFirst || card.Steers) && settings.Value.EditLead is { Ticks: > 0 } lead
        ? Task.Delay(lead, time, ct)
        : Task.CompletedTask;
}
