using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Retry policy for Teams: at most three retries and ten seconds of waiting in all, by Retry-After or with exponential backoff, and within
/// the <see cref="TurnBudget"/>. The retried statuses are those of
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
/// </summary>
static class ConnectorRetries
{
    /// <summary>Longest total wait; beyond it the call fails at once, because Teams waits about 15 seconds for a turn.</summary>
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait without Retry-After.</summary>
    static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(2);

    static readonly ResiliencePropertyKey<TimeSpan> Waited = new("ReviewBot.Waited");

    public static void Add(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TurnBudget budget)
    {
        var time = budget.Time;
        pipeline.TimeProvider = time;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromSeconds(0.5),
            MaxDelay = LongestBackoff,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = args => ValueTask.FromResult(
                args.Outcome.Result is { } answer
                    && IsBusy(answer)
                    && WaitedIn(args.Context) + (WaitOf(answer, time) ?? TimeSpan.Zero) <= LongestWait
                    && budget.Allows(WaitOf(answer, time) ?? LongestBackoff)),
            DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result is { } answer ? WaitOf(answer, time) : null),
            OnRetry = args =>
            {
                args.Context.Properties.Set(Waited, WaitedIn(args.Context) + args.RetryDelay);
                return ValueTask.CompletedTask;
            },
        });
    }

    static TimeSpan WaitedIn(ResilienceContext context) => context.Properties.GetValue(Waited, TimeSpan.Zero);

    static bool IsBusy(HttpResponseMessage answer) => (int)answer.StatusCode is 412 or 429 or 502 or 503 or 504;

    static TimeSpan? WaitOf(HttpResponseMessage answer, TimeProvider time) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
