using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Tells within this process that a stamp was written.</summary>
public sealed class Stamps
{
    Action<string, string?>? told;

    /// <summary>Calls this with the partition and the version of its stamp; null: the version is not known.</summary>
    public void Follow(Action<string, string?> tell) => told += tell;

    internal void Tell(string partition, string? version) => told?.Invoke(partition, version);
}

/// <summary>
/// Cache validator for what is shown of a workspace: a decorator that writes one row (<see cref="Keys.Stamp"/>) in each transaction that
/// changes its deals, their live reviews or its settings. A reader on any replica compares the version (ETag) of that row with the one it
/// has drawn from. Written as an upsert, in the same transaction: it causes no conflict, and costs neither a read nor a commit.
/// </summary>
public sealed class StampedRows(IRows rows, Stamps stamps) : IRows, IDisposable
{
    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => rows.Get(table, partition, key, ct);

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        rows.Read(table, partition, range, most, ct);

    public async Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        if (table is not Table.Deals || !changes.Any(IsSeen) || changes.Any(it => it.Row.Key == Keys.Stamp))
            return await rows.Commit(table, changes, ct);

        var stamp = new RowChange.Upsert(new(changes[0].Row.Partition, Keys.Stamp, Columns.None));
        var isFull = changes.Count == RowLimits.Changes;
        var result = await rows.Commit(table, isFull ? changes : [.. changes, stamp], ct);
        if (result is not CommitResult.Committed committed)
            return result;

        if (isFull)
        {
            // Many deals at once, without room for one row more. Who dies before the next commit leaves pages that are old until then.
            Tell(stamp, await rows.Commit(table, [stamp], ct) is CommitResult.Committed { Versions: [var version] } ? version : null);
            return committed;
        }

        Tell(stamp, committed.Versions[^1]);
        return committed with { Versions = [.. committed.Versions.Take(changes.Count)] };
    }

    public void Dispose() => (rows as IDisposable)?.Dispose();

    void Tell(RowChange stamp, string? version) => stamps.Tell(stamp.Row.Partition, version);

    /// <summary>What an erasure deletes last is not stamped: the partition is empty then.</summary>
    static bool IsSeen(RowChange change) =>
        Keys.Deals.Holds(change.Row.Key) || (change.Row.Key == Keys.Settings && change is not RowChange.Delete);
}
