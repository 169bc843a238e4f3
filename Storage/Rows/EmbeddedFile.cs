using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// One SQLite connection, to a file or to memory, used by one caller at a time. SQLite has no asynchronous calls and a commit waits for the
/// disk, so each call to a file runs on a pool thread; callers that wait for the connection wait asynchronously and block no thread.
/// </summary>
sealed class EmbeddedFile : IDisposable
{
    /// <summary>
    /// How long a call waits for a lock that another process holds, before it fails with SQLITE_BUSY. Callers that queue up behind it wait
    /// twice as long at most, so that a press is answered within the 15 seconds that Teams waits.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Data source of a database without a file, which never waits for a disk: its calls run on the caller's thread.</summary>
    public const string InMemory = ":memory:";

    const int Schema = 1;

    /// <summary>https://www.sqlite.org/c3ref/c_fcntl_begin_atomic_write.html#sqlitefcntlhasmoved</summary>
    const int HasMovedOperation = 20;

    /// <summary>https://www.sqlite.org/rescode.html#readonly_dbmoved</summary>
    const int Moved = raw.SQLITE_READONLY | (4 << 8);

    readonly SemaphoreSlim turn = new(1);
    readonly SqliteConnection connection;
    readonly TimeSpan queue;
    readonly bool isInMemory;

    public EmbeddedFile(string dataSource, TimeSpan? patience = null)
    {
        var lockWait = patience ?? Patience;
        queue = lockWait * 2;
        isInMemory = dataSource is InMemory;
        // The package retries SQLITE_BUSY until its own time-out (in seconds) is over; SQLite has already waited by then.
        connection = new($"Data Source={dataSource};Pooling=False;Default Timeout=1");
        connection.Open();

        // FULL: a commit is on the disk before it is acknowledged, so that it survives a power cut.
        // https://www.sqlite.org/pragma.html#pragma_synchronous
        Run(string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {lockWait.TotalMilliseconds:F0}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"));
        MakeTables();
    }

    /// <exception cref="SqliteException">
    /// Among others: the file is locked for too long, or was taken away. What is written into a file without a name is gone with the
    /// process, so it is not acknowledged.
    /// </exception>
    public async Task<T> Use<T>(Func<SqliteConnection, T> work, CancellationToken ct)
    {
        if (!await turn.WaitAsync(queue, ct))
            throw new SqliteException("Too many wait for the file.", raw.SQLITE_BUSY);

        try
        {
            return isInMemory
                ? work(connection)
                : await Task.Run(
                    () =>
                    {
                        CheckInPlace();
                        var result = work(connection);
                        CheckInPlace();
                        return result;
                    },
                    ct);
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

    /// <summary>Compares the inode of the open file with that under its name.</summary>
    void CheckInPlace()
    {
        if (FileControl(connection.Handle, 0, HasMovedOperation, out var hasMoved) is raw.SQLITE_OK && hasMoved != 0)
        {
            throw new SqliteException(
                $"'{connection.DataSource}' was taken away or replaced. Put it back, and restart.", raw.SQLITE_READONLY, Moved);
        }
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int FileControl(SafeHandle? connection, nint database, int operation, out int result);

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
