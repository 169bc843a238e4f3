using ReviewBot.Cards;
using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>The lead's actions on the live card.</summary>
sealed class SteeringDialog(DealTransaction transaction, LiveReplies replies, DealStore deals, SummaryDialog summaries)
    : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.ShowLive>((turn, it, _, ct) => Show(turn, it.On, ct));
        actions.OnDeal<CardAction.Refresh>((turn, it, _, ct) => Refresh(turn, it.On, ct));
        actions.OnDeal<CardAction.SkipTopic>((turn, it, _, ct) => Skip(turn, it, ct));
        actions.OnDeal<CardAction.Back>((turn, it, _, ct) => Back(turn, it.On, ct));
        actions.OnDeal<CardAction.LeadView>((turn, it, _, ct) => View(turn, it.On, ct));
        actions.OnDeal<CardAction.NextTopic>((turn, it, _, ct) => NextTopic(turn, it, ct));
        actions.OnDeal<CardAction.AnotherPrompt>((turn, it, _, ct) => AnotherPrompt(turn, it.On, ct));
        actions.OnDeal<CardAction.TakeLead>((turn, it, _, ct) => TakeLead(turn, it.On, ct));
        actions.OnDeal<CardAction.Reveal>((turn, it, _, ct) => Reveal(turn, it, ct));
        actions.OnDeal<CardAction.Close>((turn, it, _, ct) => Close(turn, it, ct));
    }

    /// <summary>Switches the lead to their personal view until they leave it; anybody else is told who leads.</summary>
    public async Task<Reply> View(Turn turn, DealRef on, CancellationToken ct) =>
        await ChangeView(turn, on, LeadRules.Look, ct) switch
        {
            TransactionResult.Saved((var deal, { } review), _) => new(Lead(turn, on.Home, deal, review)),
            TransactionResult.Refused((var deal, { } review), _) => new(
                review.IsRunning ? Lead(turn, on.Home, deal, review) : LiveView.Shared(deal, review, turn.PersonalContext(on.Home), null)),
            var other => await replies.Show(turn, on, null, other, ct),
        };

    /// <summary>Shows the shared card, or the person's open inputs; the lead leaves their personal view.</summary>
    public async Task<Reply> Show(Turn turn, DealRef on, CancellationToken ct) =>
        await transaction.RunLive(turn, on, (deal, review) => LeadRules.Look(deal, review, turn.By, turn.Now), ct) switch
        {
            TransactionResult.Saved((var deal, { } review), _) => new(LiveView.Mine(turn, on.Home, deal, review)),
            TransactionResult.Refused((var deal, { } review), _) => new(LiveView.Mine(turn, on.Home, deal, review)),
            var other => await replies.Show(turn, on, null, other, ct),
        };

    /// <summary>
    /// Answers Teams' automatic refresh after an edit with the person's own view: inputs, the lead's view, or the shared card. Must not
    /// fail, because Teams does not retry.
    /// </summary>
    public async Task<Reply> Refresh(
        Turn turn, DealRef on, CancellationToken ct) => await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) switch
        {
            { Live: { Steered: true } review } found when review.Lead.Id == turn.By.Id => new(Lead(turn, on.Home, found.Deal, review)),
            { Live: { } review } found =>
                new(FollowUps.Again(on.Home, found.Deal, review, turn) ?? LiveView.Mine(turn, on.Home, found.Deal, review)),
            _ => await View(turn, on, ct),
        };

    public Task<Reply> NextTopic(Turn turn, CardAction.NextTopic press, CancellationToken ct) =>
        Steer(turn, press.On, (deal, review) => LeadRules.NextTopic(deal, review, press.From, turn.By, turn.Now), ct);

    public async Task<Reply> AnotherPrompt(Turn turn, DealRef on, CancellationToken ct) =>
        await ChangeView(turn, on, LeadRules.AnotherPrompt, ct) switch
        {
            TransactionResult.Saved((var deal, { } review), _) => new(Lead(turn, on.Home, deal, review)),
            var other => await replies.Show(turn, on, null, other, ct),
        };

    public Task<Reply> Reveal(Turn turn, CardAction.Reveal press, CancellationToken ct) => press.Shared is true
        ? replies.Change(turn, press.On, (deal, review) => LeadRules.Reveal(deal, review, turn.By, turn.Now), ct)
        : Steer(turn, press.On, (deal, review) => LeadRules.Reveal(deal, review, turn.By, turn.Now), ct);

    public Task<Reply> TakeLead(Turn turn, DealRef on, CancellationToken ct) =>
        Steer(turn, on, (deal, review) => LeadRules.TakeLead(deal, review, turn.By, turn.Now), ct);

    public Task<Reply> Skip(Turn turn, CardAction.SkipTopic press, CancellationToken ct) =>
        replies.Change(turn, press.On, (deal, review) => LeadRules.Skip(deal, review, press.Topic, turn.By, turn.Now), ct);

    public Task<Reply> Back(Turn turn, DealRef on, CancellationToken ct) =>
        replies.Change(turn, on, (deal, review) => LeadRules.Back(deal, review, turn.By, turn.Now), ct);

    /// <summary>Closes the review: last edit of the live card, and the summary as a new message.</summary>
    public async Task<Reply> Close(Turn turn, CardAction.Close press, CancellationToken ct)
    {
        var on = press.On;
        return await transaction.Run(turn, on, found => new Decision<Review>(Rule(found), found.Live), ct) switch
        {
            (TransactionResult.Saved { Accepted.Closed: { } closed, Now.Posts: var posts }, var was) =>
                await summaries.ShowClosed(turn, on.Home, closed, was is null ? null : Held(was, turn), posts, ct),
            var (other, _) => await replies.Show(turn, on, null, other, ct),
        };

        Ruling Rule(DealSnapshot found) => found.Live switch
        {
            null => new Ruling.Refused(new Refusal.NoReview()),
            var was when was.Id != (press.Review ?? was.Id) => new Ruling.Refused(new Refusal.Outdated()),
            var was => ReviewLifecycle.Close(found.Deal, was, turn.By, turn.Now)
                .WithPosts(accepted => SummaryDialog.PendingPosts(accepted, turn.Conversation, Held(was, turn))),
        };
    }

    static DateTimeOffset? Held(Review was, Turn turn) => ReviewAnswerRules.LastHeldUntil(was, turn.By.Id, turn.At);

    async Task<Reply> Steer(Turn turn, DealRef on, Func<Deal, Review, Ruling> rule, CancellationToken ct) =>
        await transaction.RunLive(turn, on, rule, ct, steers: true) switch
        {
            TransactionResult.Saved((var deal, { } review), _) =>
                new(Lead(turn, on.Home, deal, review), LiveView.Live(turn, turn.Workspace(on.Home), deal, review)),
            var other => await replies.Show(turn, on, null, other, ct),
        };

    /// <summary>Changes only the lead's view; the live card is not edited.</summary>
    Task<TransactionResult> ChangeView(Turn turn, DealRef on, Func<Deal, Review, Person, Moment, Ruling> rule, CancellationToken ct) =>
        transaction.RunLive(turn, on, (deal, review) => rule(deal, review, turn.By, turn.Now), ct, steers: true);

    public static AdaptiveCards.AdaptiveCard Lead(Turn turn, string home, Deal deal, Review review) =>
        LeadCard.For(deal, review, turn.PersonalContext(home), ReviewAnswerRules.HeldUntil(review, turn.By.Id, turn.At));
}
