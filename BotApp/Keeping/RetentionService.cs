using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Keeping;

namespace ReviewBot.BotApp.Keeping;

/// <summary>
/// Runs <see cref="RetentionJob"/>, and <see cref="EndedDealCounter"/> after it, for all served tenants a few times a day, on every
/// replica: both are cheap, and idempotent.
/// </summary>
sealed class RetentionService(
    RetentionJob sweep,
    EndedDealCounter ended,
    ExportLinks links,
    TimeProvider time,
    IOptions<BotSettings> settings,
    ILogger<RetentionService> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>One pass over all tenants. A failure of one does not stop the others.</summary>
    public async Task Run(CancellationToken ct)
    {
        var keep = new RetentionPolicy(settings.Value.KeepReviews, settings.Value.KeepJournal, settings.Value.KeepLedger);
        await Try("", () => links.DeleteExpired(ct), ct);
        foreach (var tenant in settings.Value.Tenants.Select(AsTeamsWrites))
        {
            await Try(tenant, async () => log.RetentionDone(tenant, await sweep.Run(tenant, keep, time.GetUtcNow(), ct)), ct);
            await Try(tenant, () => ended.Run(tenant, ct), ct);
        }
    }

    async Task Try(string tenant, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            log.UpkeepFailed(tenant, failed);
        }
    }

    /// <summary>The tenant id in lower case, as Teams sends it and as keys contain it; the setting may have any case.</summary>
    static string AsTeamsWrites(string tenant) => Guid.TryParse(tenant, out var id) ? $"{id}" : tenant;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Run(stoppingToken);
    }
}
