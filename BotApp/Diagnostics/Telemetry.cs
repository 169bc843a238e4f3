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
        Turns = meter.CreateCounter<long>("reviewbot.turns", "{turn}", "Turns, by kind and outcome.");
        FailedTurns = meter.CreateCounter<long>("reviewbot.turns.failed", "{turn}", "Turns that ended in an error, by kind.");
        TurnTime = meter.CreateHistogram<double>("reviewbot.turn.duration", "s", "Time from the activity to its answer, by kind.");
        TurnTrips = meter.CreateHistogram<int>("reviewbot.turn.storage_trips", "{trip}", "Store calls of a turn, by kind.");
        NudgesPlanned = meter.CreateCounter<long>("reviewbot.nudges.planned", "{nudge}", "Attempts to send a nudge card.");
        NudgesSent = meter.CreateCounter<long>("reviewbot.nudges.sent", "{nudge}", "Nudge cards that Teams accepted.");
        NudgesFailed = meter.CreateCounter<long>("reviewbot.nudges.failed", "{nudge}", "Attempts to send a nudge card that failed, except by throttling.");
        NudgesThrottled = meter.CreateCounter<long>(
            "reviewbot.nudges.throttled", "{nudge}", "Nudge cards that Teams throttled.");
        LimitedRequests = meter.CreateCounter<long>(
            "reviewbot.requests.limited", "{request}", "Requests answered with 429.");
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
