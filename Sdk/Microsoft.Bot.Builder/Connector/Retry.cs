namespace Microsoft.Bot.Connector;

/// <summary>When to ask a busy connector again: on 412, 429, 502, 503 and 504, as Teams' documentation says; never on 403. At most three more times and ten seconds of waiting: a turn must end.</summary>
struct Retry(TimeProvider time)
{
    const int Most = 3;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    int done;
    TimeSpan waited;

    /// <summary>True after waiting, when the call shall be made again.</summary>
    public ValueTask<bool> Waits(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode is not (412 or 429 or 502 or 503 or 504) || done == Most) return new(false);

        var wait = Asked(response) ?? Guess();
        if (waited + wait > Longest) return new(false);

        done++;
        waited += wait;
        return new(Wait(wait, time, cancellationToken));
    }

    static async Task<bool> Wait(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        return true;
    }

    readonly TimeSpan? Asked(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => default(TimeSpan?),
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    // Half a second, one, two; each spread by a half, so that many bots do not come back at once.
    readonly TimeSpan Guess() => TimeSpan.FromMilliseconds((500 << done) * (0.75 + Random.Shared.NextDouble() / 2));
}
