using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Ends a deal, and announces a win to the team.</summary>
sealed class EndingDialog(
    DealTransaction transaction, DealStore deals, DealDialog dealDialog, PipelineAccess access, TeamRoom team, NamedDeals named)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.EndForm>((turn, it, _, ct) => ShowForm(turn, it.On, ct));
        actions.OnDeal<CardAction.EndDeal>(End);
        actions.OnDeal<CardAction.OpenEnding>((turn, it, _, ct) => More(turn, it.On, [], null, ct));
        actions.OnDeal<CardAction.SaveEnding>(Explain);
        actions.OnDeal<CardAction.TellWon>((turn, it, _, ct) => TellWon(turn, it.On, ct));
    }

    public void Register(CommandRoutes commands) => commands.OnNamed(Command.End, (turn, name, ct) =>
        named.Find(turn, name, async seen => (await ShowForm(turn, turn.SharedContext(seen.Home).On(seen.Deal), ct)).Posted(), ct));

    /// <summary>Asks how the deal ended; a deal that has ended is shown.</summary>
    public async Task<Reply> ShowForm(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) switch
        {
            null => Reply.Gone(turn.PersonalContext(on.Home)),
            { Deal.Ended: { IsUnexplained: false } } found => new(await dealDialog.Card(turn, on.Home, found, null, ct)),
            { Deal: var deal } => new(EndCard.For(deal, [], null, turn.PersonalContext(on.Home))),
        };

    async Task<Reply> End(Turn turn, CardAction.EndDeal press, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var ending = EndingForm.Read(sent, press.How, turn);
        if (sent.Wrong is not { } wrong)
            return await dealDialog.Change(turn, press.On, found => DealRules.End(found.Deal, found.Live, ending, turn.Now), ct);

        return await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) is { Deal: var deal }
            ? new(EndCard.For(deal, inputs, wrong, turn.PersonalContext(press.On.Home)))
            : Reply.Gone(turn.PersonalContext(press.On.Home));
    }

    async Task<Reply> Explain(Turn turn, CardAction.SaveEnding press, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var (late, longest) = EndingForm.Learned(sent);
        return sent.Wrong is { } wrong
            ? await More(turn, press.On, inputs, wrong, ct)
            : await dealDialog.Change(turn, press.On, found => DealRules.Explain(found.Deal, late, longest, turn.By, turn.Now), ct);
    }

    async Task<Reply> More(Turn turn, DealRef on, ValueList<Field> inputs, Notice? notice, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) switch
        {
            null => Reply.Gone(turn.PersonalContext(on.Home)),
            { Deal: { Ended: { IsUnexplained: false } ended } deal } =>
                new(EndCard.More(deal, ended, inputs, notice, turn.PersonalContext(on.Home))),
            var found => new(await dealDialog.Card(turn, on.Home, found, new Notice.UpToDate(), ct)),
        };

    /// <summary>Saved before it is posted, so that two presses announce once; undone if the message cannot be delivered.</summary>
    async Task<Reply> TellWon(Turn turn, DealRef on, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, on.Home, ct);
        var place = await team.FindPlace(workspace, ct);
        if (place is null || !await team.MayShow(workspace, place, ct))
            return await Shown(turn, on, new Notice.NotPosted(place?.Name, IsWithheld: place is not null), ct);

        var told = await transaction.Run(
            turn,
            workspace.Id,
            new(on.Deal),
            found => DealRules.TellWon(found.Deal, turn.By, turn.Now).WithPosts(
                accepted => [PendingPost.Of(PostKind.Won, accepted.Deal, turn.By, turn.At) with { Conversation = place.Conversation }]),
            ct);
        if (told is not TransactionResult.Saved { Now: { Deal: { Ended: { } won } deal } now })
            return await Shown(turn, on, new Notice.UpToDate(), ct);

        return new(await dealDialog.Card(turn, on.Home, now, new Notice.Posted(place.Name), ct))
        {
            ToTeam = new(
                place, WonCard.For(deal, won, turn.SharedContext(on.Home, place.Conversation)), token => NotTold(turn, on, place, token))
            {
                Pending = now.Post,
            },
        };
    }

    async Task<Reply> NotTold(Turn turn, DealRef on, Place place, CancellationToken ct)
    {
        await transaction.Run(
            turn.ForFurtherSave("not-told"), turn.Workspace(on.Home), new(on.Deal),
            found => DealRules.NotTold(found.Deal, turn.By, turn.Now), ct);
        return await Shown(turn, on, new Notice.NotPosted(place.Name, IsWithheld: false), ct);
    }

    async Task<Reply> Shown(Turn turn, DealRef on, Notice notice, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { } found
            ? new(await dealDialog.Card(turn, on.Home, found, notice, ct))
            : Reply.Gone(turn.PersonalContext(on.Home));
}
