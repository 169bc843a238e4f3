namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>A fake clock. Records each wait, which ends at once or never.</summary>
sealed class SetTime(bool letsGo) : TimeProvider
{
    public bool LetsGo { get; set; } = letsGo;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        return System.CreateTimer(callback, state, LetsGo ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
