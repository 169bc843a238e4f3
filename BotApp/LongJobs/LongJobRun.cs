using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Work;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Work;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>
/// Runs one background job under its lease: resumes it, shows its progress and reports its outcome. Progress is saved before it is
/// reported, so that a worker that resumes after a crash continues there. The outcome is reported at least once.
/// </summary>
sealed class LongJobRun(
    LongJobStore jobs, WorkQueue queue, LongJobDialog dialog, LongJobCards cards, TimeProvider time, ILogger<LongJobRun> log)
    : ISignalledRun<Subject.OfJob>
{
    /// <summary>Duration of the lease, renewed at half of it while the job runs.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Shortest time between two edits of the card. Also delays the first one: an edit that arrives before the answer to the press would be
    /// overwritten by it.
    /// </summary>
    public static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(2);

    /// <summary>Failed attempts before the job is given up. The waits between them double (exponential backoff).</summary>
    public const int MostFailures = 5;

    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>Few, so that presses do not have to wait for the processor.</summary>
    public int AtOnce => 2;

    public Task<bool> Run(Subject.OfJob subject, CancellationToken abort) =>
        HeldLease.Run(subject, Duration, queue, time, log, held => RunLeased(subject, held, abort), abort);

    public void LogFailure(Exception failed) => log.LongJobFailed(ErrorId.New(), failed);

    /// <returns>When to run again; null: never.</returns>
    async Task<DateTimeOffset?> RunLeased(Subject.OfJob subject, HeldLease held, CancellationToken abort)
    {
        try
        {
            return await Work(subject, held, abort);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return time.GetUtcNow();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            var error = ErrorId.New();
            log.LongJobFailed(error, failed);
            return await CountFailure(subject, error, abort);
        }
    }

    async Task<DateTimeOffset?> CountFailure(Subject.OfJob subject, string error, CancellationToken ct)
    {
        try
        {
            var job = await jobs.Change(subject, it => it is null ? null : it with
            {
                Failures = it.Failures + 1,
                Error = it.IsOver ? it.Error : error,
                State = it.IsOver || it.Failures + 1 < MostFailures ? it.State : LongJobState.Failed,
            }, ct);
            return job is null || (job.IsOver && job.Failures > 2 * MostFailures)
                ? null
                : time.GetUtcNow() + (AfterFailure * Math.Pow(2, Math.Min(job.Failures, MostFailures)));
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return time.GetUtcNow() + Soon; // the store does not answer
        }
    }

    async Task<DateTimeOffset?> Work(Subject.OfJob subject, HeldLease held, CancellationToken abort)
    {
        if (await jobs.TakeOver(subject, abort) is not { } job || job.IsTold)
            return null;
        if (job.State is LongJobState.Checked || job.Place is not { } place)
            return time.GetUtcNow() + Soon; // its press is about to start it, or its process died before that

        var began = time.GetUtcNow();
        var turn = await dialog.TurnOf(subject.Tenant, job, place, abort);
        var progress = new LongJobProgress(subject, place, turn, jobs, cards, time);
        if (!job.IsOver)
        {
            if (await Finish(subject, job, turn, progress, held, abort) is { } over)
                job = over;
            else if (held.IsLost || await jobs.Reread(subject, abort) is not null)
                return time.GetUtcNow() + AfterFailure; // its row was changed concurrently, for example by an erasure
            else
                job = job with { State = LongJobState.Stopped, Done = progress.Done }; // its pipeline was erased
        }
        await progress.WaitForEdit(abort);
        if (!await cards.ReportOutcome(subject.Tenant, job, place, await dialog.WorkOf(job).Answer(turn, job, abort), abort))
            throw new TimeoutException("What came of a job was not taken by Teams.");

        log.LongJobEnded(job.Kind, job.State.ToString(), job.Done, (time.GetUtcNow() - began).TotalSeconds);
        // After these erasures no row may be left, not even that of the job.
        if (job is { State: LongJobState.Done, Erases: Erased.Workspace } or { Kind: LongJobKind.EraseMe })
            await jobs.Delete(subject.Tenant, job, abort);
        else
            await jobs.Change(subject, it => it is null || it.Worker != job.Worker ? null : it with { IsTold = true }, abort);
        return null;
    }

    /// <summary>Runs the job to its end. Null: its row was changed or deleted concurrently.</summary>
    async Task<LongJob?> Finish(
        Subject.OfJob subject, LongJob job, Turn turn, LongJobProgress progress, HeldLease held, CancellationToken abort)
    {
        var work = dialog.WorkOf(job);
        var done = job.State is LongJobState.Stopping ? null : await TryRun(work, job, turn, progress, held, abort);
        if (done is null)
        {
            if (held.IsLost || await jobs.Reread(subject, abort) is not { State: LongJobState.Stopping } stopping)
                return null;
            var stopped = stopping with { Done = Math.Max(stopping.Done, progress.Done) };
            await work.Stop(turn, stopped, abort);
            return await jobs.Change(
                subject, it => it is { IsOver: false } ? it with { State = LongJobState.Stopped, Done = stopped.Done } : null, abort);
        }
        return await jobs.Change(subject, it => it is { IsOver: false } && it.Worker == job.Worker ? done : null, abort)
            is { IsOver: true } over ? over : null;
    }

    static async Task<LongJob?> TryRun(
        ILongWork work, LongJob job, Turn turn, LongJobProgress progress, HeldLease held, CancellationToken abort)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(abort);
        try
        {
            return await work.Run(turn, job, async now =>
            {
                if (!await held.Renew(stop.Token) || !await progress.Show(now, stop.Token))
                    await stop.CancelAsync();
            }, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !abort.IsCancellationRequested)
        {
            return null;
        }
    }
}
