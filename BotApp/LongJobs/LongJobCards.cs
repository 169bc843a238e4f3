using System.Text.Json;
using AdaptiveCards;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Keeping;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>
/// Reports the progress of a background job to the person who started it: by editing the card whose button was pressed, which is visible to
/// them only. If the final edit fails, the outcome is sent as a new message in their personal chat.
/// </summary>
sealed class LongJobCards(ProactiveSender messages, ProactiveTurns proactive, PersonStore people, ILogger<LongJobCards> log)
{
    /// <summary>False: there is no such card, or Teams rejected the edit.</summary>
    public async Task<bool> Edit(LongJobPlace place, AdaptiveCard card, CancellationToken ct) =>
        place is { Kind: PlaceKind.Personal, CardId: { } shown } && AddressOf(place) is { } address
            && await messages.EditSent(new(place.Conversation, address), shown, card, ct) is SendOutcome.Sent;

    /// <summary>False: neither the card nor a new message was accepted; to be tried again.</summary>
    public async Task<bool> ReportOutcome(string tenant, LongJob job, LongJobPlace place, Reply reply, CancellationToken ct)
    {
        if (await FindChat(tenant, job, place, ct) is not { } chat)
            return true; // no address is known, so there is nothing to retry
        if (reply.ForPresser is { } card && !await Edit(place, card, ct)
            && await messages.SendNew(chat, card, ct) is var sent and not (SendOutcome.Sent or SendOutcome.Gone))
        {
            log.AnswerNotAccepted(job.Kind.ToString(), sent.GetType().Name);
            return false;
        }
        return reply.File is not { } file || chat is not MessageTarget.Known known || await OfferFile(known, file, ct);
    }

    async Task<bool> OfferFile(MessageTarget.Known chat, FileOffer file, CancellationToken ct)
    {
        try
        {
            await proactive.Run(chat.Reference(), (context, token) => context.SendActivityAsync(SentFiles.Offer(file), token), ct);
            return true;
        }
        catch (Exception failed) when (TeamsFailures.IsFailure(failed) && !ct.IsCancellationRequested)
        {
            log.AnswerNotAccepted("Offer", TeamsFailures.ReasonOf(failed));
            return TeamsFailures.IsGone(failed);
        }
    }

    /// <summary>The personal chat in which the button was pressed, else the known one, else a new one; null: no address is known.</summary>
    async Task<MessageTarget?> FindChat(string tenant, LongJob job, LongJobPlace place, CancellationToken ct)
    {
        var address = AddressOf(place);
        if (place.Kind is PlaceKind.Personal)
            return address is null ? null : new MessageTarget.Known(place.Conversation, address);

        return MessageTarget.FromReference((await people.ReadSettingsOrNone(tenant, job.By.Id, ct)).Reference) is { } known ? known
            : address is null ? null
            : new MessageTarget.New(job.By.Id, address);
    }

    static Address? AddressOf(LongJobPlace place) =>
        JsonSerializer.Deserialize<Address>(place.Reference) is { ServiceUrl.Length: > 0 } address ? address : null;
}
