using ReviewBot.Storage.Rows;

namespace ReviewBot.Bench;

/// <summary>Decorator that counts calls of the store.</summary>
sealed class Counting(IRows rows) : IRows
{
    int calls;

    public int Calls => calls;

    public void Reset() => calls = 0;

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => Counted(rows.Get(table, partition, key, ct));

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        Counted(rows.Read(table, partition, range, most, ct));

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
        Counted(rows.Commit(table, changes, ct));

    T Counted<T>(T asked)
    {
        Interlocked.Increment(ref calls);
        return asked;
    }
}
