namespace ReviewBot.Storage.Rows;

/// <summary>
/// Distinguishes a conflict with another writer from one with our own write: a client that retries a commit after a lost response meets
/// what it has written itself.
/// </summary>
static class OwnWrites
{
    /// <summary>Commits one change. Also true if the conflict was with our own write.</summary>
    public static async Task<bool> TryCommit(this IRows rows, Table table, RowChange change, CancellationToken ct) =>
        await rows.Commit(table, [change], ct) is CommitResult.Committed || await rows.IsWritten(table, [change], ct);

    /// <summary>True if the rows are now as these changes would make them.</summary>
    public static async Task<bool> IsWritten(this IRows rows, Table table, IEnumerable<RowChange> changes, CancellationToken ct)
    {
        foreach (var change in changes)
        {
            var now = await rows.Get(table, change.Row.Partition, change.Row.Key, ct);
            if (!Equals(now?.Columns, change is RowChange.Delete ? null : change.Row.Columns))
                return false;
        }

        return true;
    }
}
