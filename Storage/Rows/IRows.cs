namespace ReviewBot.Storage.Rows;

/// <summary>
/// The database as the stores see it: rows in partitions, sorted by key, with optimistic concurrency per row and transactions within one
/// partition. Keys compare ordinally and are made by <see cref="Keys"/>. Reads are strongly consistent: they see every commit that was
/// acknowledged before. Failures of the database reach the caller after the retries of the adapter's client, as
/// <c>Azure.RequestFailedException</c> (an <see cref="AggregateException"/> if every attempt remained without an answer) or
/// <c>Microsoft.Data.Sqlite.SqliteException</c>.
/// </summary>
public interface IRows
{
    /// <summary>Null when there is no such row, or no such table yet.</summary>
    Task<Row?> Get(Table table, string partition, string key, CancellationToken ct);

    /// <summary>
    /// The first <paramref name="most"/> rows of a range, in key order; empty when there are none. No snapshot: Azure returns at most 1,000
    /// rows per request, and rows that are written between two requests may be included or not.
    /// </summary>
    /// <param name="most"><see cref="int.MaxValue"/> reads the whole range.</param>
    Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct);

    /// <summary>
    /// Commits up to 100 changes to different rows of one partition as one transaction: all are made, or none is. A committed change
    /// survives a crash of the process and a loss of power. An empty list is committed without a request. After any other exception than
    /// those below, a cancellation included, the outcome is unknown: the changes may have been made.
    /// </summary>
    /// <returns>A <see cref="CommitResult.Conflict"/> when a row is not in the state that its change expects.</returns>
    /// <exception cref="ArgumentException">The changes break <see cref="RowLimits"/>.</exception>
    Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct);
}
