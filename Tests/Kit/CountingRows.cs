using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Decorator that counts calls of the store.</summary>
public sealed class CountingRows(IRows rows) : IRows
{
    int gets;
    int reads;
    int commits;
    long rowsRead;

    /// <summary>Numbers of reads of one row, range reads and commits.</summary>
    public (int Gets, int Reads, int Commits) Counts => (gets, reads, commits);

    /// <summary>Rows that range reads have returned.</summary>
    public long RowsRead => rowsRead;

    public void Reset() => (gets, reads, commits, rowsRead) = (0, 0, 0, 0);

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        Interlocked.Increment(ref gets);
        return rows.Get(table, partition, key, ct);
    }

    public async Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct)
    {
        Interlocked.Increment(ref reads);
        var found = await rows.Read(table, partition, range, most, ct);
        Interlocked.Add(ref rowsRead, found.Count);
        return found;
    }

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        Interlocked.Increment(ref commits);
        return rows.Commit(table, changes, ct);
    }
}
