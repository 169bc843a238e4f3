using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs;

/// <summary>Outcome of a change of one deal.</summary>
abstract record TransactionResult
{
    TransactionResult() { }

    /// <summary>Saved. <paramref name="Now"/> is the new state.</summary>
    public sealed record Saved(DealSnapshot Now, Ruling.Accepted Accepted) : TransactionResult;

    public sealed record Refused(DealSnapshot Now, Refusal Why) : TransactionResult;

    /// <summary>
    /// The press is a repetition: its effect was saved earlier, and nothing was saved now. <paramref name="Now"/> is the present state.
    /// </summary>
    public sealed record AlreadyApplied(DealSnapshot Now) : TransactionResult;

    /// <summary>The deal does not exist (any more).</summary>
    public sealed record Gone : TransactionResult;

    /// <summary>Every attempt met a conflict: nothing was changed. <paramref name="Now"/> is the state read by the last attempt.</summary>
    public sealed record TooBusy(DealSnapshot Now) : TransactionResult;
}

/// <summary>A ruling, with further output of the rule for the dialog's answer; null: none.</summary>
sealed record Decision<T>(Ruling Ruling, T? Known)
    where T : class;

/// <summary>
/// Load, decide, save, on one deal, with optimistic concurrency: reads it with versions, asks a pure rule, commits in one transaction. On a
/// conflict it reads and decides again, see <see cref="OptimisticRetry"/>, so that presses on different parts of a review all succeed. The
/// id of the turn is the first idempotency key, its fingerprint the second. The outcome is a value: the dialog switches over it.
/// </summary>
sealed class DealTransaction(DealStore deals)
{
    /// <summary>
    /// Striped lock (64): serialises actions on the same deal in this process, so that a whole meeting answering at once does not exhaust
    /// the attempts.
    /// </summary>
    readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <param name="rule">Must be pure: it is called once per attempt.</param>
    /// <param name="stands">False: the effect was undone since, so that an identical action is no repetition. Null: it always
    /// stands.</param>
    /// <exception cref="UnreadableRowException">The deal exists and cannot be read.</exception>
    public async Task<TransactionResult> Run(
        Turn turn,
        WorkspaceId workspace,
        DealId deal,
        Func<DealSnapshot, Ruling> rule,
        CancellationToken ct,
        Func<DealSnapshot, bool>? stands = null) =>
        (await Run(turn, workspace, deal, found => new Decision<object>(rule(found), null), ct, stands)).Result;

    /// <summary>The same on the deal of a button.</summary>
    public Task<TransactionResult> Run(
        Turn turn, DealRef on, Func<DealSnapshot, Ruling> rule, CancellationToken ct, Func<DealSnapshot, bool>? stands = null) =>
        Run(turn, turn.Workspace(on.Home), new(on.Deal), rule, ct, stands);

    /// <summary>The same with a rule that has further output: that of the last attempt, null if the rule was not called.</summary>
    public async Task<(TransactionResult Result, T? Known)> Run<T>(
        Turn turn,
        WorkspaceId workspace,
        DealId deal,
        Func<DealSnapshot, Decision<T>> rule,
        CancellationToken ct,
        Func<DealSnapshot, bool>? stands = null)
        where T : class
    {
        var lane = lanes[(int)((uint)HashCode.Combine(workspace, deal) % lanes.Length)];
        await lane.WaitAsync(ct);
        try
        {
            var outcome = await InTurn(turn, workspace, deal, rule, ct);
            return outcome.Result is TransactionResult.AlreadyApplied(var now)
                && turn.Fingerprint is not null && stands?.Invoke(now) is false
                ? await InTurn(turn with { Fingerprint = null }, workspace, deal, rule, ct)
                : outcome;
        }
        finally
        {
            lane.Release();
        }
    }

    public Task<(TransactionResult Result, T? Known)> Run<T>(
        Turn turn, DealRef on, Func<DealSnapshot, Decision<T>> rule, CancellationToken ct, Func<DealSnapshot, bool>? stands = null)
        where T : class => Run(turn, turn.Workspace(on.Home), new(on.Deal), rule, ct, stands);

