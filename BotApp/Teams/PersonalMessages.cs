using AdaptiveCards;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;

namespace ReviewBot.BotApp.Teams;

/// <summary>Outcome of a message, and what it revealed about the recipient's address.</summary>
/// <param name="IsVoid">True: the stored address is void.</param>
/// <param name="Created">The chat that was created for it; null: the stored one was used.</param>
sealed record PersonalDelivery(SendOutcome Outcome, bool IsVoid = false, MessageTarget.New? Created = null)
{
    /// <summary>Applies what sending revealed to the person's settings.</summary>
    public PersonSettings ApplyTo(PersonSettings settings, DateTimeOffset now) => Outcome switch
    {
        SendOutcome.Gone it => settings with
        {
            Nudges = settings.Nudges.Unreached(it.Code, now),
            Reference = IsVoid ? null : settings.Reference,
        },
        SendOutcome.Sent it => settings with
        {
            Nudges = settings.Nudges.Reached,
            Reference = Created is null
                ? settings.Reference
                : new MessageTarget.Known(it.Conversation, Created.Address with { Kind = "personal" }).ToJson(),
        },
        _ => settings,
    };
}

/// <summary>
/// Sends a message to one person: in the stored chat or, if there is none or it is gone, in a new one. A chat that was deleted, or closed
/// by an admin's block, stays unusable for ever; a newly created one works.
/// </summary>
sealed class PersonalMessages(
    PersonStore people, PlaceStore places, ProactiveSender sender, TimeProvider time, ILogger<PersonalMessages> log)
{
    /// <summary>Sends now, and stores what that revealed about the address. Gone if the person was never reached.</summary>
    public async Task<SendOutcome> Send(WorkspaceId workspace, PersonId person, AdaptiveCard card, CancellationToken ct)
    {
        var settings = await people.ReadSettingsOrNone(workspace.Tenant, person, ct);
        var delivery = await Send(
            MessageTarget.FromReference(settings.Reference),
            token => FindNewTarget(workspace, person, token),
            card,
            time.GetUtcNow() + ProactiveSender.LongestWait,
            ct);
        if (delivery.ApplyTo(settings, time.GetUtcNow()) != settings)
            await RecordDelivery(workspace.Tenant, person, delivery);
        return delivery.Outcome;
    }

    /// <param name="known">Null: no chat is stored.</param>
    /// <param name="findNew">Finds the address for creating one; null: none.</param>
    public async Task<PersonalDelivery> Send(
        MessageTarget.Known? known, Func<CancellationToken, Task<MessageTarget.New?>> findNew, AdaptiveCard card, DateTimeOffset notAfter,
        CancellationToken ct)
    {
        var outcome = known is null ? new SendOutcome.Gone() : await sender.SendNew(known, card, ct);
        var isVoid = outcome is SendOutcome.Gone { IsVoid: true };
        if (outcome is not SendOutcome.Gone || await findNew(ct) is not { } created)
            return new(outcome, isVoid, null);
        if (known is not null && await sender.WaitForRate(created, notAfter, ct) is { } until)
            return new(new SendOutcome.Throttled(until), isVoid, created);
        return new(await sender.SendNew(created, card, ct), isVoid, created);
    }

    /// <summary>Through a place of the pipeline, else of any in the tenant. Null: none.</summary>
    async Task<MessageTarget.New?> FindNewTarget(WorkspaceId workspace, PersonId person, CancellationToken ct) =>
        (await places.ReadAll(workspace.Tenant, ct))
            .OrderBy(it => it.LeftAt is not null)
            .ThenBy(it => it.Home != workspace.Home)
            .Select(MessageTarget.FromPlace)
            .FirstOrDefault(it => it is not null) is { } near
            ? new(person, near.Address)
            : null;

    /// <summary>
    /// Stores what a delivery revealed about the person's address. Best effort: if it is lost, the next message reveals it again. The
    /// message itself is not repeated.
    /// </summary>
    /// <param name="afterSending">Changes the settings further if it was sent; null: no further change.</param>
    public async Task RecordDelivery(
        string tenant, PersonId person, PersonalDelivery delivery, Func<NudgeSettings, NudgeSettings>? afterSending = null)
    {
        try
        {
            if (!await OptimisticRetry.TryRun(() => TryRecord(tenant, person, delivery, afterSending), CancellationToken.None))
                log.ReachabilityNotStored(nameof(CommitResult.Conflict));
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.ReachabilityNotStored(failed.GetType().Name);
        }
    }

    async Task<bool> TryRecord(
        string tenant, PersonId person, PersonalDelivery delivery, Func<NudgeSettings, NudgeSettings>? afterSending)
    {
        var (settings, now) = (await people.ReadSettings(tenant, person, CancellationToken.None), time.GetUtcNow());
        var learnt = delivery.ApplyTo(settings, now);
        if (afterSending is not null && delivery.Outcome is SendOutcome.Sent)
            learnt = learnt with { Nudges = afterSending(learnt.Nudges) };
        return learnt == settings || await people.Save(tenant, person, learnt, now, CancellationToken.None);
    }
}
