using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Planned reviews: planned by a typed command, cancelled by a button.</summary>
sealed class SchedulingDialog(
    DealTransaction transaction, VisibleDeals visible, PipelineAccess access, OwnerDialog owners, IRoster roster) : ICardActionHandler
{
    public void Register(CardActionTable actions) => actions.Anywhere<CardAction.CancelPlan>((turn, it, _, ct) => Cancel(turn, it.On, ct));

    /// <summary>Null: the text contains no day, or all of it is the name of a deal: then the review is for now.</summary>
    public async Task<Reply?> Plan(Turn turn, string typed, CancellationToken ct)
    {
        if (ScheduledTimeParser.Read(typed, turn.At, turn.Zone, turn.Say.Culture) is not { } later
            || await visible.FindByName(turn, typed, ct) is Named<VisibleDeal>.One)
        {
            return null;
        }

        return await visible.FindByName(turn, later.Name, ct) switch
        {
            Named<VisibleDeal>.One { It: var seen } => await owners.Offer(turn, seen, await Plan(turn, seen, typed, later, ct), ct),
            Named<VisibleDeal>.Several several =>
                Reply.Post(
                    AnswerCard.WhichOf(later.Name, [.. several.All.Select(it => (it.Home, it.Deal))], toReview: false, turn.Shared(""))),
            Named<VisibleDeal>.None none =>
                Reply.Post(
                    AnswerCard.NoSuchDeal(later.Name, [.. none.Near.Select(it => (it.Home, it.Deal))], toReview: false, turn.Shared(""))),
            _ => throw new UnreachableException(),
        };
    }

    public async Task<Reply> Cancel(Turn turn, DealRef on, CancellationToken ct)
    {
        if (!await access.MaySee(turn, on.Home, ct))
            return new(AnswerCard.DealGone(turn.Mine("")));

        return await transaction.Run(
            turn,
            turn.Workspace(on.Home),
            new(on.Deal),
            found => PlannedReviewRules.Cancel(found.Deal, found.Live, turn.By, turn.Now),
            ct) switch
        {
            TransactionResult.Saved made => new(ReviewPlannedCard.Off(made.Now.Deal, turn.Mine(on.Home))),
            TransactionResult.AlreadyApplied repeated => new(ReviewPlannedCard.Off(repeated.Now.Deal, turn.Mine(on.Home))),
            TransactionResult.Refused refused => new(AnswerCard.Refused(refused.Why, turn.Mine(on.Home))),
            TransactionResult.TooBusy => new(AnswerCard.NotSaved(turn.Mine(on.Home))),
            _ => new(AnswerCard.DealGone(turn.Mine(on.Home))),
        };
    }

    async Task<Reply> Plan(Turn heard, VisibleDeal seen, string typed, ScheduledTime inZoneOfTurn, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(heard, seen.Home, ct);
        var turn = heard.InZoneOf(workspace);
        var later = ScheduledTimeParser.Read(typed, turn.At, turn.Zone, turn.Say.Culture) ?? inZoneOfTurn;
        var planned = new PlannedReview(later.At, later.On, turn.By, turn.Conversation);
        var decision = await transaction.Run(
            turn,
            turn.Workspace(seen.Home),
            seen.Deal.Id,
            found => PlannedReviewRules.Plan(found.Deal, found.Live, planned, turn.Now),
            ct,
            stands: now => now.Deal.Planned is not null);
        var deal = decision switch
        {
            TransactionResult.Saved made => made.Now.Deal,
            TransactionResult.AlreadyApplied repeated => repeated.Now.Deal,
            TransactionResult.Refused { Why: Refusal.Outdated, Now.Deal: { Planned: not null } same } => same,
            _ => null,
        };
        return deal is { Planned: { } kept }
            ? Reply.Post(ReviewPlannedCard.For(
                deal, kept, WorkCalendar.Of(workspace), !later.HasTime, await Meeting(turn, seen.Home, deal, kept, ct),
                turn.Shared(seen.Home)))
            : Reply.Post(decision switch
            {
                TransactionResult.Refused refused => AnswerCard.Refused(refused.Why, turn.Shared(seen.Home)),
                TransactionResult.TooBusy => AnswerCard.NotSaved(turn.Shared(seen.Home)),
                _ => AnswerCard.DealGone(turn.Shared(seen.Home)),
            });
    }

    /// <summary>Null in the clouds of the US government: their Teams has another address.</summary>
    async Task<Uri?> Meeting(Turn turn, string home, Deal deal, PlannedReview planned, CancellationToken ct)
    {
        if (turn.Place.Reference.Contains(".us/", StringComparison.Ordinal))
            return null;

        var attendee = deal.Owner is { } owner && owner.Id != turn.By.Id
            ? (await roster.ReadMembers(turn, ct)).FirstOrDefault(it => it.Id == owner.Id)?.Email
            : null;
        return CalendarLink.For(deal, planned, attendee, turn.Shared(home));
    }
}
