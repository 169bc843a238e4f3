using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>Decorator that simulates lost responses on demand: the commit is made, then repeated, as the Azure client does.</summary>
public sealed class ForgetfulRows(IRows rows) : IRows
{
    /// <summary>Number of the next commits to this table whose first response is lost.</summary>
    public Dictionary<Table, int> Losing { get; } = [];

    /// <summary>Simulates a concurrent writer: runs once, right before the next commit to this table.</summary>
    public Dictionary<Table, Func<Task>> Meanwhile { get; } = [];

    /// <summary>True: the commit is not repeated; the caller gets an error although it was made.</summary>
    public bool GivesUp { get; set; }

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => rows.Get(table, partition, key, ct);

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        rows.Read(table, partition, range, most, ct);

    public async Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        if (Meanwhile.Remove(table, out var meanwhile))
            await meanwhile();

        var outcome = await rows.Commit(table, changes, ct);
        if (Losing.GetValueOrDefault(table) == 0)
            return outcome;

        Losing[table]--;
        return GivesUp ? throw new TimeoutException("The answer was lost.") : await rows.Commit(table, changes, ct);
    }
}
