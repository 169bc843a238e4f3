using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>In-process notification that a stamp was written.</summary>
public sealed class Stamps
{
    Action<string, string?>? told;

    /// <summary>Subscribes to written stamps: their partition and version; null: the version is not known.</summary>
    public void Subscribe(Action<string, string?> tell) => told += tell;

    internal void Publish(string partition, string? version) => told?.Invoke(partition, version);
}

/// <summary>
/// Cache validator for the pages of a workspace: a decorator that upserts one row (<see cref="Keys.Stamp"/>) in each transaction that
/// changes its deals, live reviews or settings. Any replica compares that row's version (ETag) with the one that it has rendered from. The
/// upsert causes no conflict and costs neither a read nor a commit of its own.
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
            // The transaction has no room for one more row, so the stamp is committed after it. If the process dies in between, pages stay
            // outdated until the next change.
            Publish(stamp, await rows.Commit(table, [stamp], ct) is CommitResult.Committed { Versions: [var version] } ? version : null);
            return committed;
        }

        Publish(stamp, committed.Versions[^1]);
        return committed with { Versions = [.. committed.Versions.Take(changes.Count)] };
    }

    public void Dispose() => (rows as IDisposable)?.Dispose();

    void Publish(RowChange stamp, string? version) => stamps.Publish(stamp.Row.Partition, version);

    /// <summary>The deletion of a whole workspace is not stamped: its partition must be empty afterwards.</summary>
    static bool IsSeen(RowChange change) =>
        Keys.Deals.Holds(change.Row.Key) || (change.Row.Key == Keys.Settings && change is not RowChange.Delete);
}
