using Microsoft.Data.Sqlite;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// Adapter of one SQLite file, which several processes of the machine may share. Versions come from one counter for the whole file, so that
/// a row that was deleted and created again never gets an earlier version (ABA problem). Errors of SQLite reach the caller as
/// <c>SqliteException</c>.
/// </summary>
public sealed class EmbeddedRows : IRows, IDisposable
{
    readonly EmbeddedFile writer;
    readonly EmbeddedFile reader;
    readonly GroupCommit commits;

    EmbeddedRows(EmbeddedFile writer, EmbeddedFile reader) => (this.writer, this.reader, commits) = (writer, reader, new(writer));

    /// <summary>The file and its folder are created if missing.</summary>
    /// <param name="patience">How long a call waits for a lock of another process; null: <see cref="EmbeddedFile.Patience"/>.</param>
    public static EmbeddedRows InFile(string file, TimeSpan? patience = null)
    {
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        return new(new(path, patience), new(path, patience));
    }

    /// <summary>
    /// For tests: in memory only. A single connection, because each SQLite in-memory connection is a database of its own.
    /// </summary>
    public static EmbeddedRows InMemory()
    {
        EmbeddedFile memory = new(EmbeddedFile.InMemory);
        return new(memory, memory);
    }

    public Task<Row?> Get(Table table, string partition, string key, CancellationToken ct) =>
        reader.Use(connection =>
        {
            using var query = EmbeddedSql.Get(connection, table, partition, key);
            return Rows(query, partition).FirstOrDefault();
        }, ct);

    public Task<IReadOnlyList<Row>> Read(Table table, string partition, KeyRange range, int most, CancellationToken ct) =>
        reader.Use<IReadOnlyList<Row>>(connection =>
        {
            using var query = EmbeddedSql.Read(connection, table, partition, range, most);
            return [.. Rows(query, partition)];
        }, ct);

    public async Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        RowLimits.Check(changes);
        return changes.Count == 0
            ? new CommitResult.Committed([])
            : await commits.Commit(table, changes, ct);
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
    }

    static IEnumerable<Row> Rows(SqliteCommand query, string partition)
    {
        using var found = query.ExecuteReader();
        while (found.Read())
            yield return new(partition, found.GetString(0), ColumnsJson.Read(found.GetString(2)), EmbeddedSql.Text(found.GetInt64(1)));
    }
}
