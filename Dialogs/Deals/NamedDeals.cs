using System.Diagnostics;
using ReviewBot.Cards.Guide;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Finds a deal by its typed name, for the handlers of commands.</summary>
sealed class NamedDeals(VisibleDeals visible, OwnerDialog owners)
{
    /// <summary>
    /// Continues with the deal of that name. If several or none match, the answer offers candidates; if colleagues were mentioned next to a
    /// deal without an owner, it offers them as its owner.
    /// </summary>
    /// <param name="toReview">True: choosing a candidate starts a review.</param>
    public async Task<Reply> Find(
        Turn turn, string name, Func<VisibleDeal, Task<Reply>> goOn, CancellationToken ct, bool toReview = false) =>
        await visible.FindByName(turn, name, ct) switch
        {
            Named<VisibleDeal>.One { It: var seen } => await owners.Offer(turn, seen, await goOn(seen), ct),
            Named<VisibleDeal>.Several several =>
                Reply.Post(AnswerCard.WhichOf(name, [.. several.All.Select(it => (it.Home, it.Deal))], toReview, turn.SharedContext(""))),
            Named<VisibleDeal>.None none =>
                Reply.Post(AnswerCard.NoSuchDeal(name, [.. none.Near.Select(it => (it.Home, it.Deal))], toReview, turn.SharedContext(""))),
            _ => throw new UnreachableException(),
        };
}
