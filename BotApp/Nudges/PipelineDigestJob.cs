using System.Diagnostics;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// The job of one pipeline: posts its digest when due, and queues the jobs of its members, because its settings may have changed. Runs at
/// least once a week.
/// </summary>
sealed class PipelineDigestJob(
    DealStore deals, People people, Ledger ledger, NudgeContextLoader loader, DigestPost digest, TimeProvider time)
{
    static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <returns>When to run again; null: the pipeline was never set up.</returns>
    public async Task<DateTimeOffset?> Run(Subject.OfWorkspace subject, NudgeReadCache cache, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await deals.FindWorkspace(subject.Workspace, ct) is not { } workspace)
            return null;

        var board = await loader.LoadBoard(workspace, cache, DateOnly.FromDateTime(now.UtcDateTime), ct);
        var kept = await ledger.ReadEntries(subject, now, ct);
        ValueList<LedgerEntry> entries = [.. kept.Select(it => it.Entry)];
        var plan = DigestPlanner.Plan(board, entries, now);
        if (plan is DigestPlan.Post && await digest.Rests(workspace, cache, ct))
            plan = new DigestPlan.Nothing(null);
        if (plan is DigestPlan.Post post)
        {
            switch (await digest.Send(subject, workspace, post, kept, cache, ct))
            {
                case SendResult.Deferred deferred:
                    return deferred.Until;
                case SendResult.TakenByOther:
                    return now + NudgeRound.Lease;
                case SendResult.Settled { RetryAt: { } retry }:
                    return retry;
                case SendResult.Settled { Entry: var sent }:
                    plan = DigestPlanner.Plan(board, [sent, .. entries.Where(it => it.Id != sent.Id)], now);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        await Wake(workspace, board, now, ct);
        return plan is DigestPlan.Nothing { Until: { } until } && until < now + Week ? until : now + Week;
    }

    async Task Wake(Workspace workspace, PipelineDeals board, DateTimeOffset now, CancellationToken ct)
    {
        var owners = board.Deals
            .Where(deal => deal.Ended is null && (deal.Next is not null || deal.Planned is not null))
            .Select(deal => deal.Owner?.Id);
        foreach (var person in owners.Append(workspace.Lead?.Id).OfType<PersonId>().Distinct())
            await people.Wake(workspace.Id.Tenant, person, now, ct);
    }
}
