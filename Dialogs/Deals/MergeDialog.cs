using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Merges two deals of a pipeline, and undoes that, for those who may hand both over.</summary>
sealed class MergeDialog(DealStore deals, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.MergeDeals>((turn, it, _, ct) => Form(turn, it.On, [], null, ct));
        actions.OnDeal<CardAction.SaveMerge>(Save);
        actions.OnDeal<CardAction.UndoMerge>((turn, it, _, ct) => Undo(turn, it, ct));
    }

    async Task<Reply> Form(Turn turn, DealRef on, ValueList<Field> filled, Notice? notice, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, on.Home, ct);
        var open = (await deals.ReadBoard(workspace.Id, ct)).Select(it => it.Deal).Where(it => it.Ended is null).ToArray();
        if (open.FirstOrDefault(it => it.Id.Value == on.Deal) is not { } deal)
            return Reply.Gone(turn.PersonalContext(on.Home));
        if (!HandoverRules.May(workspace, deal.Owner, turn.By.Id, turn.Now.Today))
            return Refused(turn, on, new Refusal.OnlyOwnerOrLead(deal.Owner, workspace.Lead));

        var others = open.Where(it => it.Id != deal.Id && HandoverRules.May(workspace, it.Owner, turn.By.Id, turn.Now.Today))
            .OrderBy(it => NameMatcher.Distance(TextNormalizer.Name(it.Customer), TextNormalizer.Name(deal.Customer)))
            .ThenBy(it => it.Customer, StringComparer.Create(turn.Say.Culture, ignoreCase: true));
        return new(MergeCard.For(deal, [.. others], filled, notice, turn.PersonalContext(on.Home)));
    }

    async Task<Reply> Save(Turn turn, CardAction.SaveMerge press, ValueList<Field> inputs, CancellationToken ct)
    {
        var on = press.On;
        if (inputs.Text(Fields.Other) is not { } chosen)
            return await Form(turn, on, inputs, new Notice.Missing([Fields.Other]), ct);

        var workspace = await access.RefreshWorkspace(turn, on.Home, ct);
        var (stays, goes) = (await deals.FindDeal(workspace.Id, new(on.Deal), ct), await deals.FindDeal(workspace.Id, new(chosen), ct));
        if (stays is null)
            return Reply.Gone(turn.PersonalContext(on.Home));
        if (goes is null && await deals.FindMerged(workspace.Id, new(chosen), ct) is var (into, before) && into == stays.Deal.Id)
            return new(MergeCard.Done(stays.Deal, before, isUndone: false, turn.PersonalContext(on.Home)));
        // An outdated button must not repeat a merge that was undone since.
        if (goes is null || stays.Deal.Version != on.Version)
            return await Form(turn, on, inputs, new Notice.UpToDate(), ct);
        foreach (var owner in new[] { stays.Deal.Owner, goes.Deal.Owner })
        {
            if (!HandoverRules.May(workspace, owner, turn.By.Id, turn.Now.Today))
                return Refused(turn, on, new Refusal.OnlyOwnerOrLead(owner, workspace.Lead));
        }

        var ruling = MergeRules.Merge(stays.Deal, stays.Live, goes.Deal, goes.Live, turn.By, turn.Now);
        if (ruling is not Ruling.Accepted accepted)
            return await Form(turn, on, inputs, ruling is Ruling.Refused refused ? new Notice.Refused(refused.Why) : null, ct);
        if (!await deals.Merge(workspace.Id, stays, goes, accepted, ct))
            return await Form(turn, on, inputs, new Notice.NotSaved(), ct);

        turn.Progress.Record(SavedWork.Change);
        return new(MergeCard.Done(accepted.Deal, goes.Deal, isUndone: false, turn.PersonalContext(on.Home)));
    }

    async Task<Reply> Undo(Turn turn, CardAction.UndoMerge press, CancellationToken ct)
    {
        var (on, other) = (press.On, new DealId(press.Other));
        var workspace = await access.RefreshWorkspace(turn, on.Home, ct);
        if (await deals.FindDeal(workspace.Id, new(on.Deal), ct) is not { } now)
            return Reply.Gone(turn.PersonalContext(on.Home));
        if (!HandoverRules.May(workspace, now.Deal.Owner, turn.By.Id, turn.Now.Today))
            return Refused(turn, on, new Refusal.OnlyOwnerOrLead(now.Deal.Owner, workspace.Lead));
        if (now.Deal.Version != on.Version || now.Live is not null)
            return Refused(turn, on, new Refusal.Outdated());

        return await deals.Split(workspace.Id, now, other, turn.By, turn.Now, ct) is var (stays, again)
            ? new(MergeCard.Done(stays, again, isUndone: true, turn.PersonalContext(on.Home)))
            : Refused(turn, on, new Refusal.Outdated());
    }

    static Reply Refused(Turn turn, DealRef on, Refusal why) => new(AnswerCard.Refused(why, turn.PersonalContext(on.Home)));
}
