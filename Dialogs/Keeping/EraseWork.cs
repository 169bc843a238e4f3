using ReviewBot.Cards.Keeping;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>
/// Background job that erases a name, a pipeline or a person's data. The first two have an erasure row of their own with the same id.
/// </summary>
sealed class EraseWork(ErasureService erasures, PersonStore people, PipelineAccess access, OwnDoubts doubts) : ILongWork
{
    public IReadOnlyList<LongJobKind> Kinds { get; } = [LongJobKind.Erase, LongJobKind.EraseMe];

    public async Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct)
    {
        var progress = new Progress(job, moved, ct);
        if (job.Kind is LongJobKind.EraseMe)
        {
            await doubts.Erase(turn.Tenant, turn.By.Id, ct);
            await people.DeletePerson(turn.Tenant, turn.By.Id, ct, job.Id, progress.Move);
            access.Evict(turn.Tenant, turn.By.Id);
        }
        else
        {
            await erasures.Continue(turn.Workspace(job.Home), job.Id, progress.Move, ct);
            access.Evict(turn.Workspace(job.Home));
        }
        return progress.Job with { State = LongJobState.Done };
    }

    /// <summary>Counts erased rows.</summary>
    sealed class Progress(LongJob job, Func<LongJob, Task> moved, CancellationToken ct)
    {
        public LongJob Job { get; private set; } = job;

        public async Task Move(int rows)
        {
            Job = Job with { Done = Job.Done + rows };
            await moved(Job);
            ct.ThrowIfCancellationRequested();
        }
    }

    public async Task Stop(Turn turn, LongJob job, CancellationToken ct)
    {
        if (job.Kind is LongJobKind.EraseMe)
        {
            access.Evict(turn.Tenant, turn.By.Id);
            return;
        }
        await erasures.Stop(turn.Workspace(job.Home), job.Id, job.Done, ct);
        access.Evict(turn.Workspace(job.Home));
    }

    public Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct) => Task.FromResult(new Reply(job switch
    {
        { State: not LongJobState.Done } =>
            LongJobCard.Partly(
                job.Kind, job.State is LongJobState.Stopped, job.Done, job.Total, null, turn.PersonalContext(job.Home), error: job.Error),
        { Kind: LongJobKind.EraseMe } => EraseCard.DoneMe(turn.PersonalContext("")),
        _ => EraseCard.Done(turn.PersonalContext(job.Home)),
    })
    {
        Bound = job is { State: LongJobState.Done, Erases: Erased.Workspace } ? job.Home : null,
    });
}
