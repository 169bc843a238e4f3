using ReviewBot.Storage.Rows;

namespace ReviewBot.Tests.Kit;

/// <summary>A store that always fails.</summary>
sealed class UnreachableRows : IRows
{
    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) => throw new TimeoutException();

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        throw new TimeoutException();

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct) => throw new TimeoutException();
}
