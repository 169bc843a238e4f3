using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Settings;
using ReviewBot.Connections;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Settings;

/// <summary>Settings of a pipeline: members may read them, admins change them.</summary>
sealed class SettingsDialog(
    DealStore deals,
    PlaceStore places,
    PipelineAccess access,
    IRoster roster,
    PipelineColleagues colleagues,
    Crms crms,
    InstallationPolicy policy,
    WebhookDialog webhooks) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InHome<CardAction.Settings>(it => it.Home.Length > 0 ? it.Home : null, (turn, it, _, ct) => Show(turn, it.Home, null, ct));
        actions.InHome<CardAction.OpenSettings>(it => it.Home, (turn, it, _, ct) => Open(turn, it.Home, it.Page, ct));
        actions.InHome<CardAction.SaveSettings>(it => it.Home, Save);
    }

    /// <summary>The settings of the conversation's pipeline; if several are possible, asks which one.</summary>
    public async Task<Reply> Show(Turn turn, string? home, Notice? notice, CancellationToken ct)
    {
        var pipelines = await access.ListTargets(turn, ct);
        var wanted = home is { Length: > 0 } ? home : turn.IsPersonal ? pipelines.Select(it => it.Home).FirstOrDefault() : turn.Place.Home;
        if (home is not { Length: > 0 } && turn.IsPersonal && pipelines.Count != 1)
            return new(SettingsCard.Choose(pipelines, turn.PersonalContext("")));
        if (wanted is null)
            return Reply.Gone(turn.PersonalContext(""));

        var workspace = await access.FindWorkspace(turn, wanted, ct);
        return new(SettingsCard.For(
            workspace, await DigestTo(turn, wanted, ct), notice, turn.PersonalContext(wanted), ConnectOf(turn, workspace)));
    }

    static Func<Workspace, Person, bool> MayChange(SettingsPage page, Turn turn) => page switch
    {
        SettingsPage.StandIn => PipelineSettingsRules.MayNameStandIn,
        SettingsPage.Paths => (workspace, by) => PipelineSettingsRules.MayKeepTemplate(workspace, by, turn.Now.Today),
        _ => PipelineSettingsRules.May,
    };

    /// <summary>Null: no CRM is set up, or the sender is no admin.</summary>
    CardAction.Connect? ConnectOf(Turn turn, Workspace workspace) =>
        policy.AllowConnections && crms.Connected.Count > 0 && PipelineSettingsRules.May(workspace, turn.By)
            ? new(workspace.Id.Home)
            : null;

    public async Task<Reply> Open(Turn turn, string home, SettingsPage page, CancellationToken ct)
    {
        var workspace = await access.RefreshWorkspace(turn, home, ct);
        var may = MayChange(page, turn)(workspace, turn.By);
        return may && page is SettingsPage.Webhook ? await webhooks.Open(turn, workspace, ct)
            : may
            ? new(await Page(turn, workspace, page, SettingsForm.Fill(page, workspace, turn.Now.Today, turn.Say), null, ct))
            : new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Admins), turn.PersonalContext(home)));
    }

    /// <summary>Saves a page. If the settings were changed concurrently, the new version is shown instead of being overwritten.</summary>
    public async Task<Reply> Save(Turn turn, CardAction.SaveSettings press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (home, page) = (press.Home, press.Page);
        if (page is SettingsPage.Webhook)
            return await webhooks.Save(turn, await access.RefreshWorkspace(turn, home, ct), press, inputs, ct);

        var people = page is SettingsPage.Admins or SettingsPage.Digest ? await roster.ReadMembers(turn, ct) : [];
        var choices = await Choices(turn, await access.FindWorkspace(turn, home, ct), page, ct);
        return await OptimisticRetry.Run<Reply>(async () =>
        {
            var workspace = await access.RefreshWorkspace(turn, home, ct);
            var sent = new FormReader(press.Off is true ? FormValues.Empty : inputs, turn.Now.Today);
            var change = SettingsForm.Read(page, sent, people, choices, workspace, turn.Say.Culture, turn.By, turn.At);
            var stands = workspace.Version != press.Version && change(workspace) == workspace; // a repeated press
            if (sent.Wrong is { } wrong && !(stands && wrong is Notice.Missing && page is SettingsPage.Admins))
                return new(await Page(turn, workspace, page, inputs, wrong, ct));
            var managed = PipelineSettingsRules.Change(workspace, turn.By, change, MayChange(page, turn));
            if (managed is SettingsRuling.No no)
                return new(AnswerCard.Refused(no.Why, turn.PersonalContext(home)));
            // A prefilled page sends at least one input, even if every threshold but one was cleared.
            if (inputs.Count is 0 && press.Off is not true
                && SettingsForm.Fill(page, workspace, turn.Now.Today, turn.Say) is { Count: > 0 } filled)
            {
                return new(await Page(turn, workspace, page, filled, new Notice.NothingCame(), ct));
            }
            if (managed is not SettingsRuling.Yes yes)
                return null;
            if (workspace.Version != press.Version)
            {
                return stands
                    ? await Saved(turn, workspace, page, ct)
                    : new(await Page(
                        turn, workspace, page, SettingsForm.Fill(page, workspace, turn.Now.Today, turn.Say), new Notice.UpToDate(), ct));
            }
            var named = yes.Workspace.StandIn is { } standIn && standIn != workspace.StandIn && standIn.Person.Id != turn.By.Id
                ? standIn
                : null;
            ValueList<PendingPost> posts = named is null ? [] : [PostOf(turn, workspace, named)];
            if (!await deals.Save(yes.Workspace, ct, posts))
                return null;

            turn.Progress.Record(SavedWork.Change);
            var now = await access.RefreshWorkspace(turn, home, ct);
            return await WithMessage(turn, now, named, posts, await Saved(turn, now, page, ct), ct);
        }, ct) ?? new(await Page(turn, await access.RefreshWorkspace(turn, home, ct), page, inputs, new Notice.NotSaved(), ct));
    }

    /// <summary>The next page of the thresholds, else the settings.</summary>
    async Task<Reply> Saved(Turn turn, Workspace now, SettingsPage page, CancellationToken ct)
    {
        var saved = new Notice.SavedBy(turn.By, turn.At);
        return page is SettingsPage.FirstMarks
            ? new(await Page(
                turn, now, SettingsPage.LaterMarks, SettingsForm.Fill(SettingsPage.LaterMarks, now, turn.Now.Today, turn.Say), saved, ct))
            : await Show(turn, now.Id.Home, saved, ct);
    }

    static PendingPost PostOf(Turn turn, Workspace workspace, StandIn named) =>
        new($"standin:{workspace.Version + 1}", PostKind.StandsIn, [], turn.By, turn.At) { To = named.Person.Id };

    /// <summary>Adds the message for the colleague who stands in for the lead from now on.</summary>
    /// <param name="named">Null: nobody is told.</param>
    async Task<Reply> WithMessage(
        Turn turn, Workspace now, StandIn? named, ValueList<PendingPost> posts, Reply reply, CancellationToken ct) =>
        named is null || !await colleagues.WantsMessages(turn, named.Person.Id, ct)
            ? reply
            : reply with
            {
                ToPerson = new(
                    named.Person.Id,
                    StandInCard.For(now, named, turn.SharedContext(now.Id.Home, named.Person.Id.Value)),
                    _ => Task.FromResult(reply))
                {
                    Pending = new(now.Id, posts[0]),
                },
            };

    async Task<AdaptiveCard> Page(
        Turn turn, Workspace workspace, SettingsPage page, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        SettingsPageCard.For(
            page,
            workspace,
            await Choices(turn, workspace, page, ct),
            filled,
            notice,
            turn.PersonalContext(workspace.Id.Home));

    /// <summary>The choices on this page.</summary>
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

    /// <summary>The stored name of a channel is that of its team: the channel's own name is read from Teams.</summary>
    async Task<IReadOnlyList<(string Id, string Name)>> Channels(Turn turn, string home, CancellationToken ct)
    {
        var known = await places.FindByHome(turn.Tenant, home, ct);
        Place[] all = [.. known.Where(it => it is { Kind: not PlaceKind.Personal, LeftAt: null })];
        var names = all.FirstOrDefault(it => home == PipelineAccess.TeamHome(it.TeamId ?? "")) is { } channel
            ? await roster.ReadChannels(channel, ct)
            : new Dictionary<string, string?>();
        return
        [
            .. all.Select(it => (it.Conversation, names.TryGetValue(it.Conversation, out var name)
                ? name ?? turn.Say.FirstChannel()
                : it.Name ?? it.Conversation)),
        ];
    }

    async Task<string?> DigestTo(Turn turn, string home, CancellationToken ct) =>
        (await access.FindWorkspace(turn, home, ct)).Nudges.DigestConversation is { } id
            ? (await Channels(turn, home, ct)).Where(it => it.Id == id).Select(it => it.Name).FirstOrDefault()
            : null;
}
