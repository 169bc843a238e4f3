using System.Collections.Concurrent;

namespace ReviewBot.BotApp.Resilience;

/// <summary>
/// Runs what nobody waits for, such as what follows an answer. At shutdown it ends what has begun. Nothing may depend on it: what must not
/// be lost is kept in the store as well.
/// </summary>
sealed class BackgroundWork : IHostedService
{
    readonly ConcurrentDictionary<Task, bool> running = [];

    /// <param name="work">Handles its own failures.</param>
    public void Run(Func<CancellationToken, Task> work)
    {
        Task task;
        using (ExecutionContext.SuppressFlow()) // neither the budget nor the trace of the turn that it comes from
            task = Task.Run(() => work(CancellationToken.None));
        running[task] = true;
        task.ContinueWith(
            it => running.TryRemove(it, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Completes when all that was begun is done.</summary>
    public async Task WaitUntilIdle(CancellationToken ct)
    {
        while (!running.IsEmpty)
            await Task.WhenAll(running.Keys).WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => WaitUntilIdle(cancellationToken);
}
