using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.BotApp.Work;

/// <summary>
/// Runs a work round every <see cref="BotSettings.NudgeEvery"/>. At shutdown a running round ends, or gives back its leases, within ten
/// seconds.
/// </summary>
sealed class WorkQueueWorker(WorkRound round, TimeProvider time, IOptions<BotSettings> settings, ILogger<WorkQueueWorker> log)
    : BackgroundService
{
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Value.NudgeEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Round(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.RoundsStopped();
        }
    }

    /// <summary>Runs one round. A failure is logged, and the next round runs as usual.</summary>
    async Task Round(CancellationToken stop)
    {
        using var abort = new CancellationTokenSource();
        await using var stopping = stop.Register(() => abort.CancelAfter(Farewell));
        try
        {
            log.RoundFinished(await round.Run(stop, abort.Token));
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.RoundFailed(failed);
        }
    }
}
