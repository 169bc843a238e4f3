using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReviewBot.BotApp.Resilience;
using ReviewBot.Storage.Rows;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>Whether the bot can do its work: it can when the store answers.</summary>
sealed class StorageCheck(IRows rows, TimeProvider time, ILogger<StorageCheck> log) : IHealthCheck
{
    /// <summary>Shorter than the probes of infra wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await time.RunWithin(Patience, limited => rows.Get(Table.Places, "health", "health", limited), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            log.NotReady(failed.GetType().Name);
            return HealthCheckResult.Unhealthy();
        }
    }
}
