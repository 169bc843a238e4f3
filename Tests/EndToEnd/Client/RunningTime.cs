namespace ReviewBot.Tests.Client;

/// <summary>A running clock that starts at a fixed time: for pictures, and for tests with timers.</summary>
sealed class RunningTime(DateTimeOffset start) : TimeProvider
{
    readonly long began = System.GetTimestamp();
    TimeSpan passed;

    public override DateTimeOffset GetUtcNow() => start + passed + System.GetElapsedTime(began);

    public void Pass(TimeSpan more) => passed += more;
}
