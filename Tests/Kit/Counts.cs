using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.Tests.Kit;

/// <summary>The metrics of one fixture, as <c>name: value [tag tag]</c>.</summary>
sealed class Counts : IDisposable
{
    readonly ConcurrentQueue<string> lines = [];
    readonly MeterListener listener = new();

    public Counts(Telemetry telemetry)
    {
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (ReferenceEquals(instrument.Meter, telemetry.Turns.Meter))
                it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Write(instrument, $"{value}", tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Write(instrument, $"{value}", tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Write(instrument, "some", tags));
        listener.Start();
    }

    public IReadOnlyList<string> Lines => [.. lines];

    public void Dispose() => listener.Dispose();

    void Write(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        lines.Enqueue($"{instrument.Name}: {value} [{string.Join(' ', tags.ToArray().Select(tag => tag.Value))}]");
}
