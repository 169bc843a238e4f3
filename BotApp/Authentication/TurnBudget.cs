using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// The time that all calls of one turn to Teams have together, however often Teams throttles or hangs: Teams gives a turn up after 15
/// seconds and sends it again, and whoever pressed waits. Ambient, because the retries are below the official client. Proactive messages
/// have none.
/// </summary>
/// <param name="time">The clock of the retries.</param>
sealed class TurnBudget(TimeProvider time)
{
    /// <summary>
    /// The one patience with Teams in what somebody waits for: all posts and edits of a turn together, and the apology, when they fail.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>With what is read before anything can be said, such as who is in the room.</summary>
    static readonly TimeSpan Whole = TimeSpan.FromSeconds(10);

    readonly AsyncLocal<Left?> left = new();

    public TimeProvider Time => time;

    /// <summary>True: nothing is left, and whatever is said now would not be sent.</summary>
    public bool IsSpent => left.Value is { } it && time.GetUtcNow() >= it.Until;

    public void Begin() => left.Value = new() { Until = time.GetUtcNow() + Whole };

    /// <summary>The turn begins to speak: from the first time on it has the patience, and no longer.</summary>
    public void Speak()
    {
        if (left.Value is { Speaks: false } it)
            (it.Speaks, it.Until) = (true, Earlier(it.Until, time.GetUtcNow() + Patience));
    }

    /// <summary>From now on every call of this turn is tried once, in what is left.</summary>
    public void End()
    {
        Speak();
        if (left.Value is { } it)
            it.IsLast = true;
    }

    /// <summary>True if a call may be tried again after this wait.</summary>
    public bool Allows(TimeSpan wait) => left.Value is not { } it || (!it.IsLast && time.GetUtcNow() + wait < it.Until);

    /// <summary>Runs one call in what is left of the turn.</summary>
    /// <exception cref="TimeoutException">Nothing is left.</exception>
    public Task<T> Run<T>(Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        if (left.Value is not { } it)
            return call(ct);

        var now = time.GetUtcNow();
        return now < it.Until
            ? time.RunWithin(it.Until - now, call, ct)
            : Task.FromException<T>(new TimeoutException("Nothing is left of the turn's time."));
    }

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>Mutable holder in an AsyncLocal: a change by a callee is seen by its callers, too.</summary>
    sealed class Left
    {
        public DateTimeOffset Until { get; set; }

        public bool Speaks { get; set; }

        public bool IsLast { get; set; }
    }
}
