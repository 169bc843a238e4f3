using System.Collections.Concurrent;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>
/// Runs background jobs when signalled: by the press that starts one, or by a nudge round that finds one in the work queue.
/// </summary>
sealed class LongJobWorker(LongJobRun run, LongJobSignal signal, ILogger<LongJobWorker> log) : BackgroundService
{
    /// <summary>Parallel jobs: few, so that presses do not have to wait for the processor.</summary>
    const int AtOnce = 2;

    /// <summary>True: signalled again while running.</summary>
    readonly ConcurrentDictionary<Subject.OfJob, bool> running = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        signal.ReadAll(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (job, ct) =>
        {
            if (running.AddOrUpdate(job, false, (_, _) => true))
                return;
            try
            {
                await run.Run(job, ct);
            }
            catch (Exception failed) when (failed is not OutOfMemoryException && !ct.IsCancellationRequested)
            {
                log.LongJobFailed(ErrorId.New(), failed); // the store does not answer; a later nudge round finds it in the queue
            }
            finally
            {
                if (running.TryRemove(job, out var again) && again)
                    signal.Send(job);
            }
        });
}
