using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>Middleware that traces, logs and counts every turn. Proactive messages belong to the turn that sends them.</summary>
sealed class TurnTrace(Telemetry telemetry, TimeProvider time, ILogger<TurnTrace> log) : IMiddleware
{
    const string Left = "ReviewBot.LeftOut";

    /// <summary>Excludes a turn that intentionally gets no answer.</summary>
    public static void LeaveOut(ITurnContext context) => context.TurnState.Set(Left, Left);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (TurnKind.IsOurs(turnContext.Activity))
        {
            await next(cancellationToken);
            return;
        }

        var (kind, outcome, began) = (TurnKind.Of(turnContext.Activity), "failed", time.GetTimestamp());
        using var activity = telemetry.Source.StartActivity("turn");
        var trips = MeasuredRows.Begin();
        try
        {
            await next(cancellationToken);
            outcome = turnContext.TurnState.ContainsKey(Left) ? "left out" : "answered";
        }
        finally
        {
            Count(kind, outcome, time.GetElapsedTime(began), trips.Value);
            Describe(activity, turnContext.Activity, kind, outcome, trips.Value);
            var told = TurnKind.WithTrigger(kind, turnContext.Activity);
            log.Turn(turnContext.Activity.Id ?? "", told, turnContext.Activity.Conversation?.Id ?? "", outcome);
        }
    }

    void Count(string kind, string outcome, TimeSpan took, int trips)
    {
        var byKind = new KeyValuePair<string, object?>("kind", kind);
        telemetry.Turns.Add(1, byKind, new("outcome", outcome));
        if (outcome is "failed")
            telemetry.FailedTurns.Add(1, byKind);
        telemetry.TurnTime.Record(took.TotalSeconds, byKind);
        telemetry.TurnTrips.Record(trips, byKind);
    }

    static void Describe(System.Diagnostics.Activity? span, Activity activity, string kind, string outcome, int trips) => span?
        .SetTag("reviewbot.turn.kind", kind)
        .SetTag("reviewbot.turn.outcome", outcome)
        .SetTag("reviewbot.turn.storage_trips", trips)
        .SetTag("reviewbot.activity", activity.Id)
        .SetTag("reviewbot.conversation", activity.Conversation?.Id)
        .SetStatus(outcome is "failed" ? System.Diagnostics.ActivityStatusCode.Error : System.Diagnostics.ActivityStatusCode.Ok);
}
