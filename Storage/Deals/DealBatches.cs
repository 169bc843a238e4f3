using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Saves many deals of one workspace. As with a single deal, index and work queue are written before the deals, but for up to <see
/// cref="MostBegun"/> deals at once.
/// </summary>
sealed class DealBatches(IRows rows, TimeProvider time, DealSaveScope scope)
{
    /// <summary>
    /// Deals whose index and queue entries are written together: few enough to be saved long before <see cref="WakeTime.Margin"/> is over.
    /// </summary>
    const int MostBegun = 500;

    /// <param name="saveAlone">Saves one deal of a transaction that met a conflict.</param>
    public async Task<IReadOnlyList<DealId>> Save(
        WorkspaceId workspace,
        IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all,
        string press,
        Func<One, Task<SaveResult>> saveAlone,
        CancellationToken ct)
    {
        List<DealId> conflicts = [];
        foreach (var part in all.Chunk(MostBegun))
        {
            await Begin(workspace, part, ct);
            foreach (var batch in Batches(workspace, part, press, RowLimits.Changes))
            {
                if (HasBegun(workspace, batch)
                    && await rows.Commit(Table.Deals, [.. batch.SelectMany(it => it.Changes)], ct) is CommitResult.Committed)
                {
                    await scope.Complete(workspace, batch.Select(it => it.Accepted.Deal.Id));
                    continue;
                }

                // One conflict fails the whole batch: save its deals one by one.
                foreach (var one in batch)
                {
                    if (await saveAlone(one) is SaveResult.Conflict)
                        conflicts.Add(one.Accepted.Deal.Id);
                }
            }
        }
        return conflicts;
    }

    /// <param name="beside">Further rows for the transaction of a deal; null: none.</param>
    /// <returns>False: the cursor was changed by another writer.</returns>
    public async Task<bool> Save(
        WorkspaceId workspace,
        IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> all,
        BatchCursor cursor,
        CancellationToken ct,
        Func<DealId, IEnumerable<RowChange>>? beside = null)
    {
        foreach (var part in all.Chunk(MostBegun))
        {
            await Begin(workspace, part, ct);
            foreach (var batch in Batches(workspace, part, null, RowLimits.Changes - 1, beside))
            {
                if (await Commit(workspace, batch, cursor, ct) is not { } isSaved)
                    return false;
                if (!isSaved && !await EachAlone(workspace, batch, cursor, ct))
                    return false;
            }
        }
        return true;
    }

    /// <summary>One conflict fails a whole batch: saves its deals one by one, and skips those that were changed.</summary>
    async Task<bool> EachAlone(WorkspaceId workspace, List<One> batch, BatchCursor cursor, CancellationToken ct)
    {
        foreach (var one in batch)
        {
            switch (await Commit(workspace, [one], cursor, ct))
            {
                case null:
                    return false;
                case false:
                    cursor.Skip(one.Accepted.Deal.Id);
                    break;
            }
        }
        return true;
    }

    /// <summary>True: deals and cursor are saved. False: a deal was changed. Null: the cursor was changed.</summary>
    async Task<bool?> Commit(WorkspaceId workspace, List<One> batch, BatchCursor cursor, CancellationToken ct)
    {
        if (!HasBegun(workspace, batch))
            return false;
        var isSaved = await CommitBegun(batch, cursor, ct);
        if (isSaved is true)
            await scope.Complete(workspace, batch.Select(it => it.Accepted.Deal.Id));
        return isSaved;
    }

    async Task<bool?> CommitBegun(List<One> batch, BatchCursor cursor, CancellationToken ct)
    {
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

    Task Begin(WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Accepted)> part, CancellationToken ct) =>
        scope.BeginAll(workspace, [.. part.Select(it => new DealChange(workspace, it.Before?.Deal, it.Accepted))], ct);

    bool HasBegun(WorkspaceId workspace, List<One> batch) => batch.All(it => scope.HasBegun(workspace, it.Accepted.Deal.Id));

    IEnumerable<List<One>> Batches(
        WorkspaceId workspace,
        IEnumerable<(DealSnapshot? Before, Ruling.Accepted Accepted)> part,
        string? press,
        int most,
        Func<DealId, IEnumerable<RowChange>>? beside = null) =>
        part.Select(it => new One(
                it.Before,
                it.Accepted,
                [
                    .. DealRows.Changes(
                        workspace, it.Before, it.Accepted, press is null ? null : Part(press, it.Accepted), time.GetUtcNow()),
                    .. beside?.Invoke(it.Accepted.Deal.Id) ?? [],
                ]))
            .Batch(one => [.. one.Changes.Select(change => change.Row)], most);

    /// <summary>
    /// Idempotency key of one deal: the press with the deal's id, so that it does not depend on how the batches are cut when repeated.
    /// </summary>
    public static string Part(string press, Ruling.Accepted accepted) => $"{press}:{accepted.Deal.Id.Value}";

    public sealed record One(DealSnapshot? Before, Ruling.Accepted Accepted, List<RowChange> Changes);
}
