using ReviewBot.Storage;
using ReviewBot.Storage.Work;

namespace ReviewBot.BotApp.Work;

/// <summary>A lease with automatic renewal at half of its duration.</summary>
sealed class HeldLease(WorkLease lease, TimeSpan duration, WorkQueue queue, TimeProvider time)
{
    DateTimeOffset since = time.GetUtcNow();

    public WorkLease Lease { get; private set; } = lease;

    public bool IsLost { get; private set; }

    /// <summary>Runs work on a due subject under a lease, then releases it with the time of the next run.</summary>
    /// <param name="work">Returns when to run again; null: never.</param>
    /// <returns>False: not due, or leased by another replica.</returns>
    public static async Task<bool> Run(
        Subject subject,
        TimeSpan duration,
        WorkQueue queue,
        TimeProvider time,
        ILogger log,
        Func<HeldLease, Task<DateTimeOffset?>> work,
        CancellationToken abort)
    {
        if (await queue.FindDue(subject, time.GetUtcNow(), abort) is not { } item
            || await queue.Lease(item, time.GetUtcNow() + duration, abort) is not { } lease)
        {
            return false;
        }

        var held = new HeldLease(lease, duration, queue, time);
        var next = await work(held);
        if (!held.IsLost)
            await queue.Release(held.Lease, next, time, log, abort);
        return true;
    }

    /// <summary>False: lost to another replica.</summary>
    public async Task<bool> Renew(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (IsLost || now - since < duration / 2)
            return !IsLost;
        if (await queue.Extend(Lease, now + duration, ct) is { } renewed)
            (Lease, since) = (renewed, now);
        else
            IsLost = true;
        return !IsLost;
    }
}
