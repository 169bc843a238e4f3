using ReviewBot.Dialogs;

namespace ReviewBot.BotApp;

/// <summary>One live card: when it was edited, and what waits to be shown on it. One edit at a time, and none after the last.</summary>
sealed class LiveSlot(TimeSpan every)
{
    const int MostTries = 6;

    static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    (Turn Turn, LiveCard Card, DateTimeOffset At)? waiting;
    DateTimeOffset? edited;
    DateTimeOffset touched;
    bool isEditing;
    bool isOver;
    int failures;

    /// <summary>True: edit it now, and say how it went. False: it waits, or something later is shown already.</summary>
    public bool Take(Turn turn, LiveCard card, DateTimeOffset now)
    {
        lock (gate)
        {
            touched = now;
            if (!card.IsLast && (isOver || waiting is { Card.IsLast: true }))
                return false;

            var at = new[] { now, card.HeldUntil ?? now, (card.ComesFirst ? null : edited + every) ?? now }.Max();
            if (isEditing || at > now)
            {
                waiting = (turn, card, at);
                return false;
            }
            (waiting, isEditing, edited) = (null, true, now);
            return true;
        }
    }

    /// <summary>What has waited long enough; it waits no longer.</summary>
    public (Turn Turn, LiveCard Card)? Due(DateTimeOffset now)
    {
        lock (gate)
        {
            if (isEditing || waiting is not var (turn, card, at) || at > now)
                return null;

            waiting = null;
            return (turn, card);
        }
    }

    public void Edited(LiveCard card)
    {
        lock (gate)
            (isEditing, isOver, failures) = (false, isOver || card.IsLast, 0);
    }

    public void Failed()
    {
        lock (gate)
            isEditing = false;
    }

    /// <summary>To be tried again in a while, unless something newer waits or it has failed too often.</summary>
    public void Again(Turn turn, LiveCard card, DateTimeOffset now)
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
            return waiting is null && !isEditing && now - touched > Idle;
    }
}
