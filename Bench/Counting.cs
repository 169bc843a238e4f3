using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>Decorator that counts calls of the store.</summary>
sealed class Counting(IRows rows) : IRows
{
    int calls;
    long read;

    public int Calls => calls;

    /// <summary>Rows that were read.</summary>
    public long Rows => read;

    public void Reset() => (calls, read) = (0, 0);

    public async Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        var found = await Counted(rows.Get(table, partition, key, ct));
        Interlocked.Add(ref read, found is null ? 0 : 1);
        return found;
    }

    public async Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct)
    {
        var found = await Counted(rows.Read(table, partition, range, most, ct));
        Interlocked.Add(ref read, found.Count);
        return found;
    }

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
        Counted(rows.Commit(table, changes, ct));

    T Counted<T>(T asked)
    {
        Interlocked.Increment(ref calls);
        return asked;
    }
}
