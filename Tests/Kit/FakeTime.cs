namespace ReviewBot.Tests.Kit;

/// <summary>
/// A clock that stands still until a test moves it. Timers ring once when it is moved over their time; what repeats is left to the test to
/// call.
/// </summary>
sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    readonly Lock gate = new();
    readonly List<Bell> bells = [];
    DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, callback, state);
        if (period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero)
            bell.Change(dueTime, period);
        return bell;
    }

    public void Advance(TimeSpan delta) => Pass(delta);

    public void Pass(TimeSpan time)
    {
        Bell[] ringing;
        lock (gate)
        {
            now += time;
            ringing = [.. bells.Where(bell => bell.Due <= now)];
        }
        foreach (var bell in ringing)
            bell.Ring();
    }

    sealed class Bell(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.bells.Remove(this);
                Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time.now + dueTime;
                if (Due != DateTimeOffset.MaxValue)
                    time.bells.Add(this);
            }
            return true;
        }

        public void Ring()
        {
            Dispose();
            callback(state);
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
