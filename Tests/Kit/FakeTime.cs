namespace ReviewBot.Tests.Kit;

/// <summary>A clock that stands still until a test moves it.</summary>
sealed class FakeTime(DateTimeOffset now) : TimeProvider
{
    DateTimeOffset now = now;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
