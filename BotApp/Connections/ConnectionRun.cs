using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Work;
using ReviewBot.Dialogs.Connections;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Work;

namespace ReviewBot.BotApp.Connections;

/// <summary>Syncs one connection under its lease: one replica at a time. Each saved page is kept, even if the sync fails later.</summary>
sealed class ConnectionRun(ConnectionSync sync, WorkQueue queue, TimeProvider time, ILogger<ConnectionRun> log)
    : ISignalledRun<Subject.OfConnection>
{
    /// <summary>Duration of the lease: longer than a CRM may take for one page with all retries. Renewed between pages.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(10);

    static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);
    static readonly TimeSpan AfterUnreadable = TimeSpan.FromHours(1);

    /// <summary>They mostly wait.</summary>
    public int AtOnce => 4;

    public Task<bool> Run(Subject.OfConnection subject, CancellationToken abort) =>
        HeldLease.Run(subject, Duration, queue, time, log, held => RunLeased(subject.Workspace, held, abort), abort);

    /// <summary>Without the exception, whose text may hold the address of a request, which names owners of deals.</summary>
    public void LogFailure(Exception failed) => log.ConnectionFailed(failed.GetType().Name);

    /// <returns>When to read again; null: the connection was deleted.</returns>
    async Task<DateTimeOffset?> RunLeased(WorkspaceId pipeline, HeldLease held, CancellationToken abort)
    {
        var began = time.GetTimestamp();
        try
        {
            var done = await sync.Run(pipeline, () => held.Renew(abort), abort);
            if (done.Trouble is { } trouble)
            {
                log.ConnectionTrouble($"{trouble}");
            }
            else if (done is { System: { } system, Counts: { } counts })
            {
                log.ConnectionRead(
                    $"{system}", counts.Added, counts.Changed, counts.Ended, counts.Gone, time.GetElapsedTime(began).TotalSeconds);
            }
            return done.Next;
        }
        catch (UnreadableRowException row)
        {
            return time.GetUtcNow() + (row.IsNewer ? AfterFailure : AfterUnreadable);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return time.GetUtcNow();
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            log.ConnectionFailed(failed.GetType().Name);
            return time.GetUtcNow() + AfterFailure;
        }
    }
}
