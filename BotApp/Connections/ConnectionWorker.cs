using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs.Connections;

namespace ReviewBot.BotApp.Connections;

/// <summary>
/// Reads connections as soon as somebody signals one: a press, or a round of nudges that finds one in the work queue. Apart from that
/// round, which must not wait for a CRM.
/// </summary>
sealed class ConnectionWorker(ConnectionRun run, ConnectionSignal signal, ILogger<ConnectionWorker> log) : BackgroundService
{
    /// <summary>Connections in parallel; most of the time they wait.</summary>
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
                log.ConnectionFailed(failed.GetType().Name); // the store does not answer; the next round of nudges finds it
            }
        });
}
