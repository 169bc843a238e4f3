using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>
/// The path of a deal to the go-live date: asks for the date, schedules back, shows the path and stores it as a template.
/// </summary>
sealed class PathDialog(DealTransaction transaction, DealStore deals, DealDialog dialog, PipelineAccess access, NamedDeals named)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenPath>((turn, it, _, ct) => Open(turn, it.On, ct));
        actions.OnDeal<CardAction.OpenPathForm>((turn, it, _, ct) => OpenForm(turn, it.On, ct));
        actions.OnDeal<CardAction.SavePath>(Save);
        actions.OnDeal<CardAction.AddToPath>((turn, it, inputs, ct) => Add(turn, it.On, inputs, ct));
        actions.OnDeal<CardAction.RemovePath>(async (turn, it, _, ct) => await dialog.Change(
            turn, it.On, found => PathRules.Remove(found.Deal, found.Live, turn.By, turn.Now), ct));
        actions.OnDeal<CardAction.KeepTemplate>((turn, it, _, ct) => SaveTemplate(turn, it.On, ct));
        actions.OnDeal<CardAction.ForgetTemplate>((turn, it, _, ct) => DeleteTemplate(turn, it.On, ct));
    }

    public void Register(CommandRoutes commands) => commands.OnNamed(Command.Path, (turn, name, ct) =>
        named.Find(turn, name, async seen => (await Open(turn, turn.SharedContext(seen.Home).On(seen.Deal), ct)).Posted(), ct));

    /// <summary>The path; if none is planned, the form for a new one. A deal that ended without a path is shown itself.</summary>
    public async Task<Reply> Open(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { } found
            ? new(await Card(turn, on.Home, found, null, ct))
            : Reply.Gone(turn.PersonalContext(on.Home));

    /// <param name="typed">Text typed below it and not added; null: none.</param>
    public async Task<AdaptiveCard> Card(
        Turn turn, string home, DealSnapshot found, Notice? notice, CancellationToken ct, ValueList<Field>? typed = null)
    {
        var (deal, workspace) = (found.Deal, await access.FindWorkspace(turn, home, ct));
        return deal.GoLive is { } goLive && PathState.Of(deal, WorkCalendar.Of(workspace), turn.Now.Today) is { } path
            ? PathCard.For(
                deal, path, goLive, PipelineSettingsRules.MayKeepTemplate(
                    workspace, turn.By, turn.Now.Today), notice, turn.PersonalContext(home),
                typed)
            : deal.Ended is not null
                ? await dialog.Card(turn, home, found, notice, ct)
                : Form(turn, home, deal, workspace, Filled(deal, turn.Now.Today), notice);
    }

    async Task<Reply> OpenForm(Turn turn, DealRef on, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) switch
        {
            null => Reply.Gone(turn.PersonalContext(on.Home)),
            { Deal.Ended: not null } found => new(await dialog.Card(turn, on.Home, found, null, ct)),
            { Deal: var deal } => new(await Form(turn, on, deal, Filled(deal, turn.Now.Today), null, ct)),
        };

    async Task<AdaptiveCard> Form(Turn turn, DealRef on, Deal deal, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        Form(turn, on.Home, deal, await access.FindWorkspace(turn, on.Home, ct), filled, notice);

    static AdaptiveCard Form(Turn turn, string home, Deal deal, Workspace workspace, ValueList<Field> filled, Notice? notice) =>
        PathFormCard.For(
            deal,
            workspace.PathTemplate,
            filled,
            notice,
            turn.PersonalContext(home),
            PipelineSettingsRules.MayKeepTemplate(workspace, turn.By, turn.Now.Today));

    async Task<Reply> Save(Turn turn, CardAction.SavePath press, ValueList<Field> inputs, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, press.On.Home, ct);
        var (result, wrong) = await transaction.Run(turn, press.On, found =>
        {
            var sent = new FormReader(inputs, turn.Now.Today);
            var on = sent.RequiredDay(Fields.GoLive);
            var items = press.Template is true ? workspace.PathTemplate : Items(turn, sent);
            if (items.Count is 0 && !found.Deal.PathSteps.Any())
                sent.Missing(Fields.Usual, "");
            return new Decision<Notice>(
                sent.Wrong is not null
                    ? new Ruling.Refused(new Refusal.Outdated())
                    : PathRules.Plan(
                        found.Deal,
                        found.Live,
                        on,
                        found.Deal.PresentBuyers.FirstOrDefault(it => it.Id.Value == sent.Raw(Fields.WhoseDay))?.Id,
                        sent.Raw(Fields.Along) is not Fields.Off,
                        items,
                        WorkCalendar.Of(workspace),
                        turn.By,
                        turn.Now),
                sent.Wrong);
        }, ct);
        return result switch
        {
            TransactionResult.Refused(var now, _) when wrong is not null => new(await Form(turn, press.On, now.Deal, inputs, wrong, ct)),
            TransactionResult.Refused(var now, Refusal.Full why) =>
                new(await Form(turn, press.On, now.Deal, inputs, new Notice.Refused(why), ct)),
            TransactionResult.TooBusy(var now) => new(await Form(turn, press.On, now.Deal, inputs, new Notice.NotSaved(), ct)),
            _ => await ShowResult(turn, press.On, result, ct),
        };
    }

    /// <summary>Adds the typed steps; the date and the other steps stay.</summary>
    async Task<Reply> Add(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, on.Home, ct);
        var (result, wrong) = await transaction.Run(turn, on, found =>
        {
            var sent = new FormReader(inputs, turn.Now.Today);
            var items = Items(turn, sent);
            if (items.Count is 0)
                sent.Missing(Fields.Own, "");
            return new Decision<Notice>(
                sent.Wrong is null
                    ? PathRules.AddOwn(
                        found.Deal,
                        found.Live,
                        items,
                        found.Deal.PathSteps.FirstOrDefault(it => it.Id.Value == sent.Raw(Fields.PathBefore))?.Id,
                        WorkCalendar.Of(workspace),
                        turn.By,
                        turn.Now)
                    : new Ruling.Refused(new Refusal.Outdated()),
                sent.Wrong);
        }, ct);
        return result switch
        {
            TransactionResult.Refused(var now, _) when wrong is not null => new(await Card(turn, on.Home, now, wrong, ct, inputs)),
            TransactionResult.Refused(var now, (Refusal.Full or Refusal.DayHasPassed) and var why) =>
                new(await Card(turn, on.Home, now, new Notice.Refused(why), ct, inputs)),
            TransactionResult.TooBusy(var now) => new(await Card(turn, on.Home, now, new Notice.NotSaved(), ct, inputs)),
            _ => await ShowResult(turn, on, result, ct),
        };
    }

    /// <summary>Shows the path after a change of it, or of a step on it.</summary>
    public async Task<Reply> ShowResult(Turn turn, DealRef on, TransactionResult result, CancellationToken ct) => result switch
    {
        TransactionResult.Saved made => new(await Card(turn, on.Home, made.Now, new Notice.SavedBy(turn.By, turn.At), ct)),
        TransactionResult.AlreadyApplied repeated => new(await Card(turn, on.Home, repeated.Now, new Notice.SavedBefore(), ct)),
        _ => await dialog.ShowResult(turn, on, result, ct),
    };

    async Task<Reply> SaveTemplate(Turn turn, DealRef on, CancellationToken ct)
    {
        if (await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is not { } found)
            return Reply.Gone(turn.PersonalContext(on.Home));

        var wrong = await ChangeTemplate(
            turn, on.Home, found.Deal.PathSteps.Any() ? PathRules.Template(found.Deal) : null, ct);
        return new(await Card(turn, on.Home, found, wrong ?? new Notice.TemplateKept(), ct));
    }

    async Task<Reply> DeleteTemplate(Turn turn, DealRef on, CancellationToken ct)
    {
        if (await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is not { Deal: var deal })
            return Reply.Gone(turn.PersonalContext(on.Home));

        var wrong = await ChangeTemplate(turn, on.Home, [], ct);
        return new(await Form(turn, on, deal, Filled(deal, turn.Now.Today), wrong ?? new Notice.SavedBy(turn.By, turn.At), ct));
    }

    /// <summary>Null: saved.</summary>
    /// <param name="steps">Null: unchanged.</param>
    async Task<Notice?> ChangeTemplate(Turn turn, string home, ValueList<PathItem>? steps, CancellationToken ct)
    {
        var (wrong, _) = await OptimisticRetry.RunUntil<(Notice? Wrong, bool IsSettled)>(
            async () =>
            {
                var workspace = await access.RefreshWorkspace(turn, home, ct);
                if (!PipelineSettingsRules.MayKeepTemplate(workspace, turn.By, turn.Now.Today))
                    return (new Notice.Refused(new Refusal.OnlyAdmins(workspace.Admins)), true);

                var now = steps is null ? workspace : workspace.WithPathTemplate(steps, turn.By, turn.At);
                return now == workspace || await deals.Save(now, ct) ? (null, true) : (new Notice.NotSaved(), false);
            },
            it => it.IsSettled,
            ct);
        await access.RefreshWorkspace(turn, home, ct);
        return wrong;
    }

    /// <summary>The ticked steps in the usual order, then one for each line of free text.</summary>
    static ValueList<PathItem> Items(Turn turn, FormReader sent) =>
    [
        .. sent.Choices<UsualStep>(Fields.Usual).Order()
            .Select(usual => new PathItem(usual, turn.SharedSay.Does(usual), PathRules.DaysOf(usual))),
        .. (sent.Text(Fields.Own, PathFormCard.MostOwn) ?? "")
            .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new PathItem(null, FormReader.Cut(line, Limits.StepText), PathRules.OwnDays)),
    ];

    /// <summary>The proposed usual steps are ticked in the form of a first path.</summary>
    static ValueList<Field> Filled(Deal deal, DateOnly today) => FormValues.Empty
        .With(Fields.GoLive, deal.GoLive?.On)
        .WithoutPast(today)
        .With(Fields.WhoseDay, deal.GoLive?.Whose?.Value)
        .With(
            Fields.Usual,
            deal.PathSteps.Any() ? null : string.Join(',', PathRules.Proposed(deal).Select(it => Fields.Choice(it))));
}
