using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Plans the next occurrence of recurring reviews, as part of the pipeline's job. First the chosen deals are saved in the settings with
/// optimistic concurrency, so that one replica chooses; then each deal gets its planned review. After a crash the next run resumes with the
/// saved choice.
/// </summary>
public sealed class RecurringReviews(DealStore deals, PersonStore people)
{
    static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <returns>When to run again; null: no occurrence is left.</returns>
    public async Task<DateTimeOffset?> Run(WorkspaceId pipeline, DateTimeOffset at, CancellationToken ct)
    {
        if (await deals.FindWorkspace(pipeline, ct) is not { Recurring.Count: > 0 } workspace)
            return null;

        var (calendar, left) = (WorkCalendar.Of(workspace), await people.FindLeft(pipeline, ct));
        DateTimeOffset? next = null;
        foreach (var review in workspace.Recurring)
        {
            if (left.Contains(review.Lead.Id))
            {
                await TellAdmin(pipeline, review.Id, left, at, ct);
                continue;
            }
            var isDone = RecurringReviewRules.Due(review, calendar, at) is not { } on || await Plan(pipeline, review.Id, on, at, ct);
            next = new[] { next, isDone ? RecurringReviewRules.LooksAt(review, calendar, at) : at + Again }.Min();
        }
        return next;
    }

    /// <summary>False: every attempt met a conflict.</summary>
    async Task<bool> Plan(WorkspaceId pipeline, string series, DateOnly on, DateTimeOffset at, CancellationToken ct)
    {
        var review = await Change(pipeline, series, async (workspace, it) => it.Last?.On == on
            ? it
            : it with { Last = new(on, await Choose(workspace, it, at, ct), IsPlanned: false, IsSkipped: false) }, ct);
        if (review is not { Last: { IsSkipped: false } chosen })
            return review is not null; // skipped meanwhile

        foreach (var deal in chosen.Deals)
        {
            if (!await Plan(pipeline, deal, review, on, at, ct))
                return false;
        }
        var done = await Change(
            pipeline, series, (_, it) => Task.FromResult(it.Last == chosen ? it with { Last = chosen with { IsPlanned = true } } : it), ct);
        if (done is { Last: { IsPlanned: true, IsSkipped: false } last } && last.On == on)
            return true;
        if (done is null && (await deals.FindWorkspace(pipeline, ct))?.Recurring.Any(it => it.Id == series) is true)
            return false;

        // Compensation: it was skipped or ended while its deals were being planned.
        foreach (var deal in chosen.Deals)
            await CallOff(pipeline, deal, review, at, ct);
        return true;
    }

    async Task<ValueList<DealId>> Choose(Workspace workspace, RecurringReview review, DateTimeOffset at, CancellationToken ct) =>
        RecurringReviewRules.Choose(
            (await deals.ReadBoard(workspace.Id, ct)).Select(it => (it.Deal, it.Live)), workspace, Now(review, at));

    Task<bool> Plan(WorkspaceId pipeline, DealId deal, RecurringReview review, DateOnly on, DateTimeOffset at, CancellationToken ct) =>
        Save(pipeline, deal, found => found.Live is null && PlannedReviewRules.Ahead(found.Deal, new(at, on)) is null
            ? PlannedReviewRules.Plan(found.Deal, null, RecurringReviewRules.Plan(review, on), Now(review, at))
            : new Ruling.Refused(new Refusal.Outdated()), ct);

    Task<bool> CallOff(WorkspaceId pipeline, DealId deal, RecurringReview review, DateTimeOffset at, CancellationToken ct) =>
        Save(pipeline, deal, found => RecurringReviewRules.CallOff(
            found.Deal, found.Live, review.Id, review.Lead, Now(review, at)), ct);

    static Moment Now(RecurringReview review, DateTimeOffset at) => new(at, ZonedClock.Day(at, ZonedClock.Zone(review.Zone)));

    Task<bool> Save(WorkspaceId pipeline, DealId deal, Func<DealSnapshot, Ruling> rule, CancellationToken ct) => OptimisticRetry.TryRun(
        async () => await deals.FindDeal(pipeline, deal, ct) is not { } found || rule(found) is not Ruling.Accepted accepted
            || await deals.Save(pipeline, found, accepted, null, ct) is SaveResult.Done,
        ct,
        OptimisticRetry.PatientAttempts);

    /// <summary>The series after the change; null: it has ended, or every attempt met a conflict.</summary>
    async Task<RecurringReview?> Change(
        WorkspaceId pipeline, string series, Func<Workspace, RecurringReview, Task<RecurringReview>> change, CancellationToken ct)
    {
        var changed = await OptimisticRetry.Run(async () =>
        {
            if (await deals.FindWorkspace(pipeline, ct) is not { } workspace
                || workspace.Recurring.FirstOrDefault(it => it.Id == series) is not { } review)
            {
                return Attempt.Done<RecurringReview?>(null);
            }

            var now = await change(workspace, review);
            return now == review || await deals.Save(workspace.With(now), ct)
                ? Attempt.Done<RecurringReview?>(now)
                : Attempt.Conflict<RecurringReview?>();
        }, ct);
        return changed.Value;
    }

    /// <summary>Tells an admin, once, that the lead has left and nothing is planned any more.</summary>
    async Task TellAdmin(WorkspaceId pipeline, string series, ValueList<PersonId> left, DateTimeOffset at, CancellationToken ct) =>
        await OptimisticRetry.TryRun(async () =>
        {
            if (await deals.FindWorkspace(pipeline, ct) is not { } workspace
                || workspace.Recurring.FirstOrDefault(it => it.Id == series) is not { IsLeadGone: false } review
                || workspace.Admins.FirstOrDefault(it => !left.Contains(it.Id)) is not { } admin)
            {
                return true;
            }

            var post = new PendingPost($"series:{series}:{workspace.Version + 1}", PostKind.SeriesWithoutLead, [], review.Lead, at)
            {
                To = admin.Id,
                Series = series,
            };
            return await deals.Save(workspace.With(review with { IsLeadGone = true }), ct, [post]);
        }, ct);
}
