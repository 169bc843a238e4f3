using System.Collections.Concurrent;
using ReviewBot.Dialogs;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Work;

/// <summary>
/// Runs one kind of long work when signalled: by the press that starts it, or by a work round that finds it in the queue. Separate from the
/// round, which would take as long as its slowest work.
/// </summary>
sealed class SignalledWorker<T>(WorkSignal<T> signal, ISignalledRun<T> run) : BackgroundService
    where T : Subject
{
    /// <summary>True: signalled again while running.</summary>
    readonly ConcurrentDictionary<T, bool> running = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        signal.ReadAll(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = run.AtOnce, CancellationToken = stoppingToken },
        async (subject, ct) =>
        {
            if (running.AddOrUpdate(subject, false, (_, _) => true))
                return;
            try
            {
                await run.Run(subject, ct);
            }
            catch (Exception failed) when (failed is not OutOfMemoryException && !ct.IsCancellationRequested)
            {
                run.LogFailure(failed); // the store does not answer; a later round finds it in the queue
            }
            finally
            {
                if (running.TryRemove(subject, out var again) && again)
                    signal.Send(subject);
            }
        });
}
