using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Deals;

/// <summary>
/// Returns deals at the end of a temporary handover. Part of the pipeline's job, which is queued when a handover is saved.
/// </summary>
public sealed class HandoverReturns(DealStore deals, PersonStore people)
{
    /// <returns>When the next one is due; null: none.</returns>
    public async Task<DateTimeOffset?> Run(WorkspaceId pipeline, DateTimeOffset at, CancellationToken ct)
    {
        var zone = ZonedClock.Zone((await deals.FindWorkspace(pipeline, ct))?.Zone);
        var now = new Moment(at, ZonedClock.Day(at, zone));
        var handed = (await deals.ReadBoard(pipeline, ct)).Where(it => HandoverRules.NextReturn(it.Deal) is not null).ToArray();
        var left = handed.Any(it => HandoverRules.Due(it.Deal, now.Today) is not null) ? await people.FindLeft(pipeline, ct) : [];
        DateOnly? next = null;
        var told = new HandoverReturnPosts(now, ZonedClock.From(now.Today, WorkHours.Default.From, zone));
        foreach (var deal in handed)
        {
            var rest = HandoverRules.Due(deal.Deal, now.Today) is null
                ? deal.Deal
                : await Return(pipeline, deal.Deal.Id, left, now, told, ct);
            next = new[] { next, rest is null ? null : HandoverRules.NextReturn(rest) }.Min();
        }
        return next is { } day ? ZonedClock.From(day, TimeOnly.MinValue, zone) : null;
    }

    /// <summary>The deal afterwards, unchanged if every attempt met a conflict; null: deleted.</summary>
    async Task<Deal?> Return(
        WorkspaceId pipeline, DealId deal, ValueList<PersonId> left, Moment at, HandoverReturnPosts told, CancellationToken ct)
    {
        var (now, _) = await OptimisticRetry.RunUntil<(Deal? Now, bool IsSettled)>(
            async () =>
            {
                var found = await deals.FindDeal(pipeline, deal, ct);
                if (found is null || HandoverRules.Return(found.Deal, found.Live, left, at)
                    .WithPosts(it => told.PendingPosts(found.Deal, it.Deal)) is not Ruling.Accepted accepted)
                {
                    return (found?.Deal, true);
                }
                if (await deals.Save(pipeline, found, accepted, null, ct) is not SaveResult.Done)
                    return (found.Deal, false);

                told.Record(found.Deal);
                return (accepted.Deal, true);
            },
            it => it.IsSettled,
            ct,
            OptimisticRetry.PatientAttempts);
        return now;
    }
}
