using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Imports deals in two presses: preview, then import. A short list is imported in the press, because its answer is there as soon as a card
/// that says so would be; a longer one is a long job.
/// </summary>
sealed class ImportDialog(ImportWork work, LongJobStore jobs, LongJobDialog longJobs, PipelineAccess access) : ICardActionHandler
{
    /// <summary>Lines that are imported in the press: two or three transactions.</summary>
    const int MostAtOnce = 50;

    public void Register(CardActionTable actions)
    {
        actions.InPipeline<CardAction.Import>((turn, _, _, ct) => Form(turn, [], null, ct));
        actions.InPipeline<CardAction.CheckImport>((turn, _, inputs, ct) => CheckPasted(turn, inputs, ct));
        actions.InPipeline<CardAction.ApplyImport>((turn, it, _, ct) => Apply(turn, it, ct));
    }

    public async Task<Reply> Form(Turn turn, ValueList<Field> filled, Notice? notice, CancellationToken ct) =>
        new(ImportCard.Form(filled, notice, await access.ListTargets(turn, ct), turn.Mine(turn.Place.Home ?? "")));

    public async Task<Reply> CheckPasted(Turn turn, ValueList<Field> inputs, CancellationToken ct) => inputs.Text(Fields.Csv) is { } text
        ? await Check(turn, CsvPipeline.ReadPasted(text, turn.Say.Culture, turn.Now.Today), inputs.Text(Fields.Pipeline), ct)
        : await Form(turn, inputs, new Notice.Missing([Fields.Csv]), ct);

    /// <summary>Previews a list that was typed behind the command.</summary>
    public Task<Reply> CheckTyped(Turn turn, string list, CancellationToken ct) =>
        Check(turn, CsvPipeline.ReadPasted(list, turn.Say.Culture, turn.Now.Today), null, ct);

    /// <summary>Previews a file, and keeps it for a day. Nothing is imported.</summary>
    public async Task<Reply> Check(Turn turn, ImportPlan plan, string? home, CancellationToken ct)
    {
        home ??= turn.Place.Home ?? (await access.ListTargets(turn, ct)).Select(it => it.Home).FirstOrDefault();
        if (home is null || !await access.MaySee(turn, home, ct))
            return await Form(turn, [], new Notice.Missing([Fields.Pipeline]), ct);

        var outcome = await work.Preview(turn, home, plan, ct);
        if (plan.Problem is null)
        {
            var list = new LongJob(turn.Id, LongJobKind.Import, home, turn.By, turn.At) { Lines = plan.Rows.Count };
            await jobs.Keep(turn.Tenant, list, plan.Rows, ct);
        }
        return new(ImportCard.Checked(plan, outcome, turn.Id, turn.Mine(home)));
    }

    public async Task<Reply> Apply(Turn turn, CardAction.ApplyImport press, CancellationToken ct)
    {
        if (await FindList(turn, press, ct) is not { } list || list.By.Id != turn.By.Id || !await access.MaySee(turn, list.Home, ct))
            return await Form(turn, [], new Notice.ListGone(), ct);

        var subject = LongJobStore.SubjectOf(turn.Tenant, list);
        var isShort = list.Lines <= MostAtOnce;
        if (!isShort)
            return await longJobs.Start(turn, subject, Begin, ct);

        return await jobs.Change(subject, it => it is { State: LongJobState.Running } ? it : Begin(it), ct) is not null
            && await ApplyAtOnce(turn, subject, ct) is { } job
            ? await longJobs.Show(turn, job, ct)
            : await Form(turn, [], new Notice.ListGone(), ct);

        LongJob? Begin(LongJob? it) => it is null or { State: LongJobState.Done }
            ? null
            : LongJobDialog.Started(turn, it) with { Closed = press.Closed ?? ClosedDeals.LeftOut };
    }

    /// <summary>A second press while the first is at it goes on from where that one is, which then stops.</summary>
    async Task<LongJob?> ApplyAtOnce(Turn turn, Subject.OfJob subject, CancellationToken ct)
    {
        if (await jobs.Find(subject, ct) is not { State: LongJobState.Running })
            return await jobs.Find(subject, ct);
        if (await jobs.Take(subject, ct) is not { } job)
            return null;
        if (await work.Run(turn with { Id = job.Id, At = job.StartedAt ?? turn.At }, job, _ => Task.CompletedTask, ct) is { } done)
            await jobs.Change(subject, it => it is { State: LongJobState.Running } ? done with { Worker = it.Worker } : null, ct);
        turn.Progress.Note(SavedWork.Import);
        return await jobs.Find(subject, ct);
    }

    /// <summary>Cards of before do not say which pipeline it was: then it is one of the presser's.</summary>
    async Task<LongJob?> FindList(Turn turn, CardAction.ApplyImport press, CancellationToken ct)
    {
        string[] homes = press.W is { Length: > 0 } home ? [home] : [.. (await access.ListTargets(turn, ct)).Select(it => it.Home)];
        foreach (var each in homes)
        {
            if (await jobs.Find(new(new Subject.OfWorkspace(turn.Workspace(each)), press.Plan), ct) is { Kind: LongJobKind.Import } list)
                return list;
        }
        return null;
    }
}
