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
    public sealed record Saved(DealSnapshot Now, Ruling.Accepted Yes) : TransactionResult;

    public sealed record Refused(DealSnapshot Now, Refusal Why) : TransactionResult;

    /// <summary>The press is a repetition: its effect was saved earlier. <paramref name="Now"/> is the present state.</summary>
    public sealed record AlreadyApplied(DealSnapshot Now) : TransactionResult;

    /// <summary>The deal does not exist (any more).</summary>
    public sealed record Gone : TransactionResult;

    /// <summary>Others were faster at each attempt: nothing was changed. <paramref name="Now"/> is the state of the last attempt.</summary>
    public sealed record TooBusy(DealSnapshot Now) : TransactionResult;
}

/// <summary>A ruling, and what the dialog has to know of how it was made, to answer; null: nothing.</summary>
sealed record Decision<T>(Ruling Ruling, T? Known)
    where T : class;

/// <summary>
/// Load, decide, save, on one deal, with optimistic concurrency: reads it with versions, asks a pure rule, commits in one transaction. On a
/// conflict it reads and decides again, see <see cref="OptimisticRetry"/>, so that presses on different parts of a review all count. The id
/// of the turn is the first idempotency key, its fingerprint the second.
/// </summary>
sealed class DealTransaction(DealStore deals)
{
    /// <summary>
    /// Striped lock (64): serialises actions on the same deal in this process, so that a whole meeting answering at once does not exhaust
    /// the attempts.
    /// </summary>
    readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <param name="rule">Must be pure: it is called once per attempt.</param>
    /// <param name="stands">False: somebody has undone the effect since, so the same is no repetition. Null: it always stands.</param>
    /// <exception cref="UnreadableRowException">The deal exists and cannot be read.</exception>
    public async Task<TransactionResult> Run(
        Turn turn,
        WorkspaceId workspace,
        DealId deal,
        Func<DealSnapshot, Ruling> rule,
        CancellationToken ct,
        Func<DealSnapshot, bool>? stands = null)
    {
        var lane = lanes[(int)((uint)HashCode.Combine(workspace, deal) % lanes.Length)];
        await lane.WaitAsync(ct);
        try
        {
            var result = await InTurn(turn, workspace, deal, rule, ct);
            return result is TransactionResult.AlreadyApplied(var now) && turn.Fingerprint is not null && stands?.Invoke(now) is false
                ? await InTurn(turn with { Fingerprint = null }, workspace, deal, rule, ct)
                : result;
        }
        finally
        {
            lane.Release();
        }
    }

    /// <summary>The same with a rule that also tells something: what it told in the last attempt, null where there was none.</summary>
    public async Task<(TransactionResult Result, T? Known)> Run<T>(
        Turn turn,
        WorkspaceId workspace,
        DealId deal,
        Func<DealSnapshot, Decision<T>> rule,
        CancellationToken ct,
        Func<DealSnapshot, bool>? stands = null)
        where T : class
    {
        T? known = null;
        var result = await Run(turn, workspace, deal, Decide, ct, stands);
        return (result, known);

        Ruling Decide(DealSnapshot found)
        {
            (var ruling, known) = rule(found);
            return ruling;
        }
    }

    async Task<TransactionResult> InTurn(
        Turn turn, WorkspaceId workspace, DealId deal, Func<DealSnapshot, Ruling> rule, CancellationToken ct)
    {
        DealSnapshot? found = null;
        var result = await OptimisticRetry.Run(async () =>
        {
            found = await deals.FindDeal(workspace, deal, ct);
            return found is null ? new TransactionResult.Gone() : await Attempt(turn, workspace, found, rule, ct);
        });
        return result ?? (found is null ? new TransactionResult.Gone() : new TransactionResult.TooBusy(found));
    }

    static TransactionResult.Saved Saved(Turn turn, DealSnapshot now, Ruling.Accepted yes)
    {
        turn.Progress.Note(now.Live is { CardId: null, CardPostedAt: null } ? SavedWork.Review : SavedWork.Change);
        return new(now, yes);
    }

    /// <summary>Null: somebody else saved first.</summary>
    async Task<TransactionResult?> Attempt(
        Turn turn, WorkspaceId workspace, DealSnapshot found, Func<DealSnapshot, Ruling> rule, CancellationToken ct)
    {
        var ruling = rule(found);
        if (ruling is Ruling.Refused no)
        {
            // What was done cannot be done again: a rule that refuses does not tell that it is a repetition.
            var isRepetition = turn.Fingerprint is { } fingerprint
                ? await deals.IsRepetition(workspace, fingerprint, ct)
                : await deals.IsRepetition(workspace, turn.Id, ct);
            return isRepetition
                ? new TransactionResult.AlreadyApplied(found)
                : new TransactionResult.Refused(found, no.Why);
        }

        var yes = (Ruling.Accepted)ruling;
        return await deals.Save(workspace, found, yes, turn.Id, ct, turn.Fingerprint) switch
        {
            SaveResult.Done done => Saved(turn, done.Now, yes),
            SaveResult.AlreadyApplied => await deals.FindDeal(workspace, found.Deal.Id, ct) is { } now
                ? new TransactionResult.AlreadyApplied(now)
                : new TransactionResult.Gone(),
            SaveResult.Conflict => null,
            _ => throw new UnreachableException(),
        };
    }
}
