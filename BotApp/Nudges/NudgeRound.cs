using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// One round: everybody whose time has come is claimed, looked at, and given back with the time to look again. What it costs grows
/// with who is due, not with who exists. Any number of replicas may run theirs at once.
/// </summary>
sealed class NudgeRound(
    WorkQueue due,
    PersonNudgeJob person,
    PipelineDigestJob pipeline,
    Deals deals,
    Places places,
    TimeProvider time,
    ILogger<NudgeRound> log)
{
    /// <summary>So long a claim holds: well longer than the slowest look, so that nobody else begins what may still be sent.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Looks at the same time: most of it is waiting for the store and for Teams.</summary>
    public const int AtOnce = 32;

    static readonly TimeSpan Soonest = TimeSpan.FromSeconds(30);
    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);
    static readonly TimeSpan AfterUnreadable = TimeSpan.FromDays(1);
    static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <param name="stop">Nobody else is claimed; what is going on ends.</param>
    /// <param name="abort">What is going on is given back; the round ends without an exception.</param>
    /// <returns>How many were looked at.</returns>
    public async Task<int> Run(CancellationToken stop, CancellationToken abort)
    {
        var (cache, looked) = (new NudgeReadCache(deals, places), 0);
        try
        {
            await Parallel.ForEachAsync(Waiting(stop, abort), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (waiting, _) =>
            {
                if (await due.Lease(waiting, time.GetUtcNow() + Lease, abort) is not { } claim)
                    return;
                Interlocked.Increment(ref looked);
                await GiveBack(claim, await RunJob(claim.Subject, cache, abort), abort);
            });
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            // Reading who waits, or claiming them, was cut short: whoever was claimed has been given back by now, or their lease runs out.
        }
        return looked;
    }

    async IAsyncEnumerable<WorkItem> Waiting(CancellationToken stop, [EnumeratorCancellation] CancellationToken abort)
    {
        string[] shards = [.. WorkQueue.Shards];
        RandomNumberGenerator.Shuffle(shards.AsSpan());
        foreach (var shard in shards)
        {
            await foreach (var waiting in due.ReadDue(shard, time.GetUtcNow(), abort))
            {
                if (stop.IsCancellationRequested)
                    yield break;
                yield return waiting;
            }
        }
    }

    /// <summary>One that goes wrong stops no other.</summary>
    async Task<DateTimeOffset?> RunJob(Subject subject, NudgeReadCache cache, CancellationToken abort)
    {
        try
        {
            var next = subject switch
            {
                Subject.OfPerson it => await person.Run(it, cache, abort),
                Subject.OfWorkspace it => await pipeline.Run(it, cache, abort),
                _ => throw new UnreachableException(),
            };
            return next < time.GetUtcNow() + Soonest ? time.GetUtcNow() + Soonest : next;
        }
        catch (UnreadableRowException)
        {
            return time.GetUtcNow() + AfterUnreadable;
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return time.GetUtcNow();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.LookFailed(subject.GetType().Name, failed);
            return time.GetUtcNow() + AfterFailure;
        }
    }

    /// <summary>A claim that cannot be given back runs out by itself.</summary>
    async Task GiveBack(WorkLease claim, DateTimeOffset? next, CancellationToken abort)
    {
        using var farewell = new CancellationTokenSource(Farewell, time);
        try
        {
            await due.Reschedule(claim, next, abort.IsCancellationRequested ? farewell.Token : CancellationToken.None);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.NotGivenBack(failed.GetType().Name);
        }
    }
}
