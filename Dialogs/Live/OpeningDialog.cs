using System.Security.Cryptography;
using System.Text;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Live;
using ReviewBot.Dialogs.Rooms;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>Opens and starts reviews, or skips to the next deal.</summary>
sealed class OpeningDialog(
    DealTransaction transaction, LiveReplies replies, DealStore deals, TeamRoom rooms, EndedDeals ended) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.ReviewDeal>(
            (turn, it, _, ct) => Open(
                turn,
                it.On.Home,
                new(it.On.Deal),
                [.. (it.Queue ?? []).OfType<string>().Select(id => new DealId(id))],
                ct,
                Math.Max(0, it.Before ?? 0)));
        actions.OnDeal<CardAction.BringReview>((turn, it, _, ct) => Bring(turn, it.On, ct));
        actions.OnDeal<CardAction.ReviewPicked>((turn, it, inputs, ct) =>
        {
            var picked = Picked(it, inputs.Text(Fields.Picked));
            return Open(turn, it.On.Home, picked[0], [.. picked[1..]], ct);
        });
        actions.OnDeal<CardAction.Start>((turn, it, _, ct) => Start(turn, it, ct));
        actions.OnDeal<CardAction.SkipDeal>((turn, it, _, ct) => SkipDeal(turn, it.On, ct));
    }

    /// <summary>
    /// Opens a review in this conversation. If it is live here already, its card is posted again at the end, and the old card says so. A
    /// review that is live in another room stays there.
    /// </summary>
    /// <param name="before">Number of deals of its queue that came before it.</param>
    public async Task<Reply> Open(Turn turn, string home, DealId deal, ValueList<DealId> queue, CancellationToken ct, int before = 0)
    {
        var workspace = turn.Workspace(home);
        var learned = await ended.ReadFor(workspace, ct);
        var place = queue.Count + before > 0 ? new QueuePlace(before, await MinutesEach(workspace, ct)) : null;
        var (decision, was) = await transaction.Run(
            turn,
            workspace,
            deal,
            found =>
            {
                var wanted = Wanted(found.Deal, turn, queue) with { Queued = place, Learned = learned(found.Deal, turn.Now.Today) };
                return new Decision<Review>(TellingFirst(turn, ReviewLifecycle.Open(found.Deal, found.Live, wanted, turn.Now)), found.Live);
            },
            ct,
            // Not a repetition while it is unknown whether the card was posted: the press posts it again.
            stands: now => now.Live is { CardId: not null } or { CardPostedAt: null });
        return decision switch
        {
            TransactionResult.Saved { Now: { Live: { } review } now } => await Opened(turn, workspace, now, review, was, ct),
            TransactionResult.AlreadyApplied { Now: { Live: { } review } now } =>
                new(Live: LiveView.Live(turn, workspace, now.Deal, review)),
            TransactionResult.Refused { Now: { Live: { } review } now, Why: Refusal.ReviewIsLive } =>
                Reply.Post(MovedCard.Elsewhere(
                    now.Deal, review, await rooms.Describe(turn.Tenant, review, ct), turn.SharedContext(home) with { Me = turn.By })),
            TransactionResult.Refused refused => Reply.Post(AnswerCard.Refused(refused.Why, turn.SharedContext(home))),
            TransactionResult.TooBusy => Reply.Post(AnswerCard.NotSaved(turn.SharedContext(home))),
            _ => Reply.Post(AnswerCard.DealGone(turn.SharedContext(home))),
        };
    }

    /// <summary>The lead moves a review here that is live elsewhere.</summary>
    async Task<Reply> Bring(Turn turn, DealRef on, CancellationToken ct)
    {
        var workspace = turn.Workspace(on.Home);
        var (decision, was) = await transaction.Run(turn, workspace, new(on.Deal), found => new Decision<Review>(
            found.Live is { } left
                ? TellingFirst(turn, ReviewLifecycle.Bring(found.Deal, left, Wanted(found.Deal, turn, []), turn.Now))
                : new Ruling.Refused(new Refusal.NoReview()),
            found.Live), ct);
        return decision is TransactionResult.Saved { Now: { Live: { } review } now }
            ? await Opened(turn, workspace, now, review, was, ct) with
            {
                ForPresser = MovedCard.For(now.Deal, null, turn.PersonalContext(on.Home)),
            }
            : await replies.Show(turn, on, null, decision, ct);
    }

    static Ruling TellingFirst(Turn turn, Ruling opened) =>
        opened.WithPosts(accepted => LiveView.FirstPost(accepted.Deal, accepted.Review, turn.By, turn.At));

    /// <summary>The live card here; the old card says where the review continues.</summary>
    async Task<Reply> Opened(
        Turn turn, WorkspaceId workspace, DealSnapshot now, Review review, Review? was, CancellationToken ct)
    {
        var deal = now.Deal;
        var reply = new Reply(Live: LiveView.Live(turn, workspace, deal, review) with { Pending = now.Post });
        if (was?.CardId is not { } left || left == review.CardId)
            return reply;

        var isHere = ConversationThreads.WholeOf(was.Conversation) == ConversationThreads.WholeOf(review.Conversation);
        var room = isHere ? null : await rooms.Describe(turn.Tenant, review, ct);
        return reply with
        {
            Left = new(
                workspace, was.Conversation, left, MovedCard.For(deal, room, turn.SharedContext(workspace.Home, was.Conversation))),
        };
    }

    /// <summary>Stores that the live card was posted, and its message id for later edits.</summary>
    /// <param name="cardId">Null: Teams returned no id.</param>
    public async Task SaveCardId(Turn turn, LiveCard card, string? cardId, CancellationToken ct)
    {
        var placed = turn.ForFurtherSave("placed");
        await transaction.Run(placed, card.Workspace, card.Deal, found => found.Live is { } review && review.Id == card.Review
            ? CardPostingRules.Placed(found.Deal, review, cardId, turn.At)
            : new Ruling.Refused(new Refusal.NoReview()), ct);
    }

    /// <summary>Claims the right to post a lost live card again. False: another replica has it, or nobody may.</summary>
    public async Task<bool> ClaimPost(Turn turn, LiveCard card, CancellationToken ct)
    {
        var again = turn.ForFurtherSave("again");
        return await transaction.Run(again, card.Workspace, card.Deal, found => found.Live is { } review && review.Id == card.Review
            ? CardPostingRules.Claim(found.Deal, review, card.CardId, turn.At)
            : new Ruling.Refused(new Refusal.NoReview()), ct) is TransactionResult.Saved;
    }

    public async Task<Reply> Start(Turn turn, CardAction.Start press, CancellationToken ct) => await transaction.RunLive(
        turn, press.On, (deal, review) => ReviewLifecycle.Start(deal, review, press.Form, turn.By, turn.Now), ct) switch
    {
        TransactionResult.Refused((var deal, { } review), var why) => Refused(turn, press.On, deal, review, why),
        var other => await replies.Show(turn, press.On, null, other, ct),
    };

    /// <summary>Skips a deal and opens the next one of the queue.</summary>
    public async Task<Reply> SkipDeal(Turn turn, DealRef on, CancellationToken ct)
    {
        var workspace = turn.Workspace(on.Home);
        var (decision, was) = await transaction.Run(turn, workspace, new(on.Deal), found => new Decision<Review>(
            found.Live is { } skipped
                ? ReviewLifecycle.SkipDeal(found.Deal, skipped, turn.By, turn.Now)
                    .WithPosts(accepted => LiveView.LastPost(PostKind.LeftOut, accepted.Deal, skipped, turn.By, turn.At))
                : new Ruling.Refused(new Refusal.NoReview()),
            found.Live), ct);
        if (decision is TransactionResult.Refused { Now: { Live: { } review, Deal: var deal }, Why: var why })
            return Refused(turn, on, deal, review, why);
        if (decision is not TransactionResult.Saved made || was is null)
            return await replies.Show(turn, on, null, decision, ct);

        var card = ClosedCard.LeftOut(made.Now.Deal, turn.By, turn.SharedContext(on.Home, was.Conversation));
        var posting = CardPostingRules.Of(was, turn.At);
        var left = new Reply(card, new(
            workspace, made.Now.Deal.Id, was.Id, was.Conversation, was.CardId, card, made.Now.Deal.Version, IsLast: true,
            Posting: posting)
        {
            Pending = made.Now.Post,
        });
        return was.Queue.Count == 0
            ? left
            : left with
            {
                Then = await Open(
                    turn.ForFurtherSave("next"), on.Home, was.Queue[0], [.. was.Queue.Skip(1)], ct, (was.Queued?.Before ?? 0) + 1),
            };
    }

    /// <summary>Draws the live card again for a delayed edit; null: the review is over.</summary>
    public async Task<LiveCard?> Redraw(Turn turn, LiveCard card, CancellationToken ct) =>
        await deals.FindDeal(card.Workspace, card.Deal, ct) is { Live: { } review } found && review.Id == card.Review
            ? LiveView.Live(turn, card.Workspace, found.Deal, review)
            : null;

    async Task<int> MinutesEach(WorkspaceId workspace, CancellationToken ct) =>
        ReviewPace.MinutesEach((await deals.ReadBoard(workspace, ct)).Select(found => found.Deal));

    static Reply Refused(Turn turn, DealRef on, Deal deal, Review review, Refusal why) => why is Refusal.Outdated
        ? new(LiveView.Mine(turn, on.Home, deal, review, new Notice.UpToDate()))
        : new(StartCard.For(deal, review, turn.PersonalContext(on.Home), new Notice.Refused(why)));

    static Review Wanted(Deal deal, Turn turn, ValueList<DealId> queue) =>
        ReviewLifecycle.For(deal, new(Name(turn.Id, deal.Id)), turn.By, turn.Conversation, queue, turn.Now);

    static DealId[] Picked(CardAction.ReviewPicked list, string? ticked)
    {
        string[] all = [list.On.Deal, .. (list.Others ?? []).OfType<string>()];
        var chosen = all.Intersect((ticked ?? "").Split(',')).ToArray();
        return [.. (chosen.Length is 0 ? all : chosen).Select(id => new DealId(id))];
    }

    /// <summary>Deterministic id of a review, so that a repeated press opens the same one.</summary>
    static string Name(string activity, DealId deal) =>
        "r-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity} {deal.Value}")))[..12];
}
