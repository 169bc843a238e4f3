using System.Diagnostics;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>What came of one nudge: how the ledger has it now, and when to come back for it; null: not for this one.</summary>
sealed record Recorded(LedgerEntry Entry, Delivery Delivery, DateTimeOffset? Again);

/// <summary>What is about to be said.</summary>
/// <param name="Before">What was found in its slot: whoever began it did not get to the end.</param>
/// <param name="NotAfter">From then on it is too late for its day.</param>
sealed record Saying(LedgerEntry Entry, Kept? Before, DateTimeOffset NotAfter);

/// <summary>Writes down what is about to be said, has it said, and writes down what became of it.</summary>
sealed class Recorder(Ledger ledger, NudgeSender sender, Telemetry telemetry, TimeProvider time, ILogger<Recorder> log)
{
    /// <summary>What breaks again and again is given up for its day.</summary>
    const int MostTries = 4;

    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Null: somebody else is saying it. Or it has to wait for its turn, or is too late; then <paramref name="later"/> is told until when.</summary>
    public async Task<Recorded?> Say(
        Subject subject, Saying saying, Reach? to, Func<CancellationToken, Task<Delivery>> say, Action<DateTimeOffset> later, CancellationToken ct)
    {
        var (entry, before, notAfter) = saying;
        if (to is not null && await sender.Turn(to, notAfter, ct) is { } until)
        {
            later(until);
            return null;
        }
        if (await ledger.Begin(subject, entry with { Tries = (before?.Entry.Tries ?? 0) + 1 }, before, ct) is not { } begun)
            return null;

        var kind = new KeyValuePair<string, object?>("kind", $"{entry.Kind}");
        telemetry.NudgesPlanned.Add(1, kind);
        var delivery = to is null ? new Delivery.Gone() : await say(ct);
        Count(delivery, kind);
        log.Nudged(entry.Id.Value, entry.Kind, delivery.GetType().Name, begun.Entry.Tries);

        var now = time.GetUtcNow();
        var after = await Settle(subject, begun, it => After(it, delivery, now), ct) ?? begun.Entry;
        return new(after, delivery, Again(after, delivery, now));
    }

    /// <summary>What was planned for a day that is over and never got to its end.</summary>
    public async Task GiveUp(Subject subject, Kept kept, CancellationToken ct) =>
        await ledger.Change(subject, kept, it => it with { State = NudgeState.Failed, Failure = NudgeFailure.TooLate }, ct);

    /// <summary>What was sent must not be sent again: a store that is out is asked for as long as nobody else can have claimed the subject.</summary>
    async Task<LedgerEntry?> Settle(Subject subject, Kept begun, Func<LedgerEntry, LedgerEntry> change, CancellationToken ct)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause *= 2)
        {
            try
            {
                return await ledger.Change(subject, begun, change, CancellationToken.None);
            }
            catch (Exception down) when (down is not (OutOfMemoryException or UnreadableRowException) && pause < LongestPause)
            {
                await Task.Delay(pause, time, ct);
            }
        }
    }

    static LedgerEntry After(LedgerEntry entry, Delivery delivery, DateTimeOffset now) => delivery switch
    {
        Delivery.Sent it => entry with
        {
            State = entry.State is NudgeState.Answered ? NudgeState.Answered : NudgeState.Sent,
            SentAt = now,
            Conversation = it.Conversation,
            Message = it.Message,
        },
        // Teams said no: it has surely not arrived.
        Delivery.Throttled => entry with { Tries = entry.Tries - 1 },
        Delivery.Gone => entry with { State = NudgeState.Failed, Failure = NudgeFailure.Unreachable },
        Delivery.Failed { Why: NudgeFailure.Broken } when entry.Tries < MostTries => entry,
        Delivery.Failed it => entry with { State = NudgeState.Failed, Failure = it.Why },
        _ => throw new UnreachableException(),
    };

    static DateTimeOffset? Again(LedgerEntry entry, Delivery delivery, DateTimeOffset now) => delivery switch
    {
        Delivery.Throttled it => it.Until,
        Delivery.Failed when entry.State is NudgeState.Planned => now + TimeSpan.FromMinutes(1 << entry.Tries),
        _ => null,
    };

    void Count(Delivery delivery, KeyValuePair<string, object?> kind)
    {
        var counter = delivery switch
        {
            Delivery.Sent => telemetry.NudgesSent,
            Delivery.Throttled => telemetry.NudgesThrottled,
            _ => telemetry.NudgesFailed,
        };
        counter.Add(1, kind);
    }
}
