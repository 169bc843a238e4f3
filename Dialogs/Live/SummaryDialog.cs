using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>Actions on a closed review: show, correct, text for the customer, upcoming reminders.</summary>
sealed class SummaryDialog(DealTransaction transaction, DealStore deals, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.ShowSummary>((turn, it, _, ct) => Show(turn, it, ct));
        actions.OnDeal<CardAction.Correct>((turn, it, _, ct) => Correct(turn, it, ct));
        actions.OnDeal<CardAction.CorrectTopic>((turn, it, _, ct) => CorrectTopic(turn, it, ct));
        actions.OnDeal<CardAction.SaveCorrection>(SaveCorrection);
        actions.OnDeal<CardAction.SaveCorrectedReason>(SaveReason);
        actions.OnDeal<CardAction.CopyForCustomer>(Copy);
        actions.OnDeal<CardAction.Reminders>((turn, it, _, ct) => Reminders(turn, it, ct));
    }

    public Task<Reply> Show(Turn turn, CardAction.OnSummary press, CancellationToken ct) =>
        With(
            turn,
            press,
            async closed => new(
                await Card(turn, press.On.Home, await Ticked(turn, press, closed, ct), turn.PersonalContext(press.On.Home), ct)),
            ct);

    /// <summary>
    /// Adds the present state to a closed review: our actions that are done since, and the customer's replies to its note.
    /// </summary>
    async Task<ClosedReview> Ticked(Turn turn, CardAction.OnSummary press, ClosedReview closed, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) is { Deal: var now } && now.Id == closed.Deal.Id
            ? closed with
            {
                Deal = closed.Deal with
                {
                    Help = closed.Deal.Help.Change(it => it.IsOpen, it => now.Find(it.Key) ?? it),
                    Standstill = now.Standstill,
                    Copied = now.Copied?.Review == closed.Review.Id ? now.Copied : null,
                },
            }
            : closed;

    /// <summary>Shows the note, and stores it as copied. It is shown even if storing fails.</summary>
    public Task<Reply> Copy(Turn turn, CardAction.OnSummary press, ValueList<Field> inputs, CancellationToken ct) =>
        With(
            turn,
            press,
            async closed =>
            {
                var chosen = inputs.Text(Fields.To);
                var kept = await transaction.Run(turn, press.On, found => Keep(found), ct);
                var now = kept switch
                {
                    TransactionResult.Saved it => it.Now.Deal,
                    TransactionResult.Refused it => it.Now.Deal,
                    TransactionResult.AlreadyApplied it => it.Now.Deal,
                    TransactionResult.TooBusy it => it.Now.Deal,
                    _ => closed.Deal,
                };
                return new(CopyCard.For(
                    closed with { Deal = CustomerNoteRules.WithTheirWords(closed.Deal, now) },
                    chosen,
                    turn.PersonalContext(press.On.Home),
                    isKept: now.Copied?.Review == closed.Review.Id));

                Ruling Keep(DealSnapshot found)
                {
                    var then = CustomerNoteRules.WithTheirWords(closed.Deal, found.Deal);
                    return found.Deal.Id == closed.Deal.Id
                        ? CustomerNoteRules.Copy(
                            found.Deal,
                            found.Live,
                            closed.Review.Id,
                            then,
                            CustomerNoteRules.Greeted(then, chosen)?.Id,
                            turn.By,
                            turn.Now)
                        : new Ruling.Refused(new Refusal.Outdated());
                }
            },
            ct);

    public Task<Reply> Reminders(Turn turn, CardAction.OnSummary press, CancellationToken ct) =>
        With(
            turn,
            press,
            async closed =>
                new(RemindersCard.For(closed, await access.FindWorkspace(turn, press.On.Home, ct), turn.PersonalContext(press.On.Home))),
            ct);

    public Task<Reply> Correct(Turn turn, CardAction.OnSummary press, CancellationToken ct) =>
        With(turn, press, closed => Task.FromResult<Reply>(new(CorrectCard.For(closed, turn.PersonalContext(press.On.Home)))), ct);

    public Task<Reply> CorrectTopic(Turn turn, CardAction.CorrectTopic press, CancellationToken ct) => With(turn, press, async closed =>
        await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) is { Deal: var deal }
            ? new(Ask(turn, press.On.Home, deal, closed, press.Topic, null, null))
            : Reply.Gone(turn.PersonalContext(press.On.Home)), ct);

    /// <summary>Saves a correction as a new version of the closed review.</summary>
    public async Task<Reply> SaveCorrection(Turn turn, CardAction.SaveCorrection press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (workspace, id) = (turn.Workspace(press.On.Home), new DealId(press.On.Deal));
        for (var attempt = 1; await deals.FindDeal(workspace, id, ct) is { Deal.Version: var version }; attempt++)
        {
            if (await deals.FindClosed(workspace, id, press.Review, ct) is not { } closed)
                break;
            var (decision, wrong) = await Correct(turn, press, inputs, closed, version, ct);
            if (decision is TransactionResult.Refused { Now.Deal: var now } && now.Version != version && attempt < OptimisticRetry.Attempts)
                continue; // it was corrected concurrently: that version stays
            return decision switch
            {
                TransactionResult.Saved { Accepted.Closed: { } corrected } =>
                    new(AskedBack(turn, press, corrected)
                        ?? await Card(turn, press.On.Home, corrected, turn.PersonalContext(press.On.Home), ct)),
                TransactionResult.Refused refused =>
                    new(Ask(turn, press.On.Home, refused.Now.Deal, closed, press.Topic, inputs, wrong ?? new Notice.Refused(refused.Why))),
                TransactionResult.TooBusy busy =>
                    new(Ask(turn, press.On.Home, busy.Now.Deal, closed, press.Topic, inputs, new Notice.NotSaved())),
                _ => await Show(turn, press, ct),
            };
        }
        return Reply.Gone(turn.PersonalContext(press.On.Home));
    }

    /// <summary>The follow-up question for a correction that reopens a job, as in a review; null: none.</summary>
    static AdaptiveCard? AskedBack(Turn turn, CardAction.SaveCorrection press, ClosedReview corrected) => press.Topic is Topic.Where
        ? FollowUps.After(
            Topic.Where, press.On.Home, corrected.Deal, corrected.Review, turn, purpose: new Purpose.Correction(press.Review))
        : null;

    /// <summary>Saves the reason as a further version of the closed review; an empty one is skipped.</summary>
    async Task<Reply> SaveReason(Turn turn, CardAction.SaveCorrectedReason press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (FollowUps.SentBack(inputs) is not { } answer)
            return await Show(turn, press, ct);

        var result = await OptimisticRetry.Run(async () =>
        {
            if (await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) is not { Deal.Version: var version }
                || await deals.FindClosed(turn.Workspace(press.On.Home), new(press.On.Deal), press.Review, ct) is not { } closed)
            {
                return Reply.Gone(turn.PersonalContext(press.On.Home));
            }

            return await transaction.Run(
                turn,
                press.On,
                found => found.Deal.Version == version
                    ? CorrectionRules.Correct(found.Deal, found.Live, closed, answer, turn.By, turn.Now)
                    : new Ruling.Refused(new Refusal.Outdated()),
                ct) switch
            {
                TransactionResult.Saved { Accepted.Closed: { } corrected } =>
                    new Reply(await Card(turn, press.On.Home, corrected, turn.PersonalContext(press.On.Home), ct)),
                TransactionResult.Refused { Now.Deal.Version: var now } when now != version => null, // changed concurrently
                TransactionResult.Refused { Why: var why } => new(AnswerCard.Refused(why, turn.PersonalContext(press.On.Home))),
                TransactionResult.TooBusy => null,
                _ => await Show(turn, press, ct),
            };
        }, ct);
        return result ?? new(AnswerCard.NotSaved(turn.PersonalContext(press.On.Home)));
    }

    /// <param name="version">Version of the deal when the closed review was read.</param>
    async Task<(TransactionResult Decision, Notice? Wrong)> Correct(
        Turn turn, CardAction.SaveCorrection press, ValueList<Field> inputs, ClosedReview closed, int version, CancellationToken ct)
    {
        return await transaction.Run(turn, press.On, Rule, ct);

        Decision<Notice> Rule(DealSnapshot found)
        {
            var reading = ReviewSteps.Of(press.Topic).ReadAnswer(new(inputs, turn.Now.Today), found.Deal);
            return new(
                reading is StepReading.Good good && found.Deal.Version == version
                    ? CorrectionRules.Correct(found.Deal, found.Live, closed, good.Answer, turn.By, turn.Now)
                    : new Ruling.Refused(new Refusal.Outdated()),
                (reading as StepReading.Bad)?.Notice);
        }
    }

    /// <summary>The reply after a review was closed: last edit of the live card, and the summary as a new message.</summary>
    /// <param name="heldUntil">Until when to delay the edit, because of open inputs; null: do not delay.</param>
    /// <param name="pending">The outbox rows from <see cref="PendingPosts"/>.</param>
    public async Task<Reply> ShowClosed(
        Turn turn, string home, ClosedReview closed, DateTimeOffset? heldUntil, ValueList<StoredPost> pending, CancellationToken ct)
    {
        var (card, review) = (ClosedCard.For(closed, turn.SharedContext(home, closed.Review.Conversation)), closed.Review);
        return new(
            card,
            new(
                turn.Workspace(home),
                closed.Deal.Id,
                review.Id,
                review.Conversation,
                review.CardId,
                card,
                closed.Deal.Version,
                heldUntil,
                IsLast: true,
                Posting: CardPostingRules.Of(review, turn.At))
            {
                Pending = pending.FirstOrDefault(it => it.Post.Kind is PostKind.Closed),
            })
        {
            Posts = [await Card(turn, home, closed, turn.SharedContext(home), ct)],
            Pending = pending.FirstOrDefault(it => it.Post.Kind is PostKind.Summary),
        };
    }

    /// <summary>
    /// Outbox messages about a closed review: its summary, the last edit of its live card, and feedback for its lead alone. The feedback is
    /// left to the worker, so that nobody waits for it.
    /// </summary>
    public static IEnumerable<PendingPost> PendingPosts(Ruling.Accepted accepted, string conversation, DateTimeOffset? heldUntil) =>
        accepted.Closed is { Review: var review, ClosedBy: var by, ClosedAt.At: var at }
            ?
            [
                PendingPost.Of(PostKind.Summary, accepted.Deal, by, at) with { Conversation = conversation, Review = review.Id },
                .. LiveView.LastPost(PostKind.Closed, accepted.Deal, review, by, at, heldUntil),
                PendingPost.Of(PostKind.Mirror, accepted.Deal, by, at, review.Lead.Id) with { Review = review.Id },
            ]
            : [];

    public async Task<AdaptiveCard> Card(Turn turn, string home, ClosedReview closed, CardContext context, CancellationToken ct)
    {
        var workspace = turn.Workspace(home);
        var next = closed.Review.Queue.Count > 0 ? await deals.FindDeal(workspace, closed.Review.Queue[0], ct) : null;
        var own = await access.FindWorkspace(turn, home, ct);
        return SummaryCard.For(closed, MarkCalculator.MarksOf(closed.Deal, turn.Now.Today, own).WithoutEchoes(), next?.Deal, own, context);
    }

    static AdaptiveCard Ask(Turn turn, string home, Deal deal, ClosedReview closed, Topic topic, ValueList<Field>? sent, Notice? notice)
    {
        var step = ReviewSteps.Of(topic);
        var filled = sent
            ?? (topic is Topic.Done
                ? DoneStep.Answered(deal, closed.Review)
                : step.FillForm(deal, closed.Review, turn.By).WithoutPast(turn.Now.Today));
        return step.DrawCard(
            new(deal, closed.Review, filled, notice, new Purpose.Correction(closed.Review.Id), turn.PersonalContext(home)));
    }

    async Task<Reply> With(Turn turn, CardAction.OnSummary press, Func<ClosedReview, Task<Reply>> say, CancellationToken ct) =>
        await deals.FindClosed(turn.Workspace(press.On.Home), new(press.On.Deal), press.Review, ct) is { } closed
            ? await say(closed)
            : Reply.Gone(turn.PersonalContext(press.On.Home));
}
