using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// The SQL statements of the embedded adapter. Keys compare bytewise (SQLite's default collation BINARY), which is ordinal.
/// </summary>
static class EmbeddedSql
{
    public static SqliteCommand Get(SqliteConnection connection, Table table, string partition, string key) => Command(
        connection,
        "SELECT key, version, columns FROM rows WHERE tab = $tab AND partition = $partition AND key = $key",
        ("$tab", $"{table}"), ("$partition", partition), ("$key", key));

    public static SqliteCommand Read(SqliteConnection connection, Table table, string partition, KeyRange range, int most) => Command(
        connection,
        """
        SELECT key, version, columns FROM rows
        WHERE tab = $tab AND partition = $partition AND key >= $from AND key < $to ORDER BY key LIMIT $most
        """,
        ("$tab", $"{table}"), ("$partition", partition), ("$from", range.From), ("$to", range.To), ("$most", most));

    /// <summary>Reserves <paramref name="count"/> versions and returns the last of them.</summary>
    public static SqliteCommand NextVersions(SqliteConnection connection, int count) => Command(
        connection, "UPDATE versions SET last = last + $count RETURNING last", ("$count", count));

    /// <summary>
    /// One change as an SQL statement. It affects no row if the row is not in the state that the change expects: a conflict.
    /// </summary>
    public static SqliteCommand For(SqliteConnection connection, Table table, RowChange change, long version)
    {
        (string Name, object Value)[] row =
            [("$tab", $"{table}"), ("$partition", change.Row.Partition), ("$key", change.Row.Key)];
        (string, object)[] written = [("$version", version), ("$columns", ColumnsJson.Write(change.Row.Columns))];
        (string, object)[] expected = [("$expected", Number(change.Row.Version))];
        return change switch
        {
            RowChange.Insert => Command(connection,
                "INSERT INTO rows VALUES ($tab, $partition, $key, $version, $columns) ON CONFLICT DO NOTHING",
                [.. row, .. written]),
            RowChange.Upsert => Command(connection,
                """
                INSERT INTO rows VALUES ($tab, $partition, $key, $version, $columns)
                ON CONFLICT DO UPDATE SET version = excluded.version, columns = excluded.columns
                """,
                [.. row, .. written]),
            RowChange.Replace => Command(connection,
                """
                UPDATE rows SET version = $version, columns = $columns
                WHERE tab = $tab AND partition = $partition AND key = $key AND version = $expected
                """,
                [.. row, .. written, .. expected]),
            RowChange.Delete => Command(connection,
                "DELETE FROM rows WHERE tab = $tab AND partition = $partition AND key = $key AND version = $expected",
                [.. row, .. expected]),
            _ => throw new UnreachableException(),
        };
    }

    public static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);

    // A version that is not from this store becomes 0, which matches no row.
    static long Number(string? version) =>
        long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static SqliteCommand Command(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);

        return command;
    }
}
