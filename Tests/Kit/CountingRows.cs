using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Decorator that counts calls of the store.</summary>
public sealed class CountingRows(IRows rows) : IRows
{
    int gets;
    int reads;
    int commits;

    /// <summary>Numbers of reads of one row, range reads and commits.</summary>
    public (int Gets, int Reads, int Commits) Counts => (gets, reads, commits);

    public void Reset() => (gets, reads, commits) = (0, 0, 0);

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        Interlocked.Increment(ref gets);
        return rows.Get(table, partition, key, ct);
    }

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct)
    {
        Interlocked.Increment(ref reads);
        return rows.Read(table, partition, range, most, ct);
    }

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        Interlocked.Increment(ref commits);
        return rows.Commit(table, changes, ct);
    }
}
