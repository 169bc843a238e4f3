namespace ReviewBot.Storage.Rows;

/// <summary>
/// All that the stores ask of a database. Keys are compared ordinally and are made by <see cref="Keys"/>; what a row and a
/// commit may hold is said in <see cref="RowLimits"/>, and breaking it is an <see cref="ArgumentException"/>.
/// </summary>
public interface IRows
{
    /// <summary>Null when there is no such row.</summary>
    Task<Row?> Get(Table table, string partition, string key, CancellationToken ct);

    /// <summary>The rows of a range, in the order of their keys, at most so many.</summary>
    Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct);

    /// <summary>
    /// Up to 100 changes to different rows of one partition: all are made, or none is. What was committed survives the
    /// end of the process and of the machine's power.
    /// </summary>
    Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct);
}
