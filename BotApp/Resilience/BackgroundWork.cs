using System.Collections.Concurrent;

namespace ReviewBot.BotApp.Resilience;

/// <summary>
/// Runs work that nobody waits for, such as messages after an answer. Drained at shutdown. Not durable: work that must not be lost is
/// stored as well (outbox).
/// </summary>
sealed class BackgroundWork : IHostedService
{
    readonly ConcurrentDictionary<Task, bool> running = [];

    /// <param name="work">Must handle its own failures.</param>
    public void Run(Func<CancellationToken, Task> work)
    {
        Task task;
        using (ExecutionContext.SuppressFlow()) // neither the deadline nor the trace of the turn that starts it
            task = Task.Run(() => work(CancellationToken.None));
        running[task] = true;
        task.ContinueWith(
            it => running.TryRemove(it, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Completes when all started work is done.</summary>
    public async Task WaitUntilIdle(CancellationToken ct)
    {
        while (!running.IsEmpty)
            await Task.WhenAll(running.Keys).WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => WaitUntilIdle(cancellationToken);
}
