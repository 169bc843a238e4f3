using ReviewBot.Cards;
using ReviewBot.Cards.Lists;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Lists;

/// <summary>
/// Background job that undoes an import, some lines at a time. Idempotent: a step that was done but not counted, because of a crash, is
/// counted when it is repeated.
/// </summary>
sealed class TakeBackWork(DealStore deals, LongJobStore jobs) : ILongWork
{
    /// <summary>Deals between two saves of the progress.</summary>
    const int Step = 50;

    const int AtOnce = 8;

    public IReadOnlyList<LongJobKind> Kinds { get; } = [LongJobKind.TakeBack];

    public async Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct)
    {
        var (workspace, subject) = (turn.Workspace(job.Home), LongJobStore.SubjectOf(turn.Tenant, job));
        var undone = new Subject.OfJob(new Subject.OfWorkspace(workspace), job.ImportToUndo ?? "");
        if (await jobs.Reread(undone, ct) is not { StartedAt: { } imported } import)
            return job with { State = LongJobState.Done };

        ImportedChange[] all = [
            .. (await jobs.ReadUndo(workspace, import.Id, ct)).Where(it => IsDone(import, it) && !import.LeftOut.Contains(it.Deal))
        ];
        foreach (var step in all.Where(it => it.Line > job.Line).Chunk(Step))
        {
            var outcomes = await Undo(turn, workspace, step, imported, ct);
            var before = job;
            var next = job with
            {
                Line = step[^1].Line,
                Done = job.Done + step.Length,
                Total = all.Length,
                Added = job.Added + outcomes.Count(it => it.Outcome is Outcome.Removed),
                Changed = job.Changed + outcomes.Count(it => it.Outcome is Outcome.Restored),
                LeftOut = [.. job.LeftOut, .. outcomes.Where(it => it.Stays).Select(it => it.Deal)],
            };
            var saved = await jobs.Change(
                subject, it => it is { State: LongJobState.Running } && it.Worker == before.Worker ? next : null, ct);
            if (saved != next)
                return null;

            job = next;
            await moved(job);
        }
        return job with { State = LongJobState.Done };
    }

    public Task Stop(Turn turn, LongJob job, CancellationToken ct) => Task.CompletedTask;

    public async Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct)
    {
        if (job.State is not LongJobState.Done)
        {
            return new(LongJobCard.Partly(
                job.Kind,
                job.State is LongJobState.Stopped,
                job.Done,
                job.Total,
                new CardAction.TakeBackNow(job.ImportToUndo ?? "", job.Home),
                turn.PersonalContext(job.Home),
                error: job.Error));
        }
        string[] stay = job.LeftOut.Count == 0
            ? []
            : [
                .. (await deals.ReadBoard(turn.Workspace(job.Home), ct)).Select(it => it.Deal)
                    .Where(it => job.LeftOut.Contains(it.Id))
                    .Select(it => it.Customer),
            ];
        return new(TakeBackCard.Done(job.Added, job.Changed, stay, turn.PersonalContext(job.Home)));
    }

    /// <summary>An import that was stopped or failed has not reached all of its lines.</summary>
    static bool IsDone(LongJob import, ImportedChange change) => import.State is LongJobState.Done || change.Line <= import.Line;

    async Task<IReadOnlyList<(DealId Deal, Outcome Outcome, bool Stays)>> Undo(
        Turn turn, WorkspaceId workspace, ImportedChange[] step, DateTimeOffset imported, CancellationToken ct)
    {
        var outcomes = new (DealId, Outcome, bool)[step.Length];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, step.Length),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (at, token) =>
            {
                var (outcome, stays) = await Undo(turn, workspace, step[at], imported, token);
                outcomes[at] = (step[at].Deal, outcome, stays);
            });
        return outcomes;
    }

    async Task<Undone> Undo(
        Turn turn, WorkspaceId workspace, ImportedChange change, DateTimeOffset imported, CancellationToken ct)
    {
        var undone = await OptimisticRetry.Run(async () =>
        {
            var found = await deals.FindDeal(workspace, change.Deal, ct);
            switch (ImportUndo.Of(change, found?.Deal, found?.Live, imported, turn.By, turn.Now))
            {
                case ImportUndo.Nothing when change.Before is null && (await deals.FindMoved(workspace, change.Deal, ct) is not null
                    || await deals.FindMerged(workspace, change.Deal, ct) is not null):
                    return new Undone(Outcome.Kept, false);
                case ImportUndo.Nothing when change.Before is null:
                    await deals.FinishDelete(workspace, change.Deal, ct);
                    return new Undone(Outcome.Removed, false);
                case ImportUndo.Nothing:
                    return new Undone(Outcome.Restored, false);
                case ImportUndo.Keep:
                    return new Undone(Outcome.Kept, true);
                case ImportUndo.Remove when found is not null:
                    return await deals.Delete(workspace, found, ct) ? new Undone(Outcome.Removed, false) : null;
                case ImportUndo.Restore it:
                    return await deals.Save(workspace, found, it.Accepted, $"{turn.Id}:{change.Deal.Value}", ct) is SaveResult.Conflict
                        ? null
                        : new Undone(Outcome.Restored, it.Stays);
                default:
                    return null;
            }
        }, ct);
        return undone ?? new(Outcome.Kept, true);
    }

    /// <param name="Stays">True: not all values are as before the import.</param>
    sealed record Undone(Outcome Outcome, bool Stays);

    enum Outcome
    {
        Kept,
        Removed,
        Restored,
    }
}
