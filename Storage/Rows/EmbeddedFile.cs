using Microsoft.Data.Sqlite;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// One SQLite connection, to a file or to memory, used by one caller at a time. SQLite has no asynchronous calls and a commit waits for the
/// disk, so each call runs on a pool thread; callers that wait for the connection wait asynchronously and block no thread.
/// </summary>
sealed class EmbeddedFile : IDisposable
{
    const int Schema = 1;

    readonly SemaphoreSlim turn = new(1);
    readonly SqliteConnection connection;

    public EmbeddedFile(string dataSource)
    {
        // Time-out in seconds. Another process may hold the write lock for a moment: SQLite waits up to this, then fails with SQLITE_BUSY.
        connection = new($"Data Source={dataSource};Pooling=False;Default Timeout=30");
        connection.Open();

        // FULL: a commit is on the disk before it is acknowledged, so that it survives a power cut.
        // https://www.sqlite.org/pragma.html#pragma_synchronous
        Run("PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        MakeTables();
    }

    public async Task<T> Use<T>(Func<SqliteConnection, T> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await Task.Run(() => work(connection), ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        turn.Dispose();
    }

    void MakeTables()
    {
        using var transaction = connection.BeginTransaction();
        using var schema = connection.CreateCommand();
        schema.CommandText = "PRAGMA user_version";
        switch (schema.ExecuteScalar())
        {
            case 0L:
                Run("""
                    CREATE TABLE rows (
                        tab TEXT NOT NULL, partition TEXT NOT NULL, key TEXT NOT NULL,
                        version INTEGER NOT NULL, columns TEXT NOT NULL,
                        PRIMARY KEY (tab, partition, key));
                    CREATE TABLE versions (last INTEGER NOT NULL);
                    INSERT INTO versions VALUES (0);
                    PRAGMA user_version = 1;
                    """);
                break;
            case not (long)Schema:
                throw new InvalidOperationException(
                    $"'{connection.DataSource}' was written by a newer ReviewBot. Run that one, or name another file.");
        }

        transaction.Commit();
    }

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
