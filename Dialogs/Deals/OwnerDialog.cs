using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Offers colleagues who were mentioned next to a deal as its owner, and assigns one of them.</summary>
sealed class OwnerDialog(DealTransaction transaction, PipelineAccess access, IRoster roster) : ICardActionHandler
{
    public void Register(CardActionRoutes actions) =>
        actions.OnDeal<CardAction.GiveDeal>((turn, it, _, ct) => AssignOwner(turn, it.On, new(it.Whom), ct));

    /// <summary>Adds the offer to a reply about a deal without an owner; unchanged if no known colleague was mentioned.</summary>
    public async Task<Reply> Offer(Turn turn, VisibleDeal seen, Reply reply, CancellationToken ct)
    {
        if (turn.Mentioned.Count is 0 || seen.Deal is { Owner: not null } or { Ended: not null })
            return reply;

        var members = await roster.ReadMembers(turn, ct);
        var known = new Roster(members);
        var people = turn.Mentioned
            .Select(it => it.Id is { } id
                ? members.Where(member => member.Id == id).Select(member => new Person(id, member.Name)).FirstOrDefault()
                : known.Find(it.Name, null))
            .OfType<Person>()
            .Distinct()
            .ToArray();
        return people.Length is 0
            ? reply
            : reply with { Posts = reply.Posts.Add(OwnerOfferCard.For(seen.Deal, people, turn.SharedContext(seen.Home))) };
    }

    /// <summary>Only for a deal without an owner, and only to a member of the conversation.</summary>
    public async Task<Reply> AssignOwner(Turn turn, DealRef on, PersonId whom, CancellationToken ct)
    {
        if ((await roster.ReadMembers(turn, ct)).FirstOrDefault(it => it.Id == whom) is not { } member)
            return new(AnswerCard.OldButton(turn.PersonalContext(on.Home)));

        var owner = new Person(member.Id, member.Name);
        var decision = await transaction.Run(
            turn, on, found => DealRules.Give(found.Deal, found.Live, owner, turn.By, turn.Now), ct);
        if (decision is TransactionResult.Saved)
            await access.RememberVisit(turn with { By = owner, User = null }, ct);
        return decision switch
        {
            TransactionResult.Saved made => Given(made.Now.Deal),
            TransactionResult.AlreadyApplied repeated => Given(repeated.Now.Deal),
            TransactionResult.Refused { Why: Refusal.Outdated, Now.Deal: var deal } => Given(deal),
            TransactionResult.Refused { Why: Refusal.HasOwner owned, Now.Deal: var deal } =>
                new(AnswerCard.TakeOver(deal, owned, turn.PersonalContext(on.Home))),
            TransactionResult.Refused refused => new(AnswerCard.Refused(refused.Why, turn.PersonalContext(on.Home))),
            TransactionResult.TooBusy => new(AnswerCard.NotSaved(turn.PersonalContext(on.Home))),
            _ => Reply.Gone(turn.PersonalContext(on.Home)),
        };

        Reply Given(Deal deal) => new(OwnerOfferCard.Given(deal, owner, turn.PersonalContext(on.Home)))
        {
            Everybody = OwnerOfferCard.Given(deal, owner, turn.SharedContext(on.Home)),
        };
    }
}
