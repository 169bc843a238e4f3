using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs.Connections;

namespace ReviewBot.BotApp.Connections;

/// <summary>
/// Syncs connections when signalled: by a press, or by a nudge round that finds one in the work queue. Separate from the round, which must
/// not wait for a CRM.
/// </summary>
sealed class ConnectionWorker(ConnectionRun run, ConnectionSignal signal, ILogger<ConnectionWorker> log) : BackgroundService
{
    /// <summary>Parallel syncs; they mostly wait.</summary>
    const int AtOnce = 4;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        signal.ReadAll(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (pipeline, ct) =>
        {
            try
            {
                await run.Run(pipeline, ct);
            }
            catch (Exception failed) when (failed is not OutOfMemoryException && !ct.IsCancellationRequested)
            {
                log.ConnectionFailed(failed.GetType().Name); // the store does not answer; a later nudge round finds it in the queue
            }
        });
}
