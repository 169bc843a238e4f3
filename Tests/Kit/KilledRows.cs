using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Decorator that simulates a process killed before one of its commits: from then on every call fails.</summary>
sealed class KilledRows(IRows rows) : IRows
{
    int left = int.MaxValue;

    public bool IsKilled { get; private set; }

    /// <summary>Number of commits that still succeed.</summary>
    public void KillAfter(int commits) => Volatile.Write(ref left, commits);

    /// <summary>Simulates the restart of the process.</summary>
    public void Revive()
    {
        KillAfter(int.MaxValue);
        IsKilled = false;
    }

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) =>
        Alive(() => rows.Get(table, partition, key, ct));

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        Alive(() => rows.Read(table, partition, range, most, ct));

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        IsKilled |= Interlocked.Decrement(ref left) < 0;
        return Alive(() => rows.Commit(table, changes, ct));
    }

    Task<T> Alive<T>(Func<Task<T>> ask) => IsKilled ? Task.FromException<T>(new TimeoutException("It was killed.")) : ask();
}
