using Microsoft.Extensions.Time.Testing;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// A clock that only moves when a test moves it. Repeating timers never fire: background services sleep, and the test calls their rounds
/// itself.
/// </summary>
sealed class FakeTime(DateTimeOffset now) : FakeTimeProvider(now)
{
    readonly Lock gate = new();
    readonly HashSet<Waiting> pending = [];
    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // Timers of a CancellationTokenSource are time-outs, pending while an operation is in progress; all others are delays.
        var waiting = new Waiting(this, isTimeout: state is CancellationTokenSource);
        Note(waiting, dueTime != Timeout.InfiniteTimeSpan);
        waiting.Timer = base.CreateTimer(
            _ =>
            {
                Note(waiting, waits: false);
                callback(state);
            },
            null,
            dueTime,
            Timeout.InfiniteTimeSpan);
        return waiting;
    }

    /// <summary>
    /// Runs <paramref name="act"/>, and advances the clock by a second whenever it only waits: a delay is pending that began after this
    /// call, and no operation with a time-out is in progress.
    /// </summary>
    public async Task AdvanceUntil(Func<Task> act)
    {
        HashSet<Waiting> before;
        lock (gate)
            before = [.. pending];
        var done = act();
        while (!done.IsCompleted)
        {
            Task next;
            lock (gate)
                next = changed.Task;
            if (IsIdle(before))
                Advance(TimeSpan.FromSeconds(1));
            else
                await Task.WhenAny(done, next);
        }

        await done;
    }

    bool IsIdle(HashSet<Waiting> before)
    {
        lock (gate)
        {
            var begun = pending.Except(before).ToList();
            return begun.Count > 0 && !begun.Any(it => it.IsTimeout);
        }
    }

    void Note(Waiting waiting, bool waits)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            if (!(waits ? pending.Add(waiting) : pending.Remove(waiting)))
                return;
            (before, changed) = (changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        before.TrySetResult();
    }

    sealed class Waiting(FakeTime time, bool isTimeout) : ITimer
    {
        public ITimer? Timer { get; set; }

        public bool IsTimeout => isTimeout;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Note(this, dueTime != Timeout.InfiniteTimeSpan);
            return Timer?.Change(dueTime, Timeout.InfiniteTimeSpan) ?? false;
        }

        public void Dispose()
        {
            time.Note(this, waits: false);
            Timer?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
