using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>
/// The bot's metrics and traces, named by OpenTelemetry's conventions: counts, durations and outcomes, never names or typed texts.
/// docs/admins.md and the alerts in infra refer to these names.
/// </summary>
sealed class Telemetry : IDisposable
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "ReviewBot";

    /// <summary>Name of the storage's meter.</summary>
    public const string StorageMeter = "ReviewBot.Storage";

    readonly Meter meter;

    public Telemetry(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        Turns = meter.CreateCounter<long>("reviewbot.turns", "{turn}", "What somebody typed, pressed or did, by kind and outcome.");
        FailedTurns = meter.CreateCounter<long>("reviewbot.turns.failed", "{turn}", "Turns that ended in an error, by kind.");
        TurnTime = meter.CreateHistogram<double>("reviewbot.turn.duration", "s", "From the activity to its answer, by kind.");
        TurnTrips = meter.CreateHistogram<int>("reviewbot.turn.storage_trips", "{trip}", "How often one turn asked the store, by kind.");
        NudgesPlanned = meter.CreateCounter<long>("reviewbot.nudges.planned", "{nudge}", "Nudge cards that the planner decided to send.");
        NudgesSent = meter.CreateCounter<long>("reviewbot.nudges.sent", "{nudge}", "Nudge cards that Teams took.");
        NudgesFailed = meter.CreateCounter<long>("reviewbot.nudges.failed", "{nudge}", "Nudge cards that Teams refused for good.");
        NudgesThrottled = meter.CreateCounter<long>(
            "reviewbot.nudges.throttled", "{nudge}", "Nudge cards that Teams told us to send later.");
        LimitedRequests = meter.CreateCounter<long>(
            "reviewbot.requests.limited", "{request}", "Requests that were answered with 429, because there were too many.");
    }

    public ActivitySource Source { get; } = new(Name);

    public Counter<long> Turns { get; }

    public Counter<long> FailedTurns { get; }

    public Histogram<double> TurnTime { get; }

    public Histogram<int> TurnTrips { get; }

    public Counter<long> NudgesPlanned { get; }

    public Counter<long> NudgesSent { get; }

    public Counter<long> NudgesFailed { get; }

    public Counter<long> NudgesThrottled { get; }

    public Counter<long> LimitedRequests { get; }

    public void Dispose()
    {
        Source.Dispose();
        meter.Dispose();
    }
}
