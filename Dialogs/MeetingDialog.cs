using System.Security.Cryptography;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>
/// A meeting begins, and its deals are shown; it ends, and what is still open in it is closed. Told twice, both happen once.
/// </summary>
sealed class MeetingDialog(Places places, DealTransaction transaction, Deals deals, BoardDialog board, SummaryDialog summaries)
{
    /// <param name="began">When, as Teams says.</param>
    /// <param name="ask">What is said in a chat that reviews no pipeline yet.</param>
    public async Task<Reply> Began(Turn turn, DateTimeOffset began, Func<Task<Reply>> ask, CancellationToken ct)
    {
        if (turn.IsPersonal || !await IsFirst(turn, began, ct))
            return new();
        if (turn.Place.Home is null)
            return await ask();

        return await board.Agenda(turn, ct) is { } agenda ? Reply.Post(agenda) : new();
    }

    /// <summary>For each review that was open in this meeting, what is said, and in which conversation.</summary>
    /// <param name="ended">When, as Teams says: it may tell late, and again.</param>
    public async Task<IReadOnlyList<(string Conversation, Reply Reply)>> Ended(Turn turn, DateTimeOffset ended, CancellationToken ct)
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

    /// <summary>Null: somebody was first.</summary>
    async Task<Reply?> Close(Turn turn, string home, DealId deal, Review seen, CancellationToken ct)
    {
        Review? was = null;
        // One event closes several deals, and each of them once.
        var decision = await transaction.Run(turn with { Id = $"{turn.Id}:{deal.Value}" }, turn.Workspace(home), deal, found =>
        {
            was = found.Live;
            return was?.Id == seen.Id
                ? ReviewLifecycle.MeetingEnded(found.Deal, was, turn.Now)
                : new Ruling.Refused(new Refusal.NoReview());
        }, ct);
        return decision switch
        {
            TransactionResult.Saved { Yes.Closed: { } closed } =>
                await summaries.Over(turn, home, closed, was is null ? null : ReviewAnswerRules.HeldUntil(was, default, turn.At), ct) with
                {
                    Mine = null
                },
            TransactionResult.Saved made => new(Live: NotReached(turn, home, made.Now.Deal, seen)),
            _ => null,
        };
    }

    static LiveCard NotReached(Turn turn, string home, Deal deal, Review review) => new(
        turn.Workspace(home), deal.Id, review.Id, review.Conversation, review.CardId, ClosedCard.NotReached(deal, turn.Shared(home)),
        deal.Version, IsLast: true);

    /// <summary>Whoever writes it down first, shows it.</summary>
    async Task<bool> IsFirst(Turn turn, DateTimeOffset began, CancellationToken ct) =>
        await places.FindPlace(turn.Tenant, turn.Place.Conversation, ct) is { } place
        && MeetingRules.IsNew(began, place.Meeting?.Began)
        && await places.Save(turn.Tenant, place with { Meeting = new(began, Convert.ToHexString(RandomNumberGenerator.GetBytes(8))) }, ct);
}
