using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Imports deals in two presses: preview, then import. A short list is imported during the press, because a progress card would not be
/// faster; a longer one in a background job.
/// </summary>
sealed class ImportDialog(ImportWork work, LongJobStore jobs, LongJobDialog longJobs, PipelineAccess access)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.Import>((turn, _, _, ct) => ShowForm(turn, [], null, ct));
        actions.InPipeline<CardAction.CheckImport>((turn, _, inputs, ct) => CheckPasted(turn, inputs, ct));
        actions.InPipeline<CardAction.ApplyImport>((turn, it, _, ct) => Apply(turn, it, ct));
    }

    public void Register(CommandRoutes commands) => commands.OnForm(
        Command.Import, new CardAction.Import(), async (turn, typed, ct) => (typed.List is { } list
            ? await Check(turn, DealListParser.ReadPasted(list, turn.Say.Culture, turn.Now.Today), null, ct)
            : await ShowForm(turn, [], null, ct)).Posted());

    public async Task<Reply> ShowForm(Turn turn, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        new(ImportCard.Form(filled, notice, await access.ListTargets(turn, ct), turn.PersonalContext(turn.Place.Home ?? "")));

    public async Task<Reply> CheckPasted(Turn turn, ValueList<Field> inputs, CancellationToken ct) => inputs.Text(Fields.Csv) is { } text
        ? await Check(turn, DealListParser.ReadPasted(text, turn.Say.Culture, turn.Now.Today), inputs.Text(Fields.Pipeline), ct)
        : await ShowForm(turn, inputs, new Notice.Missing([Fields.Csv]), ct);

    /// <summary>Previews a file, and stores it for a day. Nothing is imported.</summary>
    public async Task<Reply> Check(Turn turn, ImportPlan plan, string? home, CancellationToken ct)
    {
        home ??= turn.Place.Home ?? (await access.ListTargets(turn, ct)).Select(it => it.Home).FirstOrDefault();
        if (home is null || !await access.MaySee(turn, home, ct))
            return await ShowForm(turn, [], new Notice.Missing([Fields.Pipeline]), ct);

        plan = DealListParser.ReadWithChoices(
            plan, (await access.FindWorkspace(turn, home, ct)).ListColumns, turn.Say.Culture, turn.Now.Today);
        if (plan.Problem is not null && !plan.CanBeAsked)
            return new(ImportCard.Checked(plan, new([], []), turn.Id, turn.PersonalContext(home)));

        var list = new LongJob(turn.Id, LongJobKind.Import, home, turn.By, turn.At) { Lines = plan.Rows.Count };
        if (plan.Sheet is { } sheet && !await jobs.SaveSheet(turn.Tenant, list, sheet, ct))
            plan = plan with { Sheet = null };
        if (plan.CanBeAsked)
        {
            await jobs.SaveChecked(turn.Tenant, list, [], ct);
            return new(ListColumnsCard.For(plan, turn.Id, [], null, turn.PersonalContext(home)));
        }
        var outcome = await work.Preview(turn, home, plan, ct);
        if (plan.Problem is null)
            await jobs.SaveChecked(turn.Tenant, list, plan.Rows, ct);
        return new(ImportCard.Checked(plan, outcome, turn.Id, turn.PersonalContext(home)));
    }

    /// <summary>
    /// Parses the stored original file of a checked list again, with the user's answers about columns. Null: it is gone or somebody else's;
    /// indistinguishable on purpose.
    /// </summary>
    public async Task<ImportPlan?> ReadAgain(Turn turn, string id, string home, CancellationToken ct)
    {
        if (await FindList(turn, id, home, ct) is not { } list
            || await jobs.ReadSheet(turn.Workspace(home), list.Id, ct) is not { } sheet)
        {
            return null;
        }

        var choices = (await access.RefreshWorkspace(turn, home, ct)).ListColumns;
        return DealListParser.Read(sheet, choices, turn.Say.Culture, turn.Now.Today);
    }

    public async Task<Reply> Apply(Turn turn, CardAction.ApplyImport press, CancellationToken ct)
    {
        if (await FindList(turn, press.Plan, press.Home, ct) is not { IsTakenBack: false } list)
            return await ShowForm(turn, [], new Notice.ListGone(), ct);

        var subject = LongJobStore.SubjectOf(turn.Tenant, list);
        if (list.Lines > LongJobDialog.MostAtOnce)
            return await longJobs.Start(turn, subject, Begin, ct);

        return await longJobs.RunNow(turn, subject, Begin, SavedWork.Import, ct) is { } job
            ? await longJobs.Show(turn, job, ct)
            : await ShowForm(turn, [], new Notice.ListGone(), ct);

        LongJob? Begin(LongJob? it) => it is null or { State: LongJobState.Done }
            ? null
            : LongJobDialog.Started(turn, it) with { At = it.StartedAt ?? turn.At, Closed = press.Closed ?? ClosedDeals.LeftOut };
    }

    /// <summary>A checked list of the presser; null: gone, or somebody else's.</summary>
    /// <param name="home">The pipeline. Cards of earlier versions do not contain it: then it is one of the presser's.</param>
    public async Task<LongJob?> FindList(Turn turn, string id, string? home, CancellationToken ct)
    {
        string[] homes = home is { Length: > 0 } one ? [one] : [.. (await access.ListTargets(turn, ct)).Select(it => it.Home)];
        foreach (var each in homes)
        {
            if (await jobs.Find(new(new Subject.OfWorkspace(turn.Workspace(each)), id), ct) is { Kind: LongJobKind.Import } list)
                return list.By.Id == turn.By.Id && await access.MaySee(turn, list.Home, ct) ? list : null;
        }
        return null;
    }
}
