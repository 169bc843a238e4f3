namespace ReviewBot.Reviews.Live;

/// <summary>Editing the list of the customer's people: change, leave, merge, remove. A live review stays unchanged.</summary>
public static class BuyerRules
{
    /// <param name="id">The person to change; null: match by name, else add.</param>
    public static Ruling Write(Deal deal, Review? live, BuyerId? id, BuyerEntry entry, Person by, Moment now) =>
        id is { } known && deal.Find(known) is null ? new Ruling.Refused(new Refusal.Outdated())
        : id is null && AnswerEffects.IsTooManyBuyers(deal, entry.Name) ? new Ruling.Refused(new Refusal.Full(Limits.Buyers))
        : Ruling.Beside(live, WhoAnswers.Write(new(deal, null, by, now), entry with { Known = id }));

    /// <summary>
    /// Records that somebody no longer works there, or works there again. Their open steps are not reassigned: it becomes a question who
    /// does them.
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
    /// Merges two entries of one person. Missing values of <paramref name="stays"/> are taken from the other entry, whose steps and acts
    /// are reassigned to it.
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

    /// <summary>Removes an entry that was none of the customer's people. Steps and acts stay, without a name.</summary>
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

    /// <summary>Removes <paramref name="goes"/> and replaces all references to them.</summary>
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
