using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Optimistic concurrency for a value that carries its own version: saving version n+1 requires that n was read.</summary>
static class VersionedRow
{
    const string Version = "Version";

    /// <summary>False on a conflict. <paramref name="version"/> is the version to write; 1 inserts.</summary>
    public static async Task<bool> Save(IRows rows, Table table, Row row, int version, CancellationToken ct)
    {
        row = row with { Columns = row.Columns.With(Version, version) };
        if (version == 1)
            return await rows.TryCommit(table, new RowChange.Insert(row), ct);

        var kept = await rows.Get(table, row.Partition, row.Key, ct);
        return kept?.Columns.Number(Version) == version - 1
            ? await rows.TryCommit(table, new RowChange.Replace(row with { Version = kept.Version }), ct)
            : Equals(kept?.Columns, row.Columns);
    }
}
