using System.Diagnostics;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>A message that is about to be sent.</summary>
/// <param name="Before">The entry already in the slot, left by an interrupted attempt; null: none.</param>
/// <param name="NotAfter">After this the message is too late for its day.</param>
sealed record OutboxEntry(LedgerEntry Entry, StoredEntry? Before, DateTimeOffset NotAfter);

/// <summary>Outcome of sending one message.</summary>
abstract record SendResult
{
    SendResult() { }

    /// <summary>Not sent: the rate limiter has no capacity before then, or it is too late for its day.</summary>
    public sealed record Deferred(DateTimeOffset Until) : SendResult;

    /// <summary>Not sent: another replica is sending the same message.</summary>
    public sealed record TakenByOther : SendResult;

    /// <summary>Attempted, and the outcome is stored.</summary>
    /// <param name="Entry">The stored entry.</param>
    /// <param name="RetryAt">When to retry the same message; null: never.</param>
    public sealed record Settled(LedgerEntry Entry, PersonalDelivery Made, DateTimeOffset? RetryAt) : SendResult
    {
        public SendOutcome Delivery => Made.Outcome;
    }
}

/// <summary>
/// Transactional outbox over the ledger: the message is stored as planned, sent, and then stored with its outcome. The insert of the plan
/// is the idempotency check: only one replica succeeds. At-least-once delivery: a crash between sending and settling repeats a message, and
/// never loses one.
/// </summary>
sealed class NudgeOutbox(LedgerStore ledger, ProactiveSender sender, Telemetry telemetry, TimeProvider time, ILogger<NudgeOutbox> log)
{
    /// <summary>Attempts per message and day.</summary>
    const int MostTries = 4;

    static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <param name="to">Null: the recipient cannot be reached, which is stored like a refusal.</param>
    /// <param name="send">Called at most once, after the plan is stored.</param>
    public async Task<SendResult> Send(
        Subject subject, OutboxEntry planned, MessageTarget? to, Func<CancellationToken, Task<PersonalDelivery>> send, CancellationToken ct)
    {
        var (entry, before, notAfter) = planned;
        if (to is not null && await sender.WaitForRate(to, notAfter, ct) is { } until)
            return new SendResult.Deferred(until);
        if (await ledger.Begin(subject, entry with { Tries = (before?.Entry.Tries ?? 0) + 1 }, before, ct) is not { } begun)
            return new SendResult.TakenByOther();

        var kind = new KeyValuePair<string, object?>("kind", $"{entry.Kind}");
        telemetry.NudgesPlanned.Add(1, kind);
        var made = to is null ? new(new SendOutcome.Gone()) : await send(ct);
        var delivery = made.Outcome;
        Count(delivery, kind);
        log.NudgeHandled(entry.Id.Value, entry.Kind, delivery.GetType().Name, begun.Entry.Tries, WhyNot(delivery));

        var now = time.GetUtcNow();
        var after = await SaveOutcome(subject, begun, it => ApplyOutcome(it, delivery, now), ct) ?? begun.Entry;
        return new SendResult.Settled(after, made, RetryAt(after, delivery, now));
    }

    /// <summary>Marks an entry as failed that was planned for an earlier day and never settled.</summary>
    public async Task GiveUp(Subject subject, StoredEntry kept, CancellationToken ct) =>
        await ledger.Change(subject, kept, it => it with { State = NudgeState.Failed, Failure = SendFailure.TooLate }, ct);

    /// <summary>
    /// Stores the outcome. If the store fails, it retries as long as the lease excludes other replicas, because otherwise the message would
    /// be sent again.
    /// </summary>
    async Task<LedgerEntry?> SaveOutcome(Subject subject, StoredEntry begun, Func<LedgerEntry, LedgerEntry> change, CancellationToken ct)
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

    static LedgerEntry ApplyOutcome(LedgerEntry entry, SendOutcome delivery, DateTimeOffset now) => delivery switch
    {
        SendOutcome.Sent it => entry with
        {
            State = entry.State is NudgeState.Answered ? NudgeState.Answered : NudgeState.Sent,
            SentAt = now,
            Conversation = it.Conversation,
            Message = it.Message,
        },
        SendOutcome.Throttled => entry with { Tries = entry.Tries - 1 }, // rejected by Teams, so certainly not delivered
        SendOutcome.Gone it => entry with { State = NudgeState.Failed, Failure = it.Why },
        SendOutcome.Failed { Why: SendFailure.Broken or SendFailure.Unauthorized } when entry.Tries < MostTries => entry,
        SendOutcome.Failed it => entry with { State = NudgeState.Failed, Failure = it.Why },
        _ => throw new UnreachableException(),
    };

    static SendFailure? WhyNot(SendOutcome delivery) => delivery switch
    {
        SendOutcome.Gone it => it.Why,
        SendOutcome.Failed it => it.Why,
        _ => null,
    };

    static DateTimeOffset? RetryAt(LedgerEntry entry, SendOutcome delivery, DateTimeOffset now) => delivery switch
    {
        SendOutcome.Throttled it => it.Until,
        SendOutcome.Failed when entry.State is NudgeState.Planned => now + TimeSpan.FromMinutes(1 << entry.Tries),
        _ => null,
    };

    void Count(SendOutcome delivery, KeyValuePair<string, object?> kind)
    {
        var counter = delivery switch
        {
            SendOutcome.Sent => telemetry.NudgesSent,
            SendOutcome.Throttled => telemetry.NudgesThrottled,
            _ => telemetry.NudgesFailed,
        };
        counter.Add(1, kind);
    }
}
