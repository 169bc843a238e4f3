using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Decorator that simulates an outage of the store.</summary>
sealed class DownRows(IRows rows) : IRows
{
    int left = int.MaxValue;
    Func<bool> isBack = () => true;

    /// <summary>The outage begins after this number of calls, and lasts until that time.</summary>
    public void DownAfter(int calls, DateTimeOffset until, TimeProvider time)
    {
        isBack = () => time.GetUtcNow() >= until;
        Volatile.Write(ref left, calls);
    }

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => Up(() => rows.Get(table, partition, key, ct));

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        Up(() => rows.Read(table, partition, range, most, ct));

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
        Up(() => rows.Commit(table, changes, ct));

    Task<T> Up<T>(Func<Task<T>> ask) =>
        Interlocked.Decrement(ref left) < 0 && !isBack() ? Task.FromException<T>(new TimeoutException("The store is down.")) : ask();
}
