using System.Security.Cryptography;
using ReviewBot.Cards.Live;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>
/// Handles the start of a meeting (shows its deals) and its end (closes its reviews). Idempotent: Teams may send each event twice.
/// </summary>
sealed class MeetingDialog(PlaceStore places, DealTransaction transaction, DealStore deals, BoardDialog board, SummaryDialog summaries)
{
    /// <param name="began">Start of the meeting, from the event.</param>
    /// <param name="otherwise">The reply in a chat without a pipeline.</param>
    public async Task<Reply> HandleStart(Turn turn, DateTimeOffset began, Reply otherwise, CancellationToken ct)
    {
        if (turn.IsPersonal || !await IsFirst(turn, began, ct))
            return new();
        if (turn.Place.Home is null)
            return otherwise;

        return await board.Agenda(turn, ct) is { } agenda ? Reply.Post(agenda) : new();
    }

    /// <summary>Closes the reviews of this meeting. Returns a reply for each, with its conversation.</summary>
    /// <param name="ended">End of the meeting, from the event. The event may be late or repeated.</param>
    public async Task<IReadOnlyList<(string Conversation, Reply Reply)>> HandleEnd(Turn turn, DateTimeOffset ended, CancellationToken ct)
    {
        if (turn.IsPersonal || turn.Place.Home is not { } home)
            return [];

        var began = (await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct))?.Meeting?.Began;
        var said = new List<(string, Reply)>();
        foreach (var found in await deals.ReadBoard(turn.Workspace(home), ct))
        {
            if (found.Live is { } review
                && MeetingRules.Holds(turn.Conversation, began, ended, review)
                && await Close(turn, home, found.Deal.Id, review, ct) is { } reply)
            {
                said.Add((review.Conversation, reply));
            }
        }
        return said;
    }

    /// <summary>Null: the review was closed concurrently.</summary>
    async Task<Reply?> Close(Turn turn, string home, DealId deal, Review seen, CancellationToken ct)
    {
        // Idempotency key per deal, because one event closes several.
        var once = turn.ForFurtherSave(deal.Value);
        var (decision, was) = await transaction.Run(once, turn.Workspace(home), deal, found => new Decision<Review>(
            found.Live is { } review && review.Id == seen.Id
                ? ReviewLifecycle.MeetingEnded(found.Deal, review, turn.Now).WithPosts(accepted => accepted.Closed is null
                    ? LiveView.LastPost(PostKind.NotReached, accepted.Deal, review, review.Lead, turn.At)
                    : SummaryDialog.PendingPosts(accepted, review.Conversation, Held(review, turn)))
                : new Ruling.Refused(new Refusal.NoReview()),
            found.Live), ct);
        return decision switch
        {
            TransactionResult.Saved { Accepted.Closed: { } closed, Now.Posts: var posts } =>
                await summaries.ShowClosed(turn, home, closed, was is null ? null : Held(was, turn), posts, ct) with { ForPresser = null },
            TransactionResult.Saved { Now: var now } =>
                new(Live: NotReached(turn, home, now.Deal, seen) with { Pending = now.Post }),
            _ => null,
        };
    }

    static DateTimeOffset? Held(Review was, Turn turn) => ReviewAnswerRules.LastHeldUntil(was, default, turn.At);

    static LiveCard NotReached(Turn turn, string home, Deal deal, Review review) => new(
        turn.Workspace(home), deal.Id, review.Id, review.Conversation, review.CardId, ClosedCard.NotReached(deal, turn.SharedContext(home)),
        deal.Version, IsLast: true, Posting: CardPostingRules.Of(review, turn.At));

    /// <summary>
    /// Deduplication: true for the one turn that records the start. Of several for the same event, only that one shows the card.
    /// </summary>
    async Task<bool> IsFirst(Turn turn, DateTimeOffset began, CancellationToken ct) =>
        await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct) is { } place
        && MeetingRules.IsNew(began, place.Meeting?.Began)
        && await places.Save(turn.Tenant, place with { Meeting = new(began, RandomNumberGenerator.GetHexString(16)) }, ct);
}
