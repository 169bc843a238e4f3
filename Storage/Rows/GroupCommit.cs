using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace ReviewBot.Storage.Rows;

/// <summary>
/// Group commit: commits that arrive while another one waits for the disk share the next transaction, each in a savepoint of its own, so
/// that one disk sync serves all. A conflict rolls back its own savepoint alone. Callers are answered after the transaction is on the disk;
/// if that fails, it fails for all of them.
/// </summary>
sealed class GroupCommit(EmbeddedFile file)
{
    /// <summary>Most commits in one transaction, which bounds their latency.</summary>
    const int Most = 64;

    readonly ConcurrentQueue<Waiting> queue = [];
    int isRunning;

    public Task<CommitResult> Commit(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var mine = new Waiting(table, changes, ct);
        queue.Enqueue(mine);
        Start();
        return mine.Result;
    }

    /// <summary>Starts the single writer, which commits until the queue is empty; no effect while it runs.</summary>
    void Start()
    {
        if (!queue.IsEmpty && Interlocked.CompareExchange(ref isRunning, 1, 0) == 0)
            _ = Task.Run(Drain);
    }

    async Task Drain()
    {
        while (!queue.IsEmpty)
            await CommitSome();
        Interlocked.Exchange(ref isRunning, 0);
        Start(); // for commits queued between the last check and the reset
    }

    async Task CommitSome()
    {
        List<Waiting> taken = [];
        ClaimQueued(taken);
        if (taken.Count == 0)
            return;

        var work = file.Use(connection => Commit(connection, taken), CancellationToken.None);
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var results = work.IsCompletedSuccessfully ? await work : null;
        foreach (var (at, waiting) in taken.Index())
        {
            if (results is not null)
                waiting.Answer(results[at]);
            else
                waiting.Fail(work.Exception?.InnerException ?? new OperationCanceledException());
        }
    }

    void ClaimQueued(List<Waiting> taken)
    {
        while (taken.Count < Most && queue.TryDequeue(out var waiting))
        {
            if (waiting.TryClaim())
                taken.Add(waiting);
        }
    }

    List<CommitResult> Commit(SqliteConnection connection, List<Waiting> taken)
    {
        // BEGIN IMMEDIATE: takes the write lock now. With a deferred one, two transactions that have both read would fail when they start
        // to write.
        using var transaction = connection.BeginTransaction(deferred: false);
        ClaimQueued(taken);
        List<CommitResult> results = [];
        foreach (var waiting in taken)
        {
            if (taken.Count > 1)
                transaction.Save(nameof(Waiting));
            var result = Apply(connection, waiting.Table, waiting.Changes);
            results.Add(result);
            if (result is CommitResult.Conflict && taken.Count == 1)
                return results;
            if (result is CommitResult.Conflict)
                transaction.Rollback(nameof(Waiting));
            if (taken.Count > 1)
                transaction.Release(nameof(Waiting));
        }

        transaction.Commit();
        return results;
    }

    static CommitResult Apply(SqliteConnection connection, Table table, IReadOnlyList<RowChange> changes)
    {
        using var next = EmbeddedSql.NextVersions(connection, changes.Count);
        var version = (long)(next.ExecuteScalar() ?? throw new InvalidOperationException("The file has no version counter."));
        var versions = new string?[changes.Count];
        for (var index = 0; index < changes.Count; index++, version--)
        {
            using var command = EmbeddedSql.For(connection, table, changes[index], version);
            if (command.ExecuteNonQuery() == 0)
                return new CommitResult.Conflict(index);

            versions[index] = changes[index] is RowChange.Delete ? null : EmbeddedSql.Text(version);
        }

        return new CommitResult.Committed(versions);
    }

    /// <summary>A commit in the queue. It can be cancelled until it is taken.</summary>
    sealed class Waiting
    {
        readonly TaskCompletionSource<CommitResult> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly CancellationTokenRegistration cancelled;
        int isTaken;

        public Waiting(Table table, IReadOnlyList<RowChange> changes, CancellationToken ct)
        {
            (Table, Changes) = (table, changes);
            cancelled = ct.Register(() =>
            {
                if (TryClaim())
                    result.TrySetCanceled(ct);
            });
        }

        public Table Table { get; }

        public IReadOnlyList<RowChange> Changes { get; }

        public Task<CommitResult> Result => result.Task;

        /// <summary>False: it was cancelled, or taken before.</summary>
        public bool TryClaim() => Interlocked.Exchange(ref isTaken, 1) == 0;

        public void Answer(CommitResult done)
        {
            cancelled.Unregister();
            result.TrySetResult(done);
        }

        public void Fail(Exception why)
        {
            cancelled.Unregister();
            result.TrySetException(why);
        }
    }
}
