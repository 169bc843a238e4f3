using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Settings;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Settings;

/// <summary>The settings page of a pipeline's webhook. For its admins only, because the address may hold a secret.</summary>
sealed class WebhookDialog(DealStore deals, InstallationPolicy policy)
{
    public async Task<Reply> Open(Turn turn, Workspace workspace, CancellationToken ct) =>
        Page(turn, workspace, await deals.Webhooks.Find(workspace.Id, ct), [], null);

    public async Task<Reply> Save(
        Turn turn, Workspace workspace, CardAction.SaveSettings press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (!PipelineSettingsRules.May(workspace, turn.By))
            return new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Admins), turn.PersonalContext(workspace.Id.Home)));

        return await OptimisticRetry.Run<Reply>(async () =>
        {
            var now = await deals.Webhooks.Find(workspace.Id, ct);
            if (policy.Webhooks is WebhookPolicy.Off)
                return Page(turn, workspace, now, [], null);
            if (inputs.Count is 0)
                return Page(turn, workspace, now, [], new Notice.NothingCame());
            var isOn = inputs.Text(Fields.WebhookTells) is Fields.Names or Fields.Content;
            if ((now?.Version ?? 0) != press.Version)
                return Page(turn, workspace, now, [], Stands(now, isOn, inputs) ? SavedBy(now, turn) : new Notice.UpToDate());
            if (!isOn)
            {
                if (now is not null && !await Write(turn, workspace, AuditKind.WebhookRemoved, now.Address, ct))
                    return null;

                await deals.Webhooks.Delete(workspace.Id, ct);
                return Page(turn, workspace, null, [], new Notice.SavedBy(turn.By, turn.At));
            }

            var typed = inputs.Text(Fields.WebhookAddress)?.Trim();
            var address = typed is { Length: > 0 } ? typed : now?.Address;
            if (address is null)
                return Page(turn, workspace, now, inputs, new Notice.Missing([Fields.WebhookAddress]));
            if (!WebhookRules.IsPossible(address, policy.Webhooks is WebhookPolicy.AlsoLoopback))
                return Page(turn, workspace, now, inputs, new Notice.Unreadable(Fields.WebhookAddress, ""));

            var today = ZonedClock.Day(turn.At, ZonedClock.Zone(workspace.Zone));
            var tellsContent = inputs.Text(Fields.WebhookTells) is Fields.Content;
            var wanted = now is null || address != now.Address
                ? new Webhook(address, tellsContent, turn.By, turn.At, now?.OverdueBefore ?? today) { Version = now?.Version ?? 0 }
                : now with { TellsContent = tellsContent, By = turn.By, At = turn.At };
            if (!await Write(turn, workspace, AuditKind.WebhookSet, address, ct)
                || !await deals.Webhooks.Save(workspace.Id, wanted, ct))
            {
                return null;
            }

            turn.Progress.Record(SavedWork.Change);
            var saved = await deals.Webhooks.Find(workspace.Id, ct);
            return Page(turn, workspace, saved, [], new Notice.SavedBy(turn.By, turn.At));
        }, ct) ?? Page(turn, workspace, await deals.Webhooks.Find(workspace.Id, ct), inputs, new Notice.NotSaved());
    }

    /// <summary>True: already as requested, for example by a repeated press.</summary>
    static bool Stands(Webhook? now, bool isOn, ValueList<Field> inputs) => now is null
        ? !isOn
        : isOn && now.TellsContent == inputs.Text(Fields.WebhookTells) is Fields.Content
            && (inputs.Text(Fields.WebhookAddress)?.Trim() is not { Length: > 0 } typed || typed == now.Address);

    static Notice.SavedBy SavedBy(Webhook? now, Turn turn) => now is null ? new(turn.By, turn.At) : new(now.By, now.At);

    /// <summary>Writes to the audit log before anything is sent, once per press. False: every attempt met a conflict.</summary>
    Task<bool> Write(Turn turn, Workspace workspace, AuditKind what, string address, CancellationToken ct) =>
        OptimisticRetry.TryRun(async () =>
        {
            var now = await deals.FindWorkspace(workspace.Id, ct) ?? workspace;
            var entry = new AuditEntry(turn.At, turn.By, what, new Uri(address).Host);
            return now.Audit.Contains(entry) || await deals.Save(now.With(entry), ct);
        }, ct);

    Reply Page(Turn turn, Workspace workspace, Webhook? webhook, ValueList<Field> filled, Notice? notice) => new(WebhookCard.For(
        webhook, policy.Webhooks is not WebhookPolicy.Off, workspace, filled, notice, turn.PersonalContext(workspace.Id.Home)));
}
