using ReviewBot.Dialogs;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>
/// Displays the progress of a job: one edit of its card at a time, at least <see cref="LongJobRun.BetweenEdits"/> apart (throttling).
/// </summary>
sealed class LongJobProgress(
    Subject.OfJob subject, LongJobPlace place, Turn turn, LongJobStore jobs, LongJobCards cards, TimeProvider time)
{
    DateTimeOffset shown = time.GetUtcNow();
    Task edit = Task.CompletedTask;

    /// <summary>Number of items done.</summary>
    public int Done { get; private set; }

    /// <summary>Starts an edit without waiting for it. False: the job was stopped.</summary>
    public async Task<bool> Show(LongJob job, CancellationToken ct)
    {
        Done = job.Done;
        var now = time.GetUtcNow();
        if (!edit.IsCompleted || now - shown < LongJobRun.BetweenEdits)
            return true;

        shown = now;
        // An import saves its progress in the transactions of its deals, and notices a stop there.
        if (job.Kind is not LongJobKind.Import
            && await jobs.Change(subject, it => it is { State: LongJobState.Running } ? it with { Done = job.Done } : null, ct)
                is not { State: LongJobState.Running })
        {
            return false;
        }
        edit = cards.Edit(place, LongJobDialog.Draw(turn, job), ct);
        return true;
    }

    /// <summary>Waits until the last edit has finished, and the next one is allowed.</summary>
    public async Task WaitForEdit(CancellationToken ct)
    {
        await edit.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (shown + LongJobRun.BetweenEdits - time.GetUtcNow() is var pause && pause > TimeSpan.Zero)
            await Task.Delay(pause, time, ct);
    }
}
