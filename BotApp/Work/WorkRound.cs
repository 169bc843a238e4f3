using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Work;

namespace ReviewBot.BotApp.Work;

/// <summary>
/// One pass over the work queue: leases every due item, runs its job, and reschedules it. The cost depends on the number of due items, not
/// of people. Any number of replicas may run a pass at once.
/// </summary>
sealed class WorkRound(
    WorkQueue queue,
    IEnumerable<IWorkJob> jobs,
    IEnumerable<IWorkSignal> signals,
    NudgeContextLoader loader,
    TimeProvider time,
    ILogger<WorkRound> log)
{
    /// <summary>
    /// Duration of a lease: well longer than the slowest job, so that no other replica starts a job whose message may still be sent.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Jobs in parallel; most of their time is waiting for the store and for Teams.</summary>
    public const int AtOnce = 32;

    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(30);
    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);
    static readonly TimeSpan AfterUnreadable = TimeSpan.FromDays(1);

    /// <param name="stop">Stops leasing; running jobs are finished.</param>
    /// <param name="abort">Cancels running jobs and gives their items back; the round ends without an exception.</param>
    /// <returns>Number of leased items.</returns>
    public async Task<int> Run(CancellationToken stop, CancellationToken abort)
    {
        var (cache, leased) = (loader.OpenCache(), 0);
        try
        {
            await Parallel.ForEachAsync(ReadDue(stop, abort), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (item, _) =>
            {
                if (signals.Any(it => it.TrySend(item.Subject)))
                    return;
                if (await queue.Lease(item, time.GetUtcNow() + Lease, abort) is not { } lease)
                    return;
                Interlocked.Increment(ref leased);
                await queue.Release(lease, await RunJob(lease.Subject, cache, abort), time, log, abort);
            });
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // Reading or leasing was cancelled: leases were released or will expire.
        }
        return leased;
    }

    async IAsyncEnumerable<WorkItem> ReadDue(CancellationToken stop, [EnumeratorCancellation] CancellationToken abort)
    {
        string[] shards = [.. WorkQueue.Shards];
        RandomNumberGenerator.Shuffle(shards.AsSpan());
        foreach (var shard in shards)
        {
            await foreach (var item in queue.ReadDue(shard, time.GetUtcNow(), abort))
            {
                if (stop.IsCancellationRequested)
                    yield break;
                yield return item;
            }
        }
    }

    /// <summary>Runs one job. A failure is logged and stops no other; the item is tried again later.</summary>
    async Task<DateTimeOffset?> RunJob(Subject subject, NudgeReadCache cache, CancellationToken abort)
    {
        try
        {
            var next = await jobs.Single(it => it.Handles(subject)).Run(subject, cache, abort);
            return next < time.GetUtcNow() + Soonest ? time.GetUtcNow() + Soonest : next;
        }
        catch (UnreadableRowException row)
        {
            return time.GetUtcNow() + (row.IsNewer ? AfterFailure : AfterUnreadable);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return time.GetUtcNow();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.JobFailed(subject.GetType().Name, failed);
            return time.GetUtcNow() + AfterFailure;
        }
    }
}
