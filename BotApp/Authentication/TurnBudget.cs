using ReviewBot.BotApp.Resilience;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// The time that all calls of one turn to Teams have together, however often Teams throttles or hangs: Teams gives a turn up after 15
/// seconds and sends it again. Ambient, because the retries are below the official client. Proactive messages have none.
/// </summary>
/// <param name="time">The clock of the retries.</param>
sealed class TurnBudget(TimeProvider time)
{
    static readonly TimeSpan Whole = TimeSpan.FromSeconds(10);

    /// <summary>For the one call that tells the user that the others failed.</summary>
    static readonly TimeSpan LastCall = TimeSpan.FromSeconds(2);

    readonly AsyncLocal<(DateTimeOffset Until, bool IsLast)?> left = new();

    public TimeProvider Time => time;

    public void Begin() => left.Value = (time.GetUtcNow() + Whole, false);

    /// <summary>From now on every call of this turn is tried once, for a short time.</summary>
    public void End() => left.Value = (time.GetUtcNow() + LastCall, true);

    /// <summary>True if a call may be tried again after this wait.</summary>
    public bool Allows(TimeSpan wait) =>
        left.Value is not var (until, isLast) || (!isLast && time.GetUtcNow() + wait < until);

    /// <summary>Runs one call in what is left of the turn.</summary>
    /// <exception cref="TimeoutException">Nothing is left.</exception>
    public Task<T> Run<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        if (left.Value is not var (until, _))
            return call(ct);

        var now = time.GetUtcNow();
        return time.RunWithin(until > now ? until - now : TimeSpan.Zero, call, ct);
    }
}
