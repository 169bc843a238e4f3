using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Undoes an import, within a day: asks for confirmation, then does it during the press or, for a long list, in a background job.
/// </summary>
sealed class TakeBackDialog(LongJobStore jobs, LongJobDialog longJobs, PipelineAccess access)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InPipeline<CardAction.TakeBack>((turn, it, _, ct) => Ask(turn, it, ct));
        actions.InPipeline<CardAction.TakeBackNow>((turn, it, _, ct) => Start(turn, it, ct));
    }

    public void Register(CommandRoutes commands) => commands.On(Command.TakeBack, (turn, _, ct) => AskLast(turn, ct));

    /// <summary>The confirmation for the last import of the person who typed the command; in their personal chat.</summary>
    async Task<Reply> AskLast(Turn turn, CancellationToken ct)
    {
        if (!turn.IsPersonal)
            return WithheldRoomDialog.AnswerAlone(turn, null, turn.Say.Typed(Command.TakeBack)).Posted();

        List<LongJob> own = [];
        foreach (var (home, _) in await access.ListPipelines(turn, ct))
        {
            if (await jobs.FindLastImport(turn.Workspace(home), turn.By.Id, ct) is { } found)
                own.Add(found);
        }
        return (own.MaxBy(it => it.At) is { } last
            ? await Ask(turn, new(last.Id, last.Home), ct)
            : new(TakeBackCard.TooLate(turn.PersonalContext("")))).Posted();
    }

    async Task<Reply> Ask(Turn turn, CardAction.TakeBack press, CancellationToken ct)
    {
        if (await FindImport(turn, press.Plan, press.Home, ct) is not { } import)
            return new(TakeBackCard.TooLate(turn.PersonalContext(press.Home)));
        if (import.IsTakenBack && await jobs.Find(SubjectOf(turn, import), ct) is { } job)
            return await longJobs.Show(turn, job, ct);

        return new(TakeBackCard.Asked(
            import.Added, import.Changed, new CardAction.TakeBackNow(import.Id, import.Home), turn.PersonalContext(import.Home)));
    }

    async Task<Reply> Start(Turn turn, CardAction.TakeBackNow press, CancellationToken ct)
    {
        if (await FindImport(turn, press.Plan, press.Home, ct) is not { } import)
            return new(TakeBackCard.TooLate(turn.PersonalContext(press.Home)));

        // first, because an import still in progress would apply again what is undone
        await jobs.Change(LongJobStore.SubjectOf(turn.Tenant, import), it => it is null ? null : it with { IsTakenBack = true }, ct);
        if (!import.IsTakenBack)
        {
            // To the audit log of the pipeline: deleted deals have no journal.
            var entry = new AuditEntry(turn.At, turn.By, AuditKind.ImportTakenBack);
            await access.TryChange(turn, import.Home, it => it.With(entry), ct);
        }
        var subject = SubjectOf(turn, import);
        if (import.Lines > LongJobDialog.MostAtOnce)
            return await longJobs.Start(turn, subject, Begin, ct);

        return await longJobs.RunNow(turn, subject, Begin, SavedWork.TakeBack, ct) is { } job
            ? await longJobs.Show(turn, job, ct)
            : new(TakeBackCard.TooLate(turn.PersonalContext(press.Home)));

        LongJob? Begin(LongJob? it) => it is { State: LongJobState.Done }
            ? null
            : LongJobDialog.Started(
                turn, it ?? new(subject.Job, LongJobKind.TakeBack, import.Home, turn.By, turn.At) { ImportToUndo = import.Id });
    }

    /// <summary>A finished import, for the person who did it and for admins; null: none.</summary>
    async Task<LongJob?> FindImport(Turn turn, string id, string home, CancellationToken ct) =>
        await access.MaySee(turn, home, ct)
            && await jobs.Find(new(new Subject.OfWorkspace(turn.Workspace(home)), id), ct)
                is { Kind: LongJobKind.Import, IsOver: true } import
            && (import.By.Id == turn.By.Id || PipelineSettingsRules.May(await access.FindWorkspace(turn, home, ct), turn.By))
            && (import.IsTakenBack || (await jobs.ReadUndo(turn.Workspace(home), id, ct)).Count > 0)
            ? import
            : null;

    /// <summary>Derived from the import, so that two presses by different people start one job.</summary>
    static Subject.OfJob SubjectOf(Turn turn, LongJob import) =>
        new(new Subject.OfWorkspace(turn.Workspace(import.Home)), $"{import.Id}.back");
}
