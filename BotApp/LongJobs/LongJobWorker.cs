using System.Collections.Concurrent;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs.LongJobs;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>
/// Runs long jobs as soon as somebody signals one: the press that starts it, or a round of nudges that finds one in the work queue.
/// </summary>
sealed class LongJobWorker(LongJobRun run, LongJobSignal signal, ILogger<LongJobWorker> log) : BackgroundService
{
    /// <summary>Jobs in parallel. A press must always find the processor free.</summary>
    const int AtOnce = 2;

    /// <summary>True: it was signalled once more meanwhile.</summary>
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
                log.LongJobFailed(ErrorId.New(), failed); // the store does not answer; the next round of nudges finds the job
            }
            finally
            {
                if (running.TryRemove(job, out var again) && again)
                    signal.Send(job);
            }
        });
}
