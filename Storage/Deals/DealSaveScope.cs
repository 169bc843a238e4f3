using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.Deals;

/// <summary>The change of one deal by a save.</summary>
/// <param name="Before">Null: it is new in this workspace.</param>
/// <param name="Accepted">Null: it is deleted from this workspace.</param>
readonly record struct DealChange(WorkspaceId Workspace, Deal? Before, Ruling.Accepted? Accepted)
{
    public Deal? After => Accepted?.Deal;

    public DealId Deal => (After ?? Before)?.Id ?? default;
}

/// <summary>
/// What is written around a save of deals, in other partitions than theirs. Before it: earlier days in the agenda (a secondary index), and
/// in the work queue the owners' jobs, the job of the workspace that ends a handover, and the outbox. All of these are harmless if the save
/// then fails. After it: later days in the agenda.
/// </summary>
sealed class DealSaveScope(IRows rows, PostOutbox outbox, TimeProvider time)
{
    const int AtOnce = 8;

    /// <summary>The part of the agenda's update that follows the save, for each deal that was begun and is not completed.</summary>
    readonly Dictionary<(WorkspaceId Workspace, DealId Deal), AgendaIndexUpdate> begun = [];

    /// <summary>The time for which each job was queued already by this scope.</summary>
    readonly Dictionary<Subject, DateTimeOffset> queued = [];

    /// <summary>Call before the save. False: another writer changed the agenda; do not save, but read again and decide again.</summary>
    public async Task<bool> Begin(CancellationToken ct, params IReadOnlyList<DealChange> changes)
    {
        foreach (var it in changes)
        {
            var (was, will) = (AgendaState.FromDeal(it.Before), AgendaState.FromDeal(it.After));
            if (await AgendaIndexUpdate.WriteEarly(rows, it.Workspace, it.Deal, was, will, ct) is not { } update)
                return false;
            begun[(it.Workspace, it.Deal)] = update;
        }
        await Queue(changes, ct);
        return true;
    }

    /// <summary>
    /// The same for many deals of one workspace, in two round trips per owner instead of three per deal. Those that <see cref="HasBegun"/>
    /// does not know afterwards must not be saved.
    /// </summary>
    public async Task BeginAll(WorkspaceId workspace, IReadOnlyList<DealChange> changes, CancellationToken ct)
    {
        var updates = await new AgendaBatch(rows, workspace).WriteEarly(changes.Select(it => (it.Deal, it.Before, it.After)), ct);
        foreach (var (deal, update) in updates)
            begun[(workspace, deal)] = update;
        await Queue(changes, ct);
    }

    public bool HasBegun(WorkspaceId workspace, DealId deal) => begun.ContainsKey((workspace, deal));

    /// <summary>Call after everything that was begun is saved.</summary>
    public Task Complete() => Complete([.. begun.Keys]);

    /// <summary>Call after these deals are saved. A deal that met a conflict is not completed: its day would then come too late.</summary>
    public Task Complete(WorkspaceId workspace, IEnumerable<DealId> saved) => Complete([.. saved.Select(it => (workspace, it))]);

    async Task Complete(IReadOnlyList<(WorkspaceId Workspace, DealId Deal)> saved)
    {
        var updates = saved.Select(begun.GetValueOrDefault).OfType<AgendaIndexUpdate>().Where(it => it.After.Count > 0);
        await Parallel.ForEachAsync(updates, Limited(CancellationToken.None), async (it, _) => await it.WriteDeferred(rows));
        foreach (var it in saved)
            begun.Remove(it);
    }

    /// <summary>
    /// Queues each job once, at the earliest time that any of the deals needs, unless it is queued early enough already; and the outbox of
    /// each workspace, if there are messages.
    /// </summary>
    async Task Queue(IReadOnlyList<DealChange> changes, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var due = changes.SelectMany(it => Jobs(it, now))
            .GroupBy(it => it.Subject, (subject, jobs) => (Subject: subject, At: jobs.Min(it => it.At)))
            .Where(it => !IsQueued(it.Subject, it.At, now))
            .ToList();
        await Parallel.ForEachAsync(
            due, Limited(ct), async (it, token) => await WorkQueue.Schedule(rows, it.Subject, it.At, token));
        foreach (var (subject, at) in due)
            queued[subject] = at;
        foreach (var workspace in changes.Where(it => it.Accepted is { Posts.Count: > 0 }).Select(it => it.Workspace).Distinct())
            await outbox.ScheduleJob(workspace, ct);
    }

    static IEnumerable<(Subject Subject, DateTimeOffset At)> Jobs(DealChange change, DateTimeOffset now)
    {
        if (change.After is not { } deal)
            yield break;
        if (deal.Owner is { } owner && WakeTime.At(change.Before, deal, now) is { } at)
            yield return (new Subject.OfPerson(change.Workspace.Tenant, owner.Id), at);
        if (WakeTime.OfReturn(change.Before, deal, now) is { } back)
            yield return (new Subject.OfWorkspace(change.Workspace), back);
    }

    /// <summary>An entry that is due too soon might be consumed before the deals are saved, so it does not count.</summary>
    bool IsQueued(Subject subject, DateTimeOffset at, DateTimeOffset now) =>
        queued.TryGetValue(subject, out var due) && due <= at && due >= now + WakeTime.Margin;

    static ParallelOptions Limited(CancellationToken ct) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
}
