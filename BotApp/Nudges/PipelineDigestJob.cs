using System.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Work;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.Nudges;

/// <summary>
/// The digest part of a pipeline's job: posts it when due, and queues the jobs of its members, because its settings may have changed. Runs
/// at least once a week.
/// </summary>
sealed class PipelineDigestJob(
    DealStore deals, PersonStore people, LedgerStore ledger, NudgeContextLoader loader, DigestPost digest, LostDigests lost,
    TimeProvider time)
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
        var place = plan is DigestPlan.Post ? await DigestPost.FindPlace(workspace, cache, ct) : null;
        if (plan is DigestPlan.Post && place is null or { IsArchived: true })
        {
            await HandleNoReader(workspace, place, ct);
            plan = new DigestPlan.Nothing(null);
        }
        if (plan is DigestPlan.Post post && place is not null)
        {
            switch (await digest.Send(subject, workspace, place, post, kept, ct))
            {
                case SendResult.Deferred deferred:
                    return deferred.Until;
                case SendResult.TakenByOther:
                    return now + WorkRound.Lease;
                case SendResult.Settled { RetryAt: { } retry }:
                    return retry;
                case SendResult.Settled { Entry: var sent, Delivery: var delivery }:
                    await RecordDelivery(workspace, place, delivery, cache, ct);
                    plan = DigestPlanner.Plan(board, [sent, .. entries.Where(it => it.Id != sent.Id)], now);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        await ScheduleOwners(workspace, board, now, ct);
        return plan is DigestPlan.Nothing { Until: { } until } && until < now + Week ? until : now + Week;
    }

    /// <summary>
    /// No digest is due while nobody can read it: the team is archived, or no conversation is left, of which the lead is told.
    /// </summary>
    async Task HandleNoReader(Workspace workspace, Place? archived, CancellationToken ct)
    {
        if (archived is not null)
            return;

        var known = workspace.Nudges.Lost.Count > 0 ? workspace : await lost.Record(workspace, "", ct);
        await lost.TellLead(known, null, ct);
    }

    async Task RecordDelivery(Workspace workspace, Place place, SendOutcome delivery, NudgeReadCache cache, CancellationToken ct)
    {
        if (delivery is SendOutcome.Gone)
        {
            var now = await lost.Record(workspace, place.Conversation, ct);
            await lost.TellLead(now, await DigestPost.FindPlace(now, cache, ct), ct);
        }
        else if (delivery is SendOutcome.Sent
            && workspace.Nudges.Lost.Any(it => it.Conversation == place.Conversation || it.Conversation.Length is 0))
        {
            await lost.Clear(workspace, place.Conversation, ct);
        }
    }

    async Task ScheduleOwners(Workspace workspace, PipelineDeals board, DateTimeOffset now, CancellationToken ct)
    {
        var owners = board.Deals
            .Where(deal => deal.Ended is null && (deal.Next is not null || deal.Planned is not null))
            .Select(deal => deal.Owner?.Id);
        foreach (var person in owners.Append(workspace.Lead?.Id).Append(workspace.StandIn?.Person.Id).OfType<PersonId>().Distinct())
            await people.ScheduleJob(workspace.Id.Tenant, person, now, ct);
    }
}
