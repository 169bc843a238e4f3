using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Storage.Work;

namespace ReviewBot.BotApp.Work;

static class WorkQueueExtensions
{
    /// <summary>Time to release a lease at shutdown.</summary>
    static readonly TimeSpan ReleaseTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Releases a lease with the time of the next run. A failure is logged: the lease then expires.</summary>
    /// <param name="next">Null: never.</param>
    /// <param name="abort">The process ends: two seconds are left.</param>
    public static async Task Release(
        this WorkQueue queue, WorkLease lease, DateTimeOffset? next, TimeProvider time, ILogger log, CancellationToken abort)
    {
        using var limit = new CancellationTokenSource(ReleaseTimeout, time);
        try
        {
            await queue.Reschedule(lease, next, abort.IsCancellationRequested ? limit.Token : CancellationToken.None);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.NotReleased(failed.GetType().Name);
        }
    }
}
