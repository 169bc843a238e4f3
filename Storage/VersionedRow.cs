using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Optimistic concurrency for a value that carries its own version: saving version n+1 requires that n was read.</summary>
static class VersionedRow
{
    const string Version = "Version";

    /// <summary>False on a conflict. <paramref name="version"/> is the version to write; 1 inserts.</summary>
    /// <param name="beside">Further changes in the same transaction.</param>
    public static async Task<bool> Save(
        IRows rows, Table table, Row row, int version, CancellationToken ct, params IReadOnlyList<RowChange> beside)
    {
        row = row with { Columns = row.Columns.With(Version, version) };
        if (version == 1)
            return await Commit(new RowChange.Insert(row));

        var kept = await rows.Get(table, row.Partition, row.Key, ct);
        return kept?.Columns.Number(Version) == version - 1
            ? await Commit(new RowChange.Replace(row with { Version = kept.Version }))
            : Equals(kept?.Columns, row.Columns);

        async Task<bool> Commit(RowChange change) => beside.Count is 0
            ? await rows.TryCommit(table, change, ct)
            : await rows.Commit(table, [change, .. beside], ct) is CommitResult.Committed || await rows.IsWritten(table, [change], ct);
    }
}
