namespace ReviewBot.Playground;

/// <summary>A running clock that can be moved forward. Timers whose due time is skipped fire at once.</summary>
/// <param name="ahead">Initial offset to the system clock.</param>
public sealed class MovableClock(TimeSpan ahead) : TimeProvider
{
    readonly Lock gate = new();
    readonly HashSet<Bell> bells = [];
    TimeSpan ahead = ahead;

    /// <summary>Present offset to the system clock.</summary>
    public TimeSpan Ahead
    {
        get
        {
            lock (gate)
                return ahead;
        }
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, callback, state);
        bell.Change(dueTime, period);
        return bell;
    }

    /// <summary>Moves the clock forward. Never back, because stored data is dated by it.</summary>
    public void Move(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Bell[] waiting;
        lock (gate)
        {
            ahead += by;
            waiting = [.. bells];
        }
        foreach (var bell in waiting)
            bell.Hurry();
    }

    /// <summary>A timer that follows this clock.</summary>
    sealed class Bell : ITimer
    {
        readonly MovableClock clock;
        readonly ITimer timer;
        DateTimeOffset due = DateTimeOffset.MaxValue;
        TimeSpan period = Timeout.InfiniteTimeSpan;

        public Bell(MovableClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            timer = System.CreateTimer(_ => Ring(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : System.GetUtcNow() + clock.ahead + dueTime;
                _ = dueTime == Timeout.InfiniteTimeSpan ? clock.bells.Remove(this) : clock.bells.Add(this);
                return timer.Change(dueTime, period);
            }
        }

        public void Hurry()
        {
            lock (clock.gate)
            {
                var left = due - System.GetUtcNow() - clock.ahead;
                if (clock.bells.Contains(this))
                    timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, period);
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
                clock.bells.Remove(this);
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        void Ring(TimerCallback callback, object? state)
        {
            lock (clock.gate)
            {
                if (period > TimeSpan.Zero)
                    due = System.GetUtcNow() + clock.ahead + period;
                else
                    clock.bells.Remove(this);
            }
            callback(state);
        }
    }
}
