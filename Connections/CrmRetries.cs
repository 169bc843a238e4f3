using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ReviewBot.Connections;

/// <summary>
/// Retry policy for CRMs: after throttling at most three retries, each after the wait that the CRM asks for, if all waits together are at
/// most a minute. Internal errors and broken connections are retried only for idempotent requests.
/// </summary>
static class CrmRetries
{
    /// <summary>Longest total wait in one request. Beyond it the request fails, and the caller reschedules.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Time-out of one attempt.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly HttpRequestOptionsKey<bool> Repeatable = new("ReviewBot.Repeatable");

    static readonly ResiliencePropertyKey<TimeSpan> Waited = new("ReviewBot.CrmWaited");

    /// <summary>Marks a request as idempotent, although its HTTP method is not.</summary>
    public static HttpRequestMessage Repeats(this HttpRequestMessage request)
    {
        request.Options.Set(Repeatable, true);
        return request;
    }

    /// <param name="waitOf">How long the CRM asks to wait in a throttling answer; null: not throttled.</param>
    public static void Add(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, TimeProvider time,
        Func<HttpResponseMessage, TimeProvider, Task<TimeSpan?>> waitOf)
    {
        pipeline.TimeProvider = time;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromSeconds(1),
            MaxDelay = TimeSpan.FromSeconds(8),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldRetryAfterHeader = false, // DelayGenerator reads it
            ShouldHandle = async args => args.Outcome.Result is { } answer && await waitOf(answer, time) is { } wait
                ? args.Context.Properties.GetValue(Waited, TimeSpan.Zero) + wait <= LongestWait
                : MayPass(args.Outcome) && args.Context.GetRequestMessage() is { } request && IsRepeatable(request),
            DelayGenerator = async args => args.Outcome.Result is { } answer ? await waitOf(answer, time) : null,
            OnRetry = args =>
            {
                args.Context.Properties.Set(Waited, args.Context.Properties.GetValue(Waited, TimeSpan.Zero) + args.RetryDelay);
                return ValueTask.CompletedTask;
            },
        });
        pipeline.AddTimeout(Patience);
    }

    /// <summary>Retry-After of a 429 or 503, as Dataverse and Salesforce send it.</summary>
    public static Task<TimeSpan?> WaitOf(HttpResponseMessage answer, TimeProvider time) => Task.FromResult(answer.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => RetryAfter(answer, time) ?? TimeSpan.FromSeconds(10),
        HttpStatusCode.ServiceUnavailable => RetryAfter(answer, time),
        _ => null,
    });

    public static TimeSpan? RetryAfter(HttpResponseMessage answer, TimeProvider time) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        // relative to the Date header if there is one: our clock may be wrong
        { Date: { } date } => date - (answer.Headers.Date ?? time.GetUtcNow()) is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Method == HttpMethod.Patch || request.Options.TryGetValue(Repeatable, out _);

    static bool MayPass(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } answer } => (int)answer.StatusCode is 408 or 500 or 502 or 503 or 504 or 423,
        { Exception: HttpRequestException or Polly.Timeout.TimeoutRejectedException } => true,
        _ => false,
    };
}