    /// <summary>
    /// The same on the live review of a deal, which also records the presser as an attendee. Without a live review it is refused, unless
    /// <paramref name="late"/> decides otherwise.
    /// </summary>
    /// <param name="late">Rule for a deal without a live review; null: refused.</param>
    /// <param name="steers">True: the presser stays in the lead's personal view.</param>
    public async Task<TransactionResult> RunLive(
        Turn turn,
        DealRef on,
        Func<Deal, Review, Ruling> rule,
        CancellationToken ct,
        Func<Deal, Ruling>? late = null,
        bool steers = false) =>
        (await RunLive(turn, on, (deal, review) => new Decision<object>(rule(deal, review), null), ct, late, steers)).Result;

    /// <summary>The same with a rule that has further output.</summary>
    public Task<(TransactionResult Result, T? Known)> RunLive<T>(
        Turn turn,
        DealRef on,
        Func<Deal, Review, Decision<T>> rule,
        CancellationToken ct,
        Func<Deal, Ruling>? late = null,
        bool steers = false)
        where T : class => Run(
            turn,
            on,
            found => found.Live is { } review && rule(found.Deal, review) is var decision
                ? decision with { Ruling = RecordPresence(decision.Ruling, turn, steers) }
                : new(late?.Invoke(found.Deal) ?? new Ruling.Refused(new Refusal.NoReview()), null),
            ct);

    static Ruling RecordPresence(Ruling ruling, Turn turn, bool steers) => ruling is Ruling.Accepted { Review: { } review } accepted
        ? accepted with { Review = review.Seen(turn.By.Id, turn.User, steers).PressedOn(turn.CardId, turn.Conversation) }
        : ruling;

    Task<(TransactionResult Result, T? Known)> InTurn<T>(
        Turn turn, WorkspaceId workspace, DealId deal, Func<DealSnapshot, Decision<T>> rule, CancellationToken ct)
        where T : class => OptimisticRetry.RunUntil<(TransactionResult Result, T? Known)>(
            async () =>
            {
                if (await deals.FindDeal(workspace, deal, ct) is not { } found)
                    return (new TransactionResult.Gone(), null);

                var decision = rule(found);
                return (await Apply(turn, workspace, found, decision.Ruling, ct), decision.Known);
            },
            it => it.Result is not TransactionResult.TooBusy,
            ct);

    async Task<TransactionResult> Apply(
        Turn turn, WorkspaceId workspace, DealSnapshot found, Ruling ruling, CancellationToken ct)
    {
        if (ruling is Ruling.Refused refused)
        {
            // A rule that refuses may do so because its effect was already applied: look for the idempotency key first.
            var isRepetition = turn.Fingerprint is { } fingerprint
                ? await deals.IsRepetition(workspace, fingerprint, ct)
                : await deals.IsRepetition(workspace, turn.Id, ct);
            return isRepetition
                ? new TransactionResult.AlreadyApplied(found)
                : new TransactionResult.Refused(found, refused.Why);
        }

        var accepted = (Ruling.Accepted)ruling;
        return await deals.Save(workspace, found, accepted, turn.Id, ct, turn.Fingerprint) switch
        {
            SaveResult.Done done => Saved(turn, done.Now, accepted),
            SaveResult.AlreadyApplied => await deals.FindDeal(workspace, found.Deal.Id, ct) is { } now
                ? new TransactionResult.AlreadyApplied(now)
                : new TransactionResult.Gone(),
            SaveResult.Conflict => new TransactionResult.TooBusy(found),
            _ => throw new UnreachableException(),
        };
    }

    static TransactionResult.Saved Saved(Turn turn, DealSnapshot now, Ruling.Accepted accepted)
    {
        turn.Progress.Record(now.Live is { CardId: null, CardPostedAt: null } ? SavedWork.Review : SavedWork.Change);
        return new(now, accepted);
    }
}
