using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.LongJobs;

/// <summary>A lease while it is renewed, at half of its time.</summary>
sealed class HeldLease(WorkLease lease, TimeSpan duration, WorkQueue queue, TimeProvider time)
{
    DateTimeOffset since = time.GetUtcNow();

    public WorkLease Lease { get; private set; } = lease;

    public bool IsLost { get; private set; }

    /// <summary>False: another replica holds it by now.</summary>
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
