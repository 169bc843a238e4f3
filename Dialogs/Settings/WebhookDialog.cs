using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Settings;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Settings;

/// <summary>The page of a pipeline's settings that says where its events go. Its admins alone see it.</summary>
sealed class WebhookDialog(DealStore deals, InstallationPolicy policy)
{
    public async Task<Reply> Open(Turn turn, Workspace workspace, CancellationToken ct) =>
        Page(turn, workspace, await deals.Webhooks.Find(workspace.Id, ct), [], null);

    public async Task<Reply> Save(
        Turn turn, Workspace workspace, CardAction.SaveSettings press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (!PipelineSettingsRules.May(workspace, turn.By))
            return new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Admins), turn.Mine(workspace.Id.Home)));

        return await OptimisticRetry.Run<Reply>(async () =>
        {
            var now = await deals.Webhooks.Find(workspace.Id, ct);
            if (policy.Webhooks is WebhookPolicy.Off)
                return Page(turn, workspace, now, [], null);
            if (inputs.Count is 0)
                return Page(turn, workspace, now, [], new Notice.NothingCame());
            if ((now?.Version ?? 0) != press.V)
                return Page(turn, workspace, now, [], new Notice.UpToDate());
            if (inputs.Text(Fields.WebhookTells) is not (Fields.Names or Fields.Content))
            {
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
            if (!await deals.Webhooks.Save(workspace.Id, wanted, ct))
                return null;

            turn.Progress.Note(SavedWork.Change);
            var saved = await deals.Webhooks.Find(workspace.Id, ct);
            return Page(turn, workspace, saved, [], new Notice.SavedBy(turn.By, turn.At));
        }) ?? Page(turn, workspace, await deals.Webhooks.Find(workspace.Id, ct), inputs, new Notice.NotSaved());
    }

    Reply Page(Turn turn, Workspace workspace, Webhook? webhook, ValueList<Field> filled, Notice? notice) => new(WebhookCard.For(
        webhook, policy.Webhooks is not WebhookPolicy.Off, workspace, filled, notice, turn.Mine(workspace.Id.Home)));
}
