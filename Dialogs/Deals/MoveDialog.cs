using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Moves a deal to another pipeline, and back, for members of both.</summary>
sealed class MoveDialog(DealStore deals, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.MoveDeal>((turn, it, _, ct) => Form(turn, it.On, ct));
        actions.OnDeal<CardAction.SaveMove>(Save);
        actions.OnDeal<CardAction.UndoMove>((turn, it, _, ct) => Undo(turn, it, ct));
    }

    async Task<Reply> Form(Turn turn, DealRef on, CancellationToken ct)
    {
        if (await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is not { Deal: var deal })
            return Reply.Gone(turn.PersonalContext(on.Home));

        var workspace = await access.FindWorkspace(turn, on.Home, ct);
        return HandoverRules.May(workspace, deal.Owner, turn.By.Id, turn.Now.Today)
            ? await Draw(turn, on, deal, [], null, ct)
            : new(AnswerCard.Refused(new Refusal.OnlyOwnerOrLead(deal.Owner, workspace.Lead), turn.PersonalContext(on.Home)));
    }

    async Task<Reply> Save(Turn turn, CardAction.SaveMove press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (on, id) = (press.On, new DealId(press.On.Deal));
        var chosen = inputs.Text(Fields.Pipeline);
        if (await deals.FindDeal(turn.Workspace(on.Home), id, ct) is not { Deal: var deal })
            return await Gone(turn, on, chosen, ct);
        // An outdated button must not repeat a move that was undone since.
        if (deal.Version != on.Version)
            return await Draw(turn, on, deal, inputs, new Notice.UpToDate(), ct);
        if (chosen is null || chosen == on.Home || !await access.IsMember(turn, chosen, ct))
            return await Draw(turn, on, deal, [], new Notice.Missing([Fields.Pipeline]), ct);

        var (from, to) = (await access.RefreshWorkspace(turn, on.Home, ct), await access.RefreshWorkspace(turn, chosen, ct));
        if (!HandoverRules.May(from, deal.Owner, turn.By.Id, turn.Now.Today))
            return new(AnswerCard.Refused(new Refusal.OnlyOwnerOrLead(deal.Owner, from.Lead), turn.PersonalContext(on.Home)));
        if (await deals.FindDeal(to.Id, id, ct) is not null)
            return await Draw(turn, on, deal, inputs, new Notice.IsThereAlready(), ct);

        var members = await access.FindMembers(to.Id, ct);
        return await Run(
            turn, on, from, to, found => MoveRules.Move(found.Deal, found.Live, from, to, members, turn.By, turn.Now), isUndone: false, ct);
    }

    /// <summary>Authorization: the person who moved it, and those who may hand it over now.</summary>
    async Task<Reply> Undo(Turn turn, CardAction.UndoMove press, CancellationToken ct)
    {
        var on = press.On;
        if (await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is not { Deal: var deal })
            return await Gone(turn, on, press.BackTo, ct);

        var from = await access.RefreshWorkspace(turn, on.Home, ct);
        if (!await access.IsMember(turn, press.BackTo, ct)
            || !(deal.Arrival?.By.Id == turn.By.Id || HandoverRules.May(from, deal.Owner, turn.By.Id, turn.Now.Today)))
        {
            return new(AnswerCard.Refused(new Refusal.OnlyOwnerOrLead(deal.Owner, from.Lead), turn.PersonalContext(on.Home)));
        }

        var to = await access.RefreshWorkspace(turn, press.BackTo, ct);
        return await Run(
            turn, on, from, to, found => MoveRules.MoveBack(found.Deal, found.Live, on.Version, from, to, turn.By, turn.Now),
            isUndone: true, ct);
    }

    async Task<Reply> Run(
        Turn turn, DealRef on, Workspace from, Workspace to, Func<DealSnapshot, Ruling> rule, bool isUndone, CancellationToken ct)
    {
        // Written to the audit logs of both pipelines before the move, once for all attempts.
        var isRecorded = await deals.FindDeal(from.Id, new(on.Deal), ct) is { } seen && rule(seen) is Ruling.Accepted
            && await Write(turn, from.Id, AuditKind.DealMovedOut, to.Name, ct)
            && await Write(turn, to.Id, AuditKind.DealMovedIn, from.Name, ct);
        var ruling = await OptimisticRetry.Run(async () =>
        {
            if (await deals.FindDeal(from.Id, new(on.Deal), ct) is not { } found)
                return null;
            var ruling = rule(found);
            return ruling is not Ruling.Accepted accepted || (isRecorded && await deals.Move(from.Id, found, to.Id, accepted, ct))
                ? ruling : null;
        }, ct);
        switch (ruling)
        {
            case Ruling.Accepted { Deal: var moved }:
                turn.Progress.Record(SavedWork.Change);
                return new(MoveCard.Moved(moved, to.Name, isUndone, turn.PersonalContext(to.Id.Home)));
            case Ruling.Refused { Why: var why }:
                return new(AnswerCard.Refused(why, turn.PersonalContext(on.Home)));
            default:
                return new(AnswerCard.NotSaved(turn.PersonalContext(on.Home)));
        }
    }

    /// <summary>After a repeated press: shows where the deal is now.</summary>
    async Task<Reply> Gone(Turn turn, DealRef on, string? wanted, CancellationToken ct) =>
        await deals.FindMoved(turn.Workspace(on.Home), new(on.Deal), ct) is { } to && to.Home == wanted
        && await access.IsMember(turn, to.Home, ct)
        && await deals.FindDeal(to, new(on.Deal), ct) is { Deal: var deal }
            ? new(MoveCard.Moved(
                deal, (await access.FindWorkspace(turn, to.Home, ct)).Name, deal.Arrival?.From != on.Home, turn.PersonalContext(to.Home)))
            : Reply.Gone(turn.PersonalContext(on.Home));

    Task<bool> Write(Turn turn, WorkspaceId workspace, AuditKind what, string about, CancellationToken ct) =>
        access.TryChange(turn, workspace.Home, it => it.With(new AuditEntry(turn.At, turn.By, what, about)), ct);

    async Task<Reply> Draw(Turn turn, DealRef on, Deal deal, ValueList<Field> filled, Notice? notice, CancellationToken ct) => new(
        MoveCard.For(
            deal, [.. (await access.ListPipelines(turn, ct)).Where(it => it.Home != on.Home)], filled, notice, turn.PersonalContext(
                on.Home)));
}
