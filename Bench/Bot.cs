using ReviewBot.Storage.Rows;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Bench;

/// <summary>The bot's services without a started host: its rounds are run one by one.</summary>
static class Bot
{
    /// <param name="settings">Beside those of the Playground; null: none.</param>
    public static WebApplication Over(IRows rows, TimeProvider time, IEnumerable<KeyValuePair<string, string?>>? settings = null) =>
        Host.Build(["--environment", Host.Playground], builder =>
    {
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(rows);
        builder.Services.AddSingleton(time);
    });
}

/// <summary>A fake clock that is moved by hand, or runs on from its start time.</summary>
sealed class Clock(DateTimeOffset now) : TimeProvider
{
    DateTimeOffset now = now;
    long? since;

    public override DateTimeOffset GetUtcNow() => since is { } at ? now + System.GetElapsedTime(at) : now;

    public void Pass(TimeSpan time) => now += time;

    public void Runs() => since = System.GetTimestamp();
}
