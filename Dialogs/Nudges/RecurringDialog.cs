using System.Security.Cryptography;
using System.Text;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Recurring reviews: started by a typed command, skipped and ended by buttons. RecurringReviews plans their occurrences.
/// </summary>
sealed class RecurringDialog(DealStore deals, DealTransaction transaction, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.InHome<CardAction.SkipSeries>(it => it.Home, (turn, it, _, ct) => Skip(turn, it, ct));
        actions.InHome<CardAction.EndSeries>(it => it.Home, (turn, it, _, ct) => End(turn, it, ct));
        actions.InHome<CardAction.LeadSeries>(it => it.Home, (turn, it, _, ct) => Lead(turn, it, ct));
    }

    /// <param name="words">The text after "every".</param>
    public async Task<Reply> Begin(Turn heard, string words, CancellationToken ct)
    {
        var home = !heard.IsPersonal ? heard.Place.Home : await access.ListTargets(heard, ct) is [var only] ? only.Home : null;
        if (home is null)
            return Reply.Post(RecurringCard.Elsewhere(heard.SharedContext("")));

        var turn = heard.InZoneOf(await access.FindWorkspace(heard, home, ct));
        var read = RecurringTime.Read(words, turn.At, turn.Zone, turn.Say.Culture);
        if (read is not { Weeks: { } weeks, When: TypedTime.Certain { IsNear: false } when })
            return Reply.Post(Ask(turn, home, read));

        var review = New(turn, weeks, when);
        // null: the limit is reached
        var saved = await OptimisticRetry.Run(async () =>
        {
            var now = await access.RefreshWorkspace(turn, home, ct);
            var same = now.Recurring.FirstOrDefault(review.IsSame);
            if (same is not null || now.Recurring.Count >= RecurringReviewRules.Most)
                return Attempt.Done<RecurringReview?>(same);

            return await deals.Save(
                (now with { Recurring = now.Recurring.Add(review) }).With(new AuditEntry(turn.At, turn.By, AuditKind.SeriesBegun)), ct)
                ? Attempt.Done<RecurringReview?>(review)
                : Attempt.Conflict<RecurringReview?>();
        }, ct);
        var workspace = await access.RefreshWorkspace(turn, home, ct);
        if (!saved.IsDone)
            return Reply.Post(AnswerCard.NotSaved(turn.SharedContext(home)));
        if (saved.Value is not { } begun)
            return Reply.Post(AnswerCard.Refused(new Refusal.Full(RecurringReviewRules.Most), turn.SharedContext(home)));

        turn.Progress.Record(SavedWork.Change);
        await access.AddMember(turn, home, ct);
        return Reply.Post(RecurringCard.For(workspace, begun, Next(turn, workspace, begun), !when.HasTime, turn.SharedContext(home)));
    }

    async Task<Reply> Skip(Turn turn, CardAction.SkipSeries press, CancellationToken ct)
    {
        var (reply, workspace, _) = await Change(turn, press.Home, press.Series, AuditKind.SeriesSkipped, (it, now) =>
            Next(turn, now, it) == press.On
                ? it with { Last = new(press.On, [], IsPlanned: true, IsSkipped: true) }
                : it, ct);
        if (reply is not null)
            return reply;

        // idempotent: completes an earlier press that was interrupted
        await CallOff(turn, press.Home, it => it.Series == press.Series && it.On == press.On && IsSkipped(workspace, press), ct);
        return workspace.Recurring.FirstOrDefault(it => it.Id == press.Series) is { } review
            ? new(RecurringCard.For(workspace, review, Next(turn, workspace, review), false, turn.PersonalContext(press.Home)))
            : new(RecurringCard.Ended(workspace, null, turn.PersonalContext(press.Home)));
    }

    async Task<Reply> End(Turn turn, CardAction.EndSeries press, CancellationToken ct)
    {
        var (reply, workspace, ended) = await Change(turn, press.Home, press.Series, AuditKind.SeriesEnded, (_, _) => null, ct);
        if (reply is not null)
            return reply;

        await CallOff(turn, press.Home, it => it.Series == press.Series && workspace.Recurring.All(one => one.Id != it.Series), ct);
        return new(RecurringCard.Ended(workspace, ended, turn.PersonalContext(press.Home)));
    }

    async Task<Reply> Lead(Turn turn, CardAction.LeadSeries press, CancellationToken ct)
    {
        var (reply, workspace, _) = await Change(turn, press.Home, press.Series, AuditKind.SeriesLed, (it, _) =>
            it with { Lead = turn.By, IsLeadGone = false }, ct);
        return reply ?? (workspace.Recurring.FirstOrDefault(it => it.Id == press.Series) is { } review
            ? new(RecurringCard.For(workspace, review, Next(turn, workspace, review), false, turn.PersonalContext(press.Home)))
            : new(RecurringCard.Ended(workspace, null, turn.PersonalContext(press.Home))));
    }

    /// <summary>Checks permission, and changes one series with optimistic concurrency. A reply: not changed, with the reason.</summary>
    /// <param name="change">Returns null to end the series, or an equal value for no change.</param>
    /// <returns>With the series before the change; null: it did not exist.</returns>
    async Task<(Reply? Reply, Workspace Now, RecurringReview? Was)> Change(
        Turn turn, string home, string series, AuditKind what, Func<RecurringReview, Workspace, RecurringReview?> change,
        CancellationToken ct)
    {
        var outcome = await OptimisticRetry.Run(async () =>
        {
            var now = await access.RefreshWorkspace(turn, home, ct);
            if (now.Recurring.FirstOrDefault(it => it.Id == series) is not { } review)
                return new Changed(null, null);
            if (!RecurringReviewRules.May(review, now, turn.By.Id, turn.Now.Today))
                return new Changed(review, new Refusal.OnlyTheLead(review.Lead));
            var changed = change(review, now);
            if (changed == review)
                return new Changed(review, null);

            var next = changed is null ? now with { Recurring = now.Recurring.Where(it => it.Id != series) } : now.With(changed);
            return await deals.Save(next.With(new AuditEntry(turn.At, turn.By, what)), ct) ? new Changed(review, null) : null;
        }, ct);
        if (outcome is { Why: null })
            turn.Progress.Record(SavedWork.Change);
        var reply = outcome switch
        {
            null => new Reply(AnswerCard.NotSaved(turn.PersonalContext(home))),
            { Why: { } why } => new(AnswerCard.Refused(why, turn.PersonalContext(home))),
            _ => null,
        };
        return (reply, await access.RefreshWorkspace(turn, home, ct), outcome?.Was);
    }

    /// <param name="Was">The series before the change; null: it did not exist.</param>
    /// <param name="Why">The refusal; null: changed.</param>
    sealed record Changed(RecurringReview? Was, Refusal? Why);

    async Task CallOff(Turn turn, string home, Func<PlannedReview, bool> which, CancellationToken ct)
    {
        foreach (var found in await deals.ReadBoard(turn.Workspace(home), ct))
        {
            if (found.Deal.Planned is not { Series: { } series } planned || !which(planned))
                continue;
            await transaction.Run(
                turn.ForFurtherSave(found.Deal.Id.Value), turn.Workspace(home), found.Deal.Id,
                it => RecurringReviewRules.CallOff(it.Deal, it.Live, series, turn.By, turn.Now), ct);
        }
    }

    static bool IsSkipped(Workspace workspace, CardAction.SkipSeries press) =>
        workspace.Recurring.Any(it => it.Id == press.Series && it.Last is { IsSkipped: true } last && last.On == press.On);

    static DateOnly? Next(Turn turn, Workspace workspace, RecurringReview review) =>
        RecurringReviewRules.Next(review, WorkCalendar.Of(workspace), turn.At);

    static RecurringReview New(Turn turn, int weeks, TypedTime.Certain when)
    {
        var zone = when.Zone ?? turn.Zone;
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(turn.Id)))[..8];
        var review = new RecurringReview(id, when.At, weeks, zone.Id, when.On, turn.By, turn.Conversation);
        return RecurringReviewRules.Instant(review, when.On) > turn.At ? review : review with { From = when.On.AddDays(7) };
    }

    static AdaptiveCards.AdaptiveCard Ask(Turn turn, string home, RecurringTime read)
    {
        var say = turn.SharedSay;
        var choices = read is { Weeks: { } weeks, When: TypedTime.Unsure { Choices: var all } }
            ? all.AsEnumerable().DistinctBy(it => (it.On.DayOfWeek, it.At)).Select(it =>
            {
                var words = $"{say.TypedEvery(weeks is 2)} {say.DayOfWeek(it.On.DayOfWeek)} {it.At:HH\\:mm}";
                return new TypedChoice($"{say.DayOfWeek(it.On.DayOfWeek)} {say.Time(it.At)}", words);
            })
            : [];
        return OfferCard.For(say.EveryNotRead(), say.WriteEverySo(), [.. choices], turn.SharedContext(home));
    }
}
