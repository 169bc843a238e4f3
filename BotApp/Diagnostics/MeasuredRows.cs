using System.Runtime.CompilerServices;
using ReviewBot.Storage.Rows;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>Decorator that counts the store's calls of the present turn (by AsyncLocal).</summary>
sealed class MeasuredRows(IRows rows) : IRows, IDisposable
{
    static readonly AsyncLocal<StrongBox<int>?> Turn = new();

    /// <summary>Starts a count for the present asynchronous flow and returns the counter.</summary>
    public static StrongBox<int> Begin() => Turn.Value = new();

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct)
    {
        Count();
        return rows.Get(table, partition, key, ct);
    }

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct)
    {
        Count();
        return rows.Read(table, partition, range, most, ct);
    }

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        Count();
        return rows.Commit(table, changes, ct);
    }

    public void Dispose() => (rows as IDisposable)?.Dispose();

    static void Count()
    {
        if (Turn.Value is { } trips)
            Interlocked.Increment(ref trips.Value);
    }
}
