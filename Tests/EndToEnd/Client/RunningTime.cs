namespace ReviewBot.Tests.Client;

/// <summary>A clock that runs as any other, from a day that never changes: for pictures, and for what waits on timers.</summary>
sealed class RunningTime(DateTimeOffset start) : TimeProvider
{
    readonly long began = System.GetTimestamp();
    TimeSpan passed;

    public override DateTimeOffset GetUtcNow() => start + passed + System.GetElapsedTime(began);

    public void Pass(TimeSpan more) => passed += more;
}
