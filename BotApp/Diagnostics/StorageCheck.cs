using Microsoft.Extensions.Diagnostics.HealthChecks;
using ReviewBot.Dialogs;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>
/// Readiness probe: the store answers, and accepts a write from time to time. The endpoint is public, so the result is cached for a second.
/// </summary>
sealed class StorageCheck(IRows rows, TimeProvider time, ILogger<StorageCheck> log) : IHealthCheck, IDisposable
{
    /// <summary>Time-out, shorter than that of the probes in infra.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1);

    static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(30);

    readonly SemaphoreSlim turn = new(1);
    (long At, HealthCheckResult Result)? last;
    long? wrote;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (last is not { } known || time.GetElapsedTime(known.At) >= Lasts)
                last = known = (time.GetTimestamp(), await Ask(cancellationToken));
            return known.Result;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    async Task<HealthCheckResult> Ask(CancellationToken ct)
    {
        try
        {
            await time.RunWithin(Patience, Try, ct);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            log.NotReady(failed.GetType().Name);
            return HealthCheckResult.Unhealthy();
        }
    }

    async Task Try(CancellationToken ct)
    {
        await rows.Get(Table.Due, Keys.Health, Keys.Health, ct);
        if (wrote is not { } at || time.GetElapsedTime(at) >= WriteEvery)
        {
            var row = new Row(Keys.Health, Keys.Health, Columns.None.With("At", time.GetUtcNow()));
            await rows.Commit(Table.Due, [new RowChange.Upsert(row)], ct);
            wrote = time.GetTimestamp();
        }
    }
}
