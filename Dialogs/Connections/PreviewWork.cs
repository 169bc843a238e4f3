using ReviewBot.Cards.Connections;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Connections;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.Connections;

/// <summary>
/// Background job that previews a scope that is too large, or whose CRM is too slow, for a press. Does not check access. The result is in
/// memory only until it is reported: a process that resumes the job starts over.
/// </summary>
sealed class PreviewWork(Crms crms, CrmScopePreviewer look, PipelineAccess access, InstallationPolicy policy, TimeProvider time) : ILongWork
{
    const int MostKept = 20;

    readonly TtlCache<string, ScopePreview> seen = new(time, TimeSpan.FromMinutes(10), MostKept);

    public IReadOnlyList<LongJobKind> Kinds { get; } = [LongJobKind.CrmLook];

    public async Task<LongJob?> Run(Turn turn, LongJob job, Func<LongJob, Task> moved, CancellationToken ct)
    {
        var (trouble, preview) = await Try(
            turn,
            job,
            (crm, workspace, scope) => look.ReadAll(
                workspace, crm, scope, (done, total) => moved(job with { Done = done, Total = total }), ct),
            ct);
        if (preview is not null)
            seen.Set(job.Id, preview);
        return job with { State = LongJobState.Done, Looks = job.Looks is { } looks ? looks with { Trouble = trouble } : null };
    }

    public Task Stop(Turn turn, LongJob job, CancellationToken ct) => Task.CompletedTask;

    public async Task<Reply> Answer(Turn turn, LongJob job, CancellationToken ct)
    {
        var context = turn.PersonalContext(job.Home);
        if (job is not { State: LongJobState.Done, Looks: { } looks })
        {
            return new(LongJobCard.Partly(
                job.Kind, job.State is LongJobState.Stopped, job.Done, job.Total, null, context, error: job.Error));
        }

        var (trouble, preview) = looks.Trouble is { } known ? (known, null)
            : seen.TryGet(job.Id, out var kept) ? (null, kept)
            : await Try(turn, job, (crm, workspace, scope) => look.ReadFirst(workspace, crm, scope, ct), ct);
        var pipeline = await access.FindWorkspace(turn, job.Home, ct);
        return new(preview is null
            ? ConnectCard.Failed(pipeline, looks.System, trouble ?? TroubleOf(CrmTroubleKind.NotFound), context)
            : ConnectCard.Preview(pipeline, looks.System, preview, context));
    }

    async Task<(CrmTrouble? Trouble, ScopePreview? Preview)> Try(
        Turn turn, LongJob job, Func<ICrm, Workspace, CrmScope, Task<ScopePreview?>> read, CancellationToken ct)
    {
        if (job.Looks is not { } looks || !policy.AllowConnections || crms.Find(looks.System) is not { } crm)
            return (TroubleOf(CrmTroubleKind.NotSetUp), null);

        try
        {
            return await read(crm, await access.FindWorkspace(turn, job.Home, ct), looks.Scope) is { } preview
                ? (null, preview)
                : (TroubleOf(CrmTroubleKind.NotFound), null);
        }
        catch (CrmException wrong)
        {
            return (ConnectionSync.TroubleOf(wrong.Failure, time.GetUtcNow()), null);
        }
    }

    CrmTrouble TroubleOf(CrmTroubleKind kind) => new(kind, null, time.GetUtcNow());
}
