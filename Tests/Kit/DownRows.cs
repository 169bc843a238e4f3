using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Rows that are out of reach while they are told so; they know which nudges were begun and not yet settled.</summary>
sealed class DownRows(IRows rows) : IRows
{
    int left = int.MaxValue;
    int begun;
    int settled;
    int refused;

    /// <summary>Nudges that were written down before they were sent, and not after.</summary>
    public int Open => Volatile.Read(ref begun) - Volatile.Read(ref settled);

    /// <summary>So often it was tried, while they were down, to write down what became of one.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Down when so many more calls have been answered.</summary>
    public void DownAfter(int calls) => Volatile.Write(ref left, calls);

    public void Back() => DownAfter(int.MaxValue);

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => Down() ? Fail<Row?>() : rows.Get(table, partition, key, ct);

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        Down() ? Fail<IReadOnlyList<Row>>() : rows.Read(table, partition, range, most, ct);

    public async Task<Outcome> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var isLedger = table is Table.People && changes is [{ Row.Key: var key }] && key.StartsWith("l:", StringComparison.Ordinal);
        var settles = isLedger && changes[0] is RowChange.Replace;
        if (Down())
        {
            if (settles)
                Interlocked.Increment(ref refused);
            return await Fail<Outcome>();
        }

        // at once: who waits for what is open must not miss what is just being written down
        if (isLedger && !settles)
            Interlocked.Increment(ref begun);
        var outcome = await rows.Commit(table, changes, ct);
        if (settles)
            Interlocked.Increment(ref settled);
        return outcome;
    }

    bool Down() => Interlocked.Decrement(ref left) < 0;

    static Task<T> Fail<T>() => Task.FromException<T>(new TimeoutException("The store is down."));
}
