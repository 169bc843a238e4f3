using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Settings;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Settings;

/// <summary>Settings of a pipeline: members may read them, admins change them.</summary>
sealed class SettingsDialog(DealStore deals, Places places, PipelineAccess access, IRoster roster, PipelineColleagues colleagues)
    : ICardActionHandler
{
    public void Register(CardActionTable actions)
    {
        actions.Anywhere<CardAction.Settings>((turn, it, _, ct) => Show(turn, it.Home, null, ct));
        actions.Anywhere<CardAction.OpenSettings>((turn, it, _, ct) => Open(turn, it.Home, it.Page, ct));
        actions.Anywhere<CardAction.SaveSettings>(Save);
    }

    /// <summary>The settings of the conversation's pipeline; if several are possible, asks which one.</summary>
    public async Task<Reply> Show(Turn turn, string? home, Notice? notice, CancellationToken ct)
    {
        var pipelines = await access.ListTargets(turn, ct);
        var wanted = home is { Length: > 0 } ? home : turn.IsPersonal ? pipelines.Select(it => it.Home).FirstOrDefault() : turn.Place.Home;
        if (home is not { Length: > 0 } && turn.IsPersonal && pipelines.Count != 1)
            return new(SettingsCard.Choose(pipelines, turn.Mine("")));
        if (wanted is null || !await access.MaySee(turn, wanted, ct))
            return new(AnswerCard.DealGone(turn.Mine("")));

        return new(
            SettingsCard.For(await access.FindWorkspace(turn, wanted, ct), await DigestTo(turn, wanted, ct), notice, turn.Mine(wanted)));
    }

    public async Task<Reply> Open(Turn turn, string home, SettingsPage page, CancellationToken ct)
    {
        if (!await access.MaySee(turn, home, ct))
            return new(AnswerCard.DealGone(turn.Mine("")));

        var workspace = await access.RefreshWorkspace(turn, home, ct);
        var may = page is SettingsPage.StandIn
            ? PipelineSettingsRules.MayNameStandIn(workspace, turn.By)
            : PipelineSettingsRules.May(workspace, turn.By);
        return may
            ? new(await Page(turn, workspace, page, SettingsForm.Fill(page, workspace), null, ct))
            : new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Admins), turn.Mine(home)));
    }

    /// <summary>
    /// Saves a page. If somebody else has changed the settings since it was opened, their version is shown instead of being overwritten.
    /// </summary>
    public async Task<Reply> Save(Turn turn, CardAction.SaveSettings press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (home, page) = (press.Home, press.Page);
        if (!await access.MaySee(turn, home, ct))
            return new(AnswerCard.DealGone(turn.Mine("")));

        var people = page is SettingsPage.Admins or SettingsPage.Digest ? await roster.ReadMembers(turn, ct) : [];
        var choices = await Choices(turn, await access.FindWorkspace(turn, home, ct), page, ct);
        return await OptimisticRetry.Run<Reply>(async () =>
        {
            var workspace = await access.RefreshWorkspace(turn, home, ct);
            var sent = new FormReader(inputs, turn.Now.Today);
            var change = SettingsForm.Read(page, sent, people, choices, workspace, turn.Say.Culture, turn.By, turn.At);
            if (sent.Wrong is { } wrong)
                return new(await Page(turn, workspace, page, inputs, wrong, ct));
            var managed = PipelineSettingsRules.Change(workspace, turn.By, change, page is SettingsPage.StandIn);
            if (managed is SettingsRuling.No no)
                return new(AnswerCard.Refused(no.Why, turn.Mine(home)));
            // A page that was filled in comes back with something, also where every threshold but one was emptied.
            if (inputs.Count is 0 && SettingsForm.Fill(page, workspace) is { Count: > 0 } filled)
                return new(await Page(turn, workspace, page, filled, new Notice.NothingCame(), ct));
            if (workspace.Version != press.V)
                return new(await Page(turn, workspace, page, SettingsForm.Fill(page, workspace), new Notice.UpToDate(), ct));
            if (managed is not SettingsRuling.Yes yes || !await deals.Save(yes.Workspace, ct))
                return null;

            turn.Progress.Note(SavedWork.Change);
            var now = await access.RefreshWorkspace(turn, home, ct);
            return page is SettingsPage.FirstMarks
                ? new(
                    await Page(
                        turn,
                        now,
                        SettingsPage.LaterMarks,
                        SettingsForm.Fill(SettingsPage.LaterMarks, now),
                        new Notice.SavedBy(turn.By, turn.At),
                        ct))
                : await Show(turn, home, new Notice.SavedBy(turn.By, turn.At), ct);
        }) ?? new(await Page(turn, await access.RefreshWorkspace(turn, home, ct), page, inputs, new Notice.NotSaved(), ct));
    }

    async Task<AdaptiveCard> Page(
        Turn turn, Workspace workspace, SettingsPage page, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        SettingsPageCard.For(
            page,
            workspace,
            await Choices(turn, workspace, page, ct),
            filled,
            notice,
            turn.Mine(workspace.Id.Home));

    /// <summary>What can be chosen on this page.</summary>
    async Task<IReadOnlyList<(string Id, string Name)>> Choices(
        Turn turn, Workspace workspace, SettingsPage page, CancellationToken ct) => page switch
        {
            SettingsPage.Digest => await Channels(turn, workspace.Id.Home, ct),
            SettingsPage.StandIn =>
            [
                .. (await colleagues.Read(turn, workspace, [], ct)).Where(it => it.Id != workspace.Lead?.Id)
                    .Select(it => (it.Id.Value, it.Name)),
            ],
            _ => [],
        };

    async Task<IReadOnlyList<(string Id, string Name)>> Channels(Turn turn, string home, CancellationToken ct) =>
        [.. (await places.FindByHome(turn.Tenant, home, ct))
            .Where(it => it is { Kind: not PlaceKind.Personal, LeftAt: null })
            .Select(it => (it.Conversation, it.Name ?? it.Conversation))];

    async Task<string?> DigestTo(Turn turn, string home, CancellationToken ct) =>
        (await access.FindWorkspace(turn, home, ct)).Nudges.DigestConversation is { } id
            ? (await Channels(turn, home, ct)).Where(it => it.Id == id).Select(it => it.Name).FirstOrDefault()
            : null;
}
