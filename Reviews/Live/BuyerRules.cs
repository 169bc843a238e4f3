namespace ReviewBot.Reviews.Live;

/// <summary>
/// The people at the customer as a list: one is changed, leaves, turns out to be the same as another one, or was none of them. A live
/// review
/// stays as it is.
/// </summary>
public static class BuyerRules
{
    /// <param name="id">Who it is; null: somebody new, or known by that name.</param>
    public static Ruling Write(Deal deal, Review? live, BuyerId? id, BuyerEntry entry, Person by, Moment now) =>
        id is { } known && deal.Find(known) is null ? new Ruling.Refused(new Refusal.Outdated())
        : id is null && AnswerEffects.IsTooManyBuyers(deal, entry.Name) ? new Ruling.Refused(new Refusal.Full(Limits.Buyers))
        : Ruling.Beside(live, WhoAnswers.Write(new(deal, null, by, now), entry with { Known = id }));

    /// <summary>
    /// Works there no more, or does again. Nobody is asked to do a step in the place of who left: it is asked who does it.
    /// </summary>
    public static Ruling Leave(Deal deal, Review? live, BuyerId id, bool isBack, Person by, Moment now)
    {
        if (deal.Find(id) is not { } was || was.Left is null == isBack)
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = Change(new(deal, null, by, now), was with { Left = isBack ? null : now.Today })
            .Note(isBack ? Reviews.Change.BuyerBack : Reviews.Change.BuyerLeft, was.Name);
        return Ruling.Beside(live, isBack ? edit : deal.OpenSteps.Where(it => it.Who == id).Aggregate(edit, WithoutDoer));
    }

    /// <summary>
    /// Two entries of one person become one: what <paramref name="stays"/> does not say is taken from the other one, whose steps and acts
    /// become theirs.
    /// </summary>
    public static Ruling Merge(Deal deal, Review? live, BuyerId stays, BuyerId goes, Person by, Moment now)
    {
        if (stays == goes || deal.Find(stays) is not { } one || deal.Find(goes) is not { } other)
            return new Ruling.Refused(new Refusal.Outdated());

        var both = one.With(other);
        return Ruling.Beside(
            live,
            Change(Instead(new(deal, null, by, now), goes, stays), both)
                .Note(Reviews.Change.BuyersMerged, one.Name, WhoAnswers.Words(other), WhoAnswers.Words(both)));
    }

    /// <summary>Was none of their people. Steps and acts stay, with nobody named.</summary>
    public static Ruling Remove(Deal deal, Review? live, BuyerId id, Person by, Moment now)
    {
        if (deal.Find(id) is not { } gone)
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = deal.OpenSteps.Where(it => it.Who == id).Aggregate(new Edit(deal, null, by, now), WithoutDoer);
        return Ruling.Beside(live, Instead(edit, id, null).Note(Reviews.Change.BuyerRemoved, gone.Name, WhoAnswers.Words(gone)));
    }

    static Edit WithoutDoer(Edit edit, BuyerStep step) => edit
        .Set(deal => deal with { Steps = deal.Steps.Change(it => it.Id == step.Id, it => it with { Who = null }) })
        .Ask(Asking.WhoDoesIt, step.Id);

    /// <summary>Takes <paramref name="goes"/> off the list, and names somebody else wherever they were named.</summary>
    static Edit Instead(Edit edit, BuyerId goes, BuyerId? stays)
    {
        return edit.Set(deal => deal with
        {
            Buyers = deal.Buyers.Where(it => it.Id != goes),
            Steps = deal.Steps.Change(_ => true, Renamed),
            Acts = deal.Acts.Change(it => it.Who == goes, it => it with { Who = stays }),
            GoLive = deal.GoLive is { } day && day.Whose == goes ? day with { Whose = stays } : deal.GoLive,
            Copied = deal.Copied?.With(Who, of => of),
            Corrections = deal.Corrections.Change(
                it => it.By == goes || it.Doer == goes, it => it with { By = Who(it.By), Doer = Who(it.Doer) }),
        });

        BuyerId? Who(BuyerId? id) => id == goes ? stays : id;

        BuyerStep Renamed(BuyerStep step) => step with
        {
            Who = step.Who == goes ? stays : step.Who,
            Before = step.Before is { } before ? Renamed(before) : null,
        };
    }

    static Edit Change(Edit edit, Buyer now) =>
        edit.Set(deal => deal with { Buyers = deal.Buyers.Change(it => it.Id == now.Id, _ => now) });
}
