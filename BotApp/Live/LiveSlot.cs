using ReviewBot.Dialogs;
using ReviewBot.Reviews.Live;

namespace ReviewBot.BotApp.Live;

/// <summary>
/// State of one live card: its latest edit, and the queued one. Coalesces edits: one at a time, the newest wins, none after the last.
/// Thread-safe.
/// </summary>
sealed class LiveSlot(TimeSpan every)
{
    const int MostTries = 6;

    static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    (Turn Turn, LiveCard Card, DateTimeOffset At)? waiting;
    DateTimeOffset? edited;
    DateTimeOffset touched;
    TaskCompletionSource? editing;
    int shown;
    bool isOver;
    int failures;

    /// <summary>Completes with the edit in progress; null: none.</summary>
    public Task? Running
    {
        get
        {
            lock (gate)
                return editing?.Task;
        }
    }

    /// <summary>
    /// True: make the edit now, then call <see cref="RecordEdit"/> or <see cref="RecordFailure"/>. False: it was queued, or a later
    /// version is already displayed or queued.
    /// </summary>
    public bool TryStart(Turn turn, LiveCard card, DateTimeOffset now)
    {
        lock (gate)
        {
            touched = now;
            if (edited > now)
                edited = null; // the clock was set back
            if (!card.IsLast && (isOver || waiting is { Card.IsLast: true } || card.Version < Math.Max(shown, waiting?.Card.Version ?? 0)))
                return false;

            // an upper bound, doubled because of clock skew between replicas
            var held = card.HeldUntil <= now + 2 * ReviewAnswerRules.HoldsEdits ? card.HeldUntil : null;
            var at = new[] { now, held ?? now, (card.ComesFirst ? null : edited + every) ?? now }.Max();
            if (editing is not null || at > now)
            {
                waiting = (turn, card, at);
                return false;
            }
            (waiting, editing, edited, shown) = (null, new(TaskCreationOptions.RunContinuationsAsynchronously), now, card.Version);
            return true;
        }
    }

    /// <summary>Dequeues the edit if it is due, or if the clock was set back; null: not due, or none.</summary>
    public (Turn Turn, LiveCard Card)? TakeDue(DateTimeOffset now)
    {
        lock (gate)
        {
            if (editing is not null || waiting is not var (turn, card, at) || (at > now && now >= touched))
                return null;

            waiting = null;
            return (turn, card);
        }
    }

    /// <summary>Dequeues the edit at shutdown, unless it waits for open inputs; null: none.</summary>
    public (Turn Turn, LiveCard Card)? TakeLeft(DateTimeOffset now)
    {
        lock (gate)
        {
            if (editing is not null || waiting is not var (turn, card, _) || card.HeldUntil > now)
                return null;

            (waiting, edited) = (null, null);
            return (turn, card);
        }
    }

    public void RecordEdit(LiveCard card)
    {
        lock (gate)
        {
            (isOver, failures) = (isOver || card.IsLast, 0);
            Ended();
        }
    }

    public void RecordFailure()
    {
        lock (gate)
        {
            shown = 0;
            Ended();
        }
    }

    /// <summary>Queues a failed edit again after a pause, unless a newer one is queued or it has failed 6 times.</summary>
    public void Requeue(Turn turn, LiveCard card, DateTimeOffset now)
    {
        lock (gate)
        {
            if (++failures < MostTries)
                waiting ??= (turn, card, now + Pause);
        }
    }

    public bool IsIdle(DateTimeOffset now)
    {
        lock (gate)
            return waiting is null && editing is null && now - touched > Idle;
    }

    void Ended()
    {
        editing?.SetResult();
        editing = null;
    }
}
