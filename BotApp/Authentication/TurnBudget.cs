using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Deadline shared by all calls of one turn to Teams, however often Teams throttles or hangs: Teams gives up a turn after 15 seconds and
/// sends it again, while a user waits. Ambient (AsyncLocal), because the retries are below the official client. Proactive messages have
/// none.
/// </summary>
/// <param name="time">The clock of the retries.</param>
sealed class TurnBudget(TimeProvider time)
{
    /// <summary>Time for everything that a turn sends: posts, edits and, after a failure, the apology.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>Time for the whole turn, including reads before anything is sent, such as the roster.</summary>
    static readonly TimeSpan Whole = TimeSpan.FromSeconds(10);

    readonly AsyncLocal<Left?> left = new();

    public TimeProvider Time => time;

    /// <summary>True: the deadline has passed, and nothing can be sent any more.</summary>
    public bool IsSpent => left.Value is { } it && time.GetUtcNow() >= it.Until;

    public void Begin() => left.Value = new() { Until = time.GetUtcNow() + Whole };

    /// <summary>Starts the shorter deadline of <see cref="Patience"/> with the first send; no effect after that.</summary>
    public void StartPatience()
    {
        if (left.Value is { Speaks: false } it)
            (it.Speaks, it.Until) = (true, new[] { it.Until, time.GetUtcNow() + Patience }.Min());
    }

    /// <summary>No more retries: from now on every call is tried once, within the remaining time.</summary>
    public void StopRetries()
    {
        StartPatience();
        if (left.Value is { } it)
            it.IsLast = true;
    }

    /// <summary>True if the remaining time allows a retry after this wait.</summary>
    public bool Allows(TimeSpan wait) => left.Value is not { } it || (!it.IsLast && time.GetUtcNow() + wait < it.Until);

    /// <summary>Runs one call within the remaining time.</summary>
    /// <exception cref="TimeoutException">No time is left.</exception>
    public Task<T> Run<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        if (left.Value is not { } it)
            return call(ct);

        var now = time.GetUtcNow();
        return now < it.Until
            ? time.RunWithin(it.Until - now, call, ct)
            : Task.FromException<T>(new TimeoutException("Nothing is left of the turn's time."));
    }

    /// <summary>Mutable holder in an AsyncLocal: a change by a callee is visible to its callers too.</summary>
    sealed class Left
    {
        public DateTimeOffset Until { get; set; }

        public bool Speaks { get; set; }

        public bool IsLast { get; set; }
    }
}
