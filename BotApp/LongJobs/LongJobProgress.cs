using ReviewBot.Dialogs;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>Shows how far a job is: one edit of its card at a time, and never two within <see cref="LongJobRun.BetweenEdits"/>.</summary>
sealed class LongJobProgress(
    Subject.OfJob subject, LongJobPlace place, Turn turn, LongJobStore jobs, LongJobCards cards, TimeProvider time)
{
    DateTimeOffset shown = time.GetUtcNow();
    Task edit = Task.CompletedTask;

    /// <summary>As far as it has come.</summary>
    public int Done { get; private set; }

    /// <summary>The work does not wait for the edit. False: the job was stopped.</summary>
    public async Task<bool> Show(LongJob job, CancellationToken ct)
    {
        Done = job.Done;
        var now = time.GetUtcNow();
        if (!edit.IsCompleted || now - shown < LongJobRun.BetweenEdits)
            return true;

        shown = now;
        // An import keeps how far it is with what it saves, and meets a stop there.
        if (job.Kind is not LongJobKind.Import
            && await jobs.Change(subject, it => it is { State: LongJobState.Running } ? it with { Done = job.Done } : null, ct)
                is not { State: LongJobState.Running })
        {
            return false;
        }
        edit = cards.Edit(place, LongJobDialog.Draw(turn, job), ct);
        return true;
    }

    /// <summary>Until the last edit is over, and the next one may come.</summary>
    public async Task WaitForEdit(CancellationToken ct)
    {
        await edit.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (shown + LongJobRun.BetweenEdits - time.GetUtcNow() is var pause && pause > TimeSpan.Zero)
            await Task.Delay(pause, time, ct);
    }
}
