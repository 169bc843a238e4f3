using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>One deal outside its reviews: show, add, change, and own.</summary>
sealed class DealDialog(DealTransaction transaction, DealStore deals, PipelineAccess access, PipelineColleagues colleagues)
    : ICardActionHandler
{
    /// <summary>Most deals that can have been added under the same names.</summary>
    const int MostNamesakes = 5;

    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenDeal>((turn, it, _, ct) => Open(turn, it.On, ct));
        actions.OnDeal<CardAction.TakeOwnership>((turn, it, _, ct) => TakeOwnership(turn, it.On, ct));
        actions.OnDeal<CardAction.TakeOver>((turn, it, _, ct) => TakeOver(turn, it.On, ct));
        actions.OnDeal<CardAction.SettleQuestion>((turn, it, _, ct) => Settle(turn, it, ct));
        actions.OnDeal<CardAction.AnswerSteps>((turn, it, _, ct) => AskSteps(turn, it.On, ct));
        actions.OnDeal<CardAction.SaveSteps>((turn, it, inputs, ct) => SaveSteps(turn, it, inputs, ct));
        actions.OnDeal<CardAction.ChangeDeal>((turn, it, _, ct) => ChangeForm(turn, it.On, ct));
        actions.OnDeal<CardAction.SaveChange>((turn, it, inputs, ct) => SaveChange(turn, it.On, inputs, ct));
        actions.OnDeal<CardAction.History>((turn, it, _, ct) => History(turn, it.On, it.Review, ct));
        actions.OnDeal<CardAction.ShowEndings>((turn, it, _, ct) => EndingsForm(turn, it.On, null, ct));
        actions.OnDeal<CardAction.Pause>((turn, it, inputs, ct) => Pause(turn, it.On, inputs, ct));
        actions.OnDeal<CardAction.ResumeDeal>((turn, it, _, ct) => Resume(turn, it.On, ct));
        actions.OnDeal<CardAction.Reopen>((turn, it, _, ct) => Reopen(turn, it.On, ct));
        actions.InPipeline<CardAction.AddDeal>((turn, _, _, ct) => ShowAddForm(turn, null, ct));
        actions.InPipeline<CardAction.SaveDeal>((turn, _, inputs, ct) => AddDeal(turn, inputs, ct));
    }

    public async Task<Reply> Open(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { } found
            ? new(await Card(turn, on.Home, found, null, ct))
            : Reply.Gone(turn.PersonalContext(on.Home));

    /// <summary>A read-only view for a member of the deal's pipeline in a conversation of another one. Only the member sees it.</summary>
    public async Task<Reply> ShowReadOnly(
        Turn turn, DealRef on, CancellationToken ct) => await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { } found
        ? new(
            DealCard.ToLookAt(
                await Shown(turn, on.Home, found.Deal, ct), found.Live, await Marks(turn, on.Home, found.Deal, ct), turn.PersonalContext(
                    on.Home)))
        {
            SharedFallback = AnswerCard.NotHere(turn.SharedContext(turn.Place.Home ?? ""))
        }
        : Reply.Gone(turn.PersonalContext(turn.Place.Home ?? ""));

    public async Task<Reply> ShowAddForm(Turn turn, string? customer, CancellationToken ct) => await ShowAddForm(
        turn, customer is null ? [] : [new(Fields.Customer, customer)], null, await access.ListTargets(turn, ct), ct);

    /// <summary>The form with the known values, for somebody who has to choose the pipeline.</summary>
    public async Task<Reply> AskWhere(Turn turn, ValueList<Field> inputs, CancellationToken ct) =>
        await ShowAddForm(turn, inputs, new Notice.Missing([Fields.Pipeline]), await access.ListTargets(turn, ct), ct);

    async Task<Reply> ShowAddForm(
        Turn turn, ValueList<Field> filled, Notice? notice, IReadOnlyList<(string Home, string Name)> pipelines, CancellationToken ct)
    {
        var home = HomeOf(turn, filled, pipelines);
        var others = home is not null && await access.MaySee(turn, home, ct) ? await Others(turn, home, ct) : null;
        return new(AddDealCard.For(filled, notice, pipelines, others, turn.PersonalContext(home ?? "")));
    }

    public async Task<Reply> AddDeal(Turn turn, ValueList<Field> inputs, CancellationToken ct)
    {
        var pipelines = await access.ListTargets(turn, ct);
        var home = HomeOf(turn, inputs, pipelines) ?? pipelines.Select(it => it.Home).FirstOrDefault();
        var sent = new FormReader(inputs, turn.Now.Today);
        var (customer, title, wanted) =
            (sent.Required(
                Fields.Customer, Limits.Customer), sent.Required(Fields.Title, Limits.Title), sent.Text(Fields.Wanted, Limits.Statement));
        var mayAdd = home is not null && await access.MaySee(turn, home, ct);
        if (!mayAdd)
            sent.Missing(Fields.Pipeline, "");
        var owner = mayAdd && home is not null ? await OwnerOf(turn, home, sent, ct) : null;
        if (sent.Wrong is not null || home is null)
            return await ShowAddForm(turn, inputs, sent.Wrong, pipelines, ct);

        var added = DealRules.Add(DealKey.Of(customer, title), customer, title, wanted, owner, turn.By, turn.Now);
        var hears = owner is not null && owner.Id != turn.By.Id && await colleagues.WantsMessages(turn, owner.Id, ct) ? owner : null;
        var (kept, isTheirs, isNew) = await SaveNew(turn, home, added, hears, ct);
        if (kept is null || !isTheirs)
            return await ShowAddForm(turn, inputs, kept is null ? new Notice.NotSaved() : new Notice.IsThere(kept.Deal), pipelines, ct);
        if (owner is not null)
            await access.AddMember(owner.Id == turn.By.Id ? turn : turn with { By = owner, User = null }, home, ct);
        return isNew && owner is not null && owner.Id != turn.By.Id
            ? await NotifyOwner(turn, home, kept, owner, isTold: hears is not null, ct)
            : new(await Card(turn, home, kept, isNew ? new Notice.SavedBy(turn.By, turn.At) : new Notice.SavedBefore(), ct));
    }

    /// <summary>The pipeline to add the deal to; null: not chosen yet.</summary>
    static string? HomeOf(Turn turn, ValueList<Field> inputs, IReadOnlyList<(string Home, string Name)> pipelines) =>
        (turn.IsPersonal ? inputs.Text(Fields.Pipeline) : null)
        ?? turn.Place.Home ?? (pipelines is [var only] ? only.Home : null);

    /// <summary>The chosen owner; null: nobody, or ambiguous, which is recorded as a problem.</summary>
    async Task<Person?> OwnerOf(Turn turn, string home, FormReader sent, CancellationToken ct)
    {
        switch (sent.Raw(Fields.Owner))
        {
            case null or AddDealCard.Me:
                return turn.By;
            case AddDealCard.Nobody:
                return null;
            case AddDealCard.Colleague:
                return sent.Missing<Person?>(Fields.Owner, null);
            case var id:
                var chosen = (await Others(turn, home, ct)).FirstOrDefault(it => it.Id.Value == id);
                return chosen ?? sent.Missing<Person?>(Fields.Owner, null);
        }
    }

    async Task<IReadOnlyList<Person>> Others(Turn turn, string home, CancellationToken ct) =>
    [
        .. (await colleagues.Read(turn, await access.FindWorkspace(turn, home, ct), [], ct)).Where(it => it.Id != turn.By.Id),
    ];

    /// <summary>Tells the owner once that somebody else added a deal for them.</summary>
    async Task<Reply> NotifyOwner(Turn turn, string home, DealSnapshot added, Person owner, bool isTold, CancellationToken ct)
    {
        var untold = new Reply(await Card(turn, home, added, new Notice.AddedFor(owner, IsTold: false), ct));
        return isTold
            ? new(await Card(turn, home, added, new Notice.AddedFor(owner, IsTold: true), ct))
            {
                ToPerson = new(
                    owner.Id, HandoverCard.Added(turn.By, added.Deal, turn.SharedContext(home, owner.Id.Value)), _ =>
                        Task.FromResult(untold))
                {
                    Pending = added.Post,
                },
            }
            : untold;
    }

    /// <summary>
    /// Saves a new deal. Idempotent: an existing deal of these names is returned. The id is derived from the names, so that it may belong
    /// to a deal that was renamed since: then a numbered id is tried. Null: saving failed.
    /// </summary>
    /// <param name="hears">Who is notified; null: nobody.</param>
    async Task<(DealSnapshot? Found, bool IsTheirs, bool IsNew)> SaveNew(
        Turn turn, string home, Ruling.Accepted wanted, Person? hears, CancellationToken ct)
    {
        var names = wanted.Deal.Id;
        for (var namesake = 1; namesake <= MostNamesakes; namesake++)
        {
            var id = namesake == 1 ? names : DealKey.Of(wanted.Deal.Customer, $"{wanted.Deal.Title} {namesake}");
            var deal = wanted.Deal with { Id = id };
            var named = wanted with
            {
                Deal = deal,
                Posts = hears is null ? [] : [PendingPost.Of(PostKind.AddedFor, deal, turn.By, turn.At, hears.Id)],
            };
            var saved = await deals.Save(turn.Workspace(home), null, named, turn.Id, ct, turn.Fingerprint);
            var found = saved is SaveResult.Done done ? done.Now : await deals.FindDeal(turn.Workspace(home), id, ct);
            if (saved is SaveResult.Done)
                turn.Progress.Record(SavedWork.Deal);
            if (found is null || DealKey.Of(found.Deal.Customer, found.Deal.Title) == names)
                return (found, saved is not SaveResult.Conflict, saved is SaveResult.Done);
        }
        return (null, false, false);
    }

    /// <summary>"I own this". If somebody else owns the deal, the user is asked first.</summary>
    public async Task<Reply> TakeOwnership(Turn turn, DealRef on, CancellationToken ct)
    {
        var owned = await transaction.Run(
            turn, on, found => DealRules.Own(found.Deal, found.Live, turn.By, turn.Now), ct);
        await AddOwner(turn, on, owned, ct);
        return owned switch
        {
            TransactionResult.Refused { Why: Refusal.HasOwner other, Now.Deal: var deal } =>
                new(AnswerCard.TakeOver(deal, other, turn.PersonalContext(on.Home))),
            var decision => await ShowResult(turn, on, decision, ct),
        };
    }

    public async Task<Reply> TakeOver(Turn turn, DealRef on, CancellationToken ct)
    {
        var taken = await transaction.Run(
            turn, on, found => DealRules.TakeOver(found.Deal, found.Live, turn.By, turn.Now), ct);
        await AddOwner(turn, on, taken, ct);
        return await ShowResult(turn, on, taken, ct);
    }

    /// <summary>Makes an owner a member, so that their personal chat lists the deal.</summary>
    async Task AddOwner(Turn turn, DealRef on, TransactionResult owned, CancellationToken ct)
    {
        if ((owned as TransactionResult.Saved)?.Now.Deal.Owner?.Id == turn.By.Id
            || (owned as TransactionResult.AlreadyApplied)?.Now.Deal.Owner?.Id == turn.By.Id)
        {
            await access.AddMember(turn, on.Home, ct);
        }
    }

    public Task<Reply> Settle(Turn turn, CardAction.SettleQuestion press, CancellationToken ct) =>
        Change(turn, press.On, found => DealRules.Settle(found.Deal, found.Live, press.Question, press.How, turn.By, turn.Now), ct);

    public Task<Reply> Resume(Turn turn, DealRef on, CancellationToken ct) =>
        Change(turn, on, found => DealRules.Resume(found.Deal, found.Live, turn.By, turn.Now), ct);

    public Task<Reply> Reopen(Turn turn, DealRef on, CancellationToken ct) =>
        Change(turn, on, found => DealRules.Reopen(found.Deal, turn.By, turn.Now), ct);

    public async Task<Reply> ChangeForm(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { Deal: var deal }
            ? new(
                ChangeDealCard.For(
                    deal,
                    FormValues.Empty
                        .With(Fields.Customer, deal.Customer)
                        .With(Fields.Title, deal.Title)
                        .With(Fields.SilentUntil, deal.SilentUntil)
                        .WithoutPast(turn.Now.Today),
                    null,
                    turn.PersonalContext(on.Home)))
            : Reply.Gone(turn.PersonalContext(on.Home));

    public Task<Reply> SaveChange(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var (customer, title, silent) =
            (sent.Required(Fields.Customer, Limits.Customer), sent.Required(Fields.Title, Limits.Title), sent.Day(Fields.SilentUntil));
        return Checked(turn, on, sent, found => DealRules.Rename(found.Deal, found.Live, customer, title, silent, turn.By, turn.Now),
            (deal, notice) => ChangeDealCard.For(deal, inputs, notice, turn.PersonalContext(on.Home)), ct);
    }

    /// <summary>Asks for the outcome of open steps, between reviews.</summary>
    public async Task<Reply> AskSteps(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { Deal: var deal }
            ? new(DoneCard.Ask(new(deal, null, [], null, new Purpose.Between(), turn.PersonalContext(on.Home))))
            : Reply.Gone(turn.PersonalContext(on.Home));

    public async Task<Reply> SaveSteps(Turn turn, CardAction.SaveSteps press, ValueList<Field> inputs, CancellationToken ct)
    {
        var on = press.On;
        var (decision, notices) = await transaction.Run(turn, on, found =>
        {
            var reading = DoneStep.ReadBetween(new(inputs, turn.Now.Today), found.Deal);
            return new Decision<StepNotices>(
                reading is StepReading.Good { Answer: Answer.Done done }
                    ? PreworkRules.MarkAsPrework(CorrectionRules.Answer(found.Deal, found.Live, done, turn.By, turn.Now), turn.By, turn.Now)
                    : new Ruling.Refused(new Refusal.Outdated()),
                new(
                    (reading as StepReading.Bad)?.Notice,
                    reading is StepReading.Good good ? Remarks.Late(found.Deal, good.Answer) : null));
        }, ct);
        var (wrong, late) = notices ?? new(null, null);
        if (decision is TransactionResult.Saved { Now.Deal: var now } && late is null && DidSomething(now, inputs, out var done))
        {
            var (filled, context) = (NextStep.FilledAfter(done), turn.PersonalContext(on.Home));
            return new(NextStepCard.For(now, null, done?.Id, true, filled, null, context, press.Before)) { Answered = press.Before };
        }
        return decision is TransactionResult.Refused refused && wrong is not null
            ? new(
                DoneCard.Ask(new(refused.Now.Deal, null, inputs, wrong, new Purpose.Between(press.Before), turn.PersonalContext(on.Home))))
            : await ShowResultOrReturn(turn, on, press.Before, decision, ct, late);
    }

    /// <param name="Wrong">What cannot be parsed; null: nothing.</param>
    /// <param name="Late">Notice after saving; null: none.</param>
    sealed record StepNotices(Notice? Wrong, Notice? Late);

    /// <summary>After saving, returns to the preparation card that it was asked on, with its other deals.</summary>
    public async Task<Reply> ShowResultOrReturn(
        Turn turn, DealRef on, PreworkRef? before, TransactionResult result, CancellationToken ct, Notice? told = null) =>
        before is not null && result is (TransactionResult.Saved or TransactionResult.AlreadyApplied)
            ? new() { Answered = before, Told = told }
            : await ShowResult(turn, on, result, ct, told);

    /// <summary>True if they did a step, or did something else while no step is open.</summary>
    /// <param name="done">The step that they did; null: none of the open ones.</param>
    static bool DidSomething(Deal deal, ValueList<Field> inputs, out BuyerStep? done)
    {
        done = deal.Steps.FirstOrDefault(it => inputs.Chosen<Outcome>(Fields.Outcome(it.Id)) is Outcome.Did);
        return done is not null || (deal.Next is null && inputs.Text(Fields.Also) is not null);
    }

    public async Task<Reply> EndingsForm(Turn turn, DealRef on, Notice? notice, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { Deal: var deal }
            ? new(await ShowEndings(turn, on, deal, notice, ct))
            : Reply.Gone(turn.PersonalContext(on.Home));

    async Task<AdaptiveCards.AdaptiveCard> ShowEndings(Turn turn, DealRef on, Deal deal, Notice? notice, CancellationToken ct) =>
        ThreeEndingsCard.For(
            deal,
            await Marks(turn, on.Home, deal, ct),
            notice,
            turn.PersonalContext(on.Home),
            (await access.FindWorkspace(turn, on.Home, ct)).Lead);

    public Task<Reply> Pause(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var until = sent.RequiredDay(Fields.Until);
        return Checked(turn, on, sent, found => DealRules.Pause(found.Deal, found.Live, until, turn.By, turn.Now), null, ct);
    }

    /// <param name="from">The review whose summary it was opened from; null: opened elsewhere.</param>
    public async Task<Reply> History(Turn turn, DealRef on, ReviewId? from, CancellationToken ct)
    {
        const int most = 30;
        var (workspace, id) = (turn.Workspace(on.Home), new DealId(on.Deal));
        return await deals.FindDeal(workspace, id, ct) is { Deal: var deal }
            ? new(
                HistoryCard.For(
                    deal,
                    await deals.ReadJournal(workspace, id, most, ct),
                    await deals.ReadClosed(workspace, id, most, ct),
                    turn.PersonalContext(on.Home),
                    from))
            : Reply.Gone(turn.PersonalContext(on.Home));
    }

    public async Task<AdaptiveCards.AdaptiveCard> Card(Turn turn, string home, DealSnapshot found, Notice? notice, CancellationToken ct) =>
        DealCard.For(await Shown(
            turn, home, found.Deal, ct), found.Live, await Marks(turn, home, found.Deal, ct), notice, turn.PersonalContext(home));

    /// <summary>Removes imported values, unless the pipeline's settings say that they are shown.</summary>
    async Task<Deal> Shown(Turn turn, string home, Deal deal, CancellationToken ct) =>
        (await access.FindWorkspace(turn, home, ct)).ShowsCommercial ? deal : deal with { Commercial = [] };

    /// <summary>Changes a deal by a rule, and shows it.</summary>
    public async Task<Reply> Change(Turn turn, DealRef on, Func<DealSnapshot, Ruling> rule, CancellationToken ct) =>
        await ShowResult(turn, on, await transaction.Run(turn, on, rule, ct), ct);

    /// <summary>Shows the form again if an input is missing or wrong, else saves.</summary>
    async Task<Reply> Checked(
        Turn turn,
        DealRef on,
        FormReader sent,
        Func<DealSnapshot, Ruling> rule,
        Func<Deal, Notice, AdaptiveCards.AdaptiveCard>? form,
        CancellationToken ct)
    {
        if (sent.Wrong is not { } wrong)
            return await Change(turn, on, rule, ct);

        return await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { Deal: var deal }
            ? new(form?.Invoke(deal, wrong) ?? await ShowEndings(turn, on, deal, wrong, ct))
            : Reply.Gone(turn.PersonalContext(on.Home));
    }

    /// <summary>Shows the deal after a change of it.</summary>
    public async Task<Reply> ShowResult(
        Turn turn, DealRef on, TransactionResult decision, CancellationToken ct, Notice? told = null) => decision switch
        {
            TransactionResult.Saved made => new(await Card(turn, on.Home, made.Now, told ?? new Notice.SavedBy(turn.By, turn.At), ct)),
            TransactionResult.AlreadyApplied repeated => new(await Card(turn, on.Home, repeated.Now, new Notice.SavedBefore(), ct)),
            TransactionResult.Refused refused =>
                new(await Card(
                    turn, on.Home, refused.Now, refused.Why is Refusal.Outdated ? new Notice.UpToDate() : new Notice.Refused(refused.Why),
                    ct)),
            TransactionResult.TooBusy busy => new(await Card(turn, on.Home, busy.Now, new Notice.NotSaved(), ct)),
            _ => Reply.Gone(turn.PersonalContext(on.Home)),
        };

    async Task<ValueList<Mark>> Marks(Turn turn, string home, Deal deal, CancellationToken ct) =>
        MarkCalculator.MarksOf(deal, turn.Now.Today, await access.FindWorkspace(turn, home, ct)).WithoutEchoes();
}
