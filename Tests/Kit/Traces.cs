using System.Collections.Concurrent;
using System.Diagnostics;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.Tests.Kit;

/// <summary>
/// The traces of one fixture's turns. Activity sources are global in the process, so those of other fixtures are filtered out.
/// </summary>
sealed class Traces : IDisposable
{
    readonly ConcurrentQueue<Activity> all = [];
    readonly ActivityListener listener;

    public Traces()
    {
        listener = new()
        {
            ShouldListenTo = source => OpenTelemetrySetup.Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = all.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>The activities of the turns.</summary>
    public IReadOnlyList<Activity> Turns(BotFixture bot) => [.. all.Where(it => ReferenceEquals(it.Source, bot.Telemetry.Source))];

    /// <summary>All activities of these turns, and of calls to this fixture's Teams, one line each.</summary>
    public IReadOnlyList<string> Lines(BotFixture bot)
    {
        var traces = Turns(bot).Select(it => it.TraceId).ToHashSet();
        var port = new Uri(bot.Teams.Url).Port;
        return [.. all.Where(it => traces.Contains(it.TraceId) || Equals(it.GetTagItem("server.port"), port)).Select(Line)];
    }

    public void Dispose() => listener.Dispose();

    static string Line(Activity it) => string.Join(' ',
    [
        it.DisplayName, it.StatusDescription,
        .. it.TagObjects
            .Concat(it.Events.SelectMany(at => at.Tags))
            .Concat(it.Baggage.Select(at => KeyValuePair.Create(at.Key, (object?)at.Value)))
            .Select(tag => $"{tag.Key}={tag.Value}"),
    ]);
}
