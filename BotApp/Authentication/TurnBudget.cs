namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// The time that all calls of one turn to Teams may wait together, however often Teams throttles: Teams gives a turn up after 15 seconds
/// and sends it again. Ambient, because the retries are below the official client. Proactive messages have none.
/// </summary>
/// <param name="time">The clock of the retries.</param>
sealed class TurnBudget(TimeProvider time)
{
    static readonly TimeSpan Whole = TimeSpan.FromSeconds(10);

    readonly AsyncLocal<DateTimeOffset?> until = new();

    public TimeProvider Time => time;

    public void Begin() => until.Value = time.GetUtcNow() + Whole;

    /// <summary>From now on every call of this turn is tried once.</summary>
    public void End() => until.Value = time.GetUtcNow();

    public bool Allows(TimeSpan wait) => until.Value is not { } end || time.GetUtcNow() + wait < end;
}
