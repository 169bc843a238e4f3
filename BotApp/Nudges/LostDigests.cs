using ReviewBot.BotApp.Teams;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// Records conversations that no longer accept digests in the pipeline's settings, so that posting does not fail every week, and tells the
/// lead once.
/// </summary>
sealed class LostDigests(DealStore deals, PlaceStore places, PersonStore people, PersonalMessages messages, TimeProvider time)
{
    /// <summary>Records the loss of a conversation. Returns the current settings.</summary>
    public Task<Workspace> Record(Workspace workspace, string conversation, CancellationToken ct) =>
        Change(workspace, it => it.Losing(conversation, time.GetUtcNow()), ct);

    /// <summary>Removes the record: a digest was accepted.</summary>
    public Task<Workspace> Clear(Workspace workspace, string conversation, CancellationToken ct) =>
        Change(workspace, it => it.Finding(conversation), ct);

    /// <summary>
    /// Tells the lead about losses that they have not been told of. If they cannot be reached, it is retried with the next digest.
    /// </summary>
    /// <param name="instead">Where digests go now; null: nowhere.</param>
    public async Task TellLead(Workspace workspace, Place? instead, CancellationToken ct)
    {
        if (workspace.Nudges.Lost.LastOrDefault(it => !it.IsTold) is not { } loss
            || workspace.Lead is not { } lead
            || await people.TryReadSettings(workspace.Id.Tenant, lead.Id, ct) is not { } settings)
        {
            return;
        }

        var place = await places.FindPlace(workspace.Id.Tenant, loss.Conversation, ct);
        var zone = ZonedClock.Zone(settings.Zone ?? workspace.Zone);
        var now = time.GetUtcNow();
        var context = new CardContext(
            Say.First(settings.ChosenLanguage, settings.Language, workspace.Language), new(now, ZonedClock.Day(now, zone)), zone,
            workspace.Id.Home, lead);
        var card = DigestLossCard.For(workspace, place?.Name, instead is null ? null : instead.Name ?? workspace.Name, context);
        if (await messages.Send(workspace.Id, lead.Id, card, ct) is SendOutcome.Sent)
            await Change(workspace, it => it.TellingLoss(), CancellationToken.None);
    }

    async Task<Workspace> Change(Workspace workspace, Func<WorkspaceNudges, WorkspaceNudges> change, CancellationToken ct) =>
        await OptimisticRetry.Run(async () =>
        {
            var now = await deals.FindWorkspace(workspace.Id, ct) ?? workspace;
            var changed = now with { Nudges = change(now.Nudges) };
            return changed == now || await deals.Save(changed, ct) ? changed : null;
        }, ct) ?? workspace;
}
