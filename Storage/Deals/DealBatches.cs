using ReviewBot.Reviews;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Saves many deals of one workspace. As with a single deal, index and work queue are written before the deals, but for up to <see
/// cref="Announced"/> deals at once: two round trips per owner instead of three per deal.
/// </summary>
sealed class DealBatches(IRows rows, People people, TimeProvider time)
{
    /// <summary>
    /// Deals whose index and queue entries are written together: few enough to be saved long before <see cref="WakeTime.Margin"/> is over.
    /// </summary>
    const int Announced = 500;

    const int AtOnce = 8;

    /// <summary>Per owner, the time for which their job was queued already in this run.</summary>
    readonly Dictionary<PersonId, DateTimeOffset> woken = [];

    /// <param name="saveAlone">Saves one deal of a transaction that met a conflict.</param>
    public async Task<IReadOnlyList<DealId>> Save(
        WorkspaceId workspace,
        IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Yes)> all,
        string press,
        Func<One, Task<SaveResult>> saveAlone,
        CancellationToken ct)
    {
        List<DealId> conflicts = [];
        foreach (var part in all.Chunk(Announced))
        {
            var agenda = people.AgendaOf(workspace);
            var told = await Announce(workspace, agenda, part, ct);
            foreach (var batch in Batches(workspace, part, press, RowLimits.Changes))
            {
                if (batch.All(it => told.ContainsKey(it.Yes.Deal.Id))
                    && await rows.Commit(Table.Deals, [.. batch.SelectMany(it => it.Changes)], ct) is CommitResult.Committed)
                {
                    await agenda.Settle(batch.Select(it => told[it.Yes.Deal.Id]));
                    continue;
                }

                // One conflict fails the whole batch: save its deals one by one.
                foreach (var one in batch)
                {
                    if (await saveAlone(one) is SaveResult.Conflict)
                        conflicts.Add(one.Yes.Deal.Id);
                }
            }
        }
        return conflicts;
    }

    /// <param name="beside">Further rows for the transaction of a deal; null: none.</param>
    /// <returns>False: the cursor was changed by another writer.</returns>
    public async Task<bool> Save(
        WorkspaceId workspace,
        IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Yes)> all,
        BatchCursor cursor,
        CancellationToken ct,
        Func<DealId, IEnumerable<RowChange>>? beside = null)
    {
        foreach (var part in all.Chunk(Announced))
        {
            var agenda = people.AgendaOf(workspace);
            var told = await Announce(workspace, agenda, part, ct);
            foreach (var batch in Batches(workspace, part, null, RowLimits.Changes - 1, beside))
            {
                if (await Commit(batch, told, cursor, ct) is not { } isSaved)
                    return false;
                if (!isSaved && !await EachAlone(batch, told, cursor, ct))
                    return false;
                await agenda.Settle(batch.Select(it => told.GetValueOrDefault(it.Yes.Deal.Id)).OfType<AgendaIndexUpdate>());
            }
        }
        return true;
    }

    /// <summary>One conflict fails a whole batch: saves its deals one by one, and skips those that were changed.</summary>
    async Task<bool> EachAlone(
        List<One> batch, IReadOnlyDictionary<DealId, AgendaIndexUpdate> told, BatchCursor cursor, CancellationToken ct)
    {
        foreach (var one in batch)
        {
            switch (await Commit([one], told, cursor, ct))
            {
                case null:
                    return false;
                case false:
                    cursor.Skip(one.Yes.Deal.Id);
                    break;
            }
        }
        return true;
    }

    /// <summary>True: deals and cursor are saved. False: a deal was changed. Null: the cursor was changed.</summary>
    async Task<bool?> Commit(
        List<One> batch, IReadOnlyDictionary<DealId, AgendaIndexUpdate> told, BatchCursor cursor, CancellationToken ct)
    {
        if (!batch.All(it => told.ContainsKey(it.Yes.Deal.Id)))
            return false;
        var move = cursor.Move(batch.Count);
        switch (await rows.Commit(Table.Deals, [move, .. batch.SelectMany(it => it.Changes)], ct))
        {
            case CommitResult.Committed committed:
                await cursor.Accept(move, batch.Count, committed.Versions[0]);
                return true;
            case CommitResult.Conflict { Index: 0 }:
                // Or a retry after a lost response, which met its own write; or the store did not say which row conflicted.
                var now = await rows.Get(Table.Deals, move.Row.Partition, move.Row.Key, ct);
                if (now is not null && now.Version == move.Row.Version)
                    return false;
                if (now is null || !now.Columns.Equals(move.Row.Columns))
                    return null;
                await cursor.Accept(move, batch.Count, now.Version);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Writes index and work queue, before the deals are saved.</summary>
    async Task<IReadOnlyDictionary<DealId, AgendaIndexUpdate>> Announce(
        WorkspaceId workspace, AgendaBatch agenda, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Yes)> part, CancellationToken ct)
    {
        var told = await agenda.Announce(part.Select(it => (it.Before?.Deal, it.Yes.Deal)), ct);
        await Wake(workspace, part, ct);
        return told;
    }

    /// <summary>
    /// Queues each owner's job once, at the earliest time that any of the deals needs, unless it is queued early enough already.
    /// </summary>
    async Task Wake(WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Yes)> part, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var earliest = from it in part
                       let at = WakeTime.At(it.Before?.Deal, it.Yes.Deal, now)
                       let owner = it.Yes.Deal.Owner
                       where at is not null && owner is not null
                       group at.Value by owner.Id;
        var wakes = earliest.Select(of => (Owner: of.Key, At: of.Min())).Where(it => !IsDue(it.Owner, it.At, now)).ToList();
        await Parallel.ForEachAsync(
            wakes,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (it, token) => await people.Wake(workspace.Tenant, it.Owner, it.At, token));
        foreach (var (owner, at) in wakes)
            woken[owner] = at;
    }

    /// <summary>An entry that is due too soon might be consumed before the deals are saved, so it does not count.</summary>
    bool IsDue(PersonId owner, DateTimeOffset at, DateTimeOffset now) =>
        woken.TryGetValue(owner, out var due) && due <= at && due >= now + WakeTime.Margin;

    IEnumerable<List<One>> Batches(
        WorkspaceId workspace,
        IEnumerable<(DealSnapshot? Before, Ruling.Accepted Yes)> part,
        string? press,
        int most,
        Func<DealId, IEnumerable<RowChange>>? beside = null) =>
        part.Select(it => new One(
                it.Before,
                it.Yes,
                [
                    .. DealRows.Changes(workspace, it.Before, it.Yes, press is null ? null : Part(press, it.Yes), time.GetUtcNow()),
                    .. beside?.Invoke(it.Yes.Deal.Id) ?? [],
                ]))
            .Batch(one => [.. one.Changes.Select(change => change.Row)], most);

    /// <summary>
    /// Idempotency key of one deal: the press with the deal's id, so that it does not depend on how the batches are cut when repeated.
    /// </summary>
    public static string Part(string press, Ruling.Accepted yes) => $"{press}:{yes.Deal.Id.Value}";

    public sealed record One(DealSnapshot? Before, Ruling.Accepted Yes, List<RowChange> Changes);
}
