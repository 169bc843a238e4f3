using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Reviews for a later time: planned by typing, called off by a button.</summary>
sealed class SchedulingDialog(Deciding deciding, InView inView, Homes homes)
{
    /// <summary>Null: no day was typed, or a deal goes by all of those words; so it is for now.</summary>
    public async Task<Reply?> Plan(Turn turn, string typed, CancellationToken ct)
    {
        if (LaterWords.Read(typed, turn.At, turn.Zone, turn.Say.Culture) is not { } later || await inView.Find(turn, typed, ct) is Named<Seen>.One)
            return null;

        return await inView.Find(turn, later.Name, ct) switch
        {
            Named<Seen>.One { It: var seen } => await Plan(turn, seen, later, ct),
            Named<Seen>.Several several => Reply.Post(AnswerCard.WhichOf(later.Name, [.. several.All.Select(it => (it.Home, it.Deal))], toReview: false, turn.Shared(""))),
            Named<Seen>.None none => Reply.Post(AnswerCard.NoSuchDeal(later.Name, [.. none.Near.Select(it => (it.Home, it.Deal))], toReview: false, turn.Shared(""))),
            _ => throw new UnreachableException(),
        };
    }

    public async Task<Reply> Cancel(Turn turn, On on, CancellationToken ct)
    {
        if (!await homes.MaySee(turn, on.W, ct))
            return new(AnswerCard.DealGone(turn.Mine("")));

        return await deciding.Decide(turn, turn.Workspace(on.W), new(on.D), found => Scheduling.Cancel(found.Deal, found.Live, turn.By, turn.Now), ct) switch
        {
            Decision.Made made => new(ReviewPlannedCard.Off(made.Now.Deal, turn.Mine(on.W))),
            Decision.Repeated repeated => new(ReviewPlannedCard.Off(repeated.Now.Deal, turn.Mine(on.W))),
            Decision.Refused refused => new(AnswerCard.Refused(refused.Why, turn.Mine(on.W))),
            Decision.TooBusy => new(AnswerCard.NotSaved(turn.Mine(on.W))),
            _ => new(AnswerCard.DealGone(turn.Mine(on.W))),
        };
    }

    async Task<Reply> Plan(Turn turn, Seen seen, Later later, CancellationToken ct)
    {
        var planned = new PlannedReview(later.At, later.On, turn.By, turn.Conversation);
        var decision = await deciding.Decide(turn, turn.Workspace(seen.Home), seen.Deal.Id, found => Scheduling.Plan(found.Deal, found.Live, planned, turn.Now), ct);
        var workspace = await homes.Workspace(turn, seen.Home, ct);
        var deal = decision switch
        {
            Decision.Made made => made.Now.Deal,
            Decision.Repeated repeated => repeated.Now.Deal,
            Decision.Refused { Why: Refusal.Outdated, Now.Deal: { Planned: not null } same } => same,
            _ => null,
        };
        return deal is { Planned: { } kept }
            ? Reply.Post(ReviewPlannedCard.For(deal, kept, WorkCalendar.Of(workspace), !later.HasTime, turn.Shared(seen.Home)))
            : Reply.Post(decision switch
            {
                Decision.Refused refused => AnswerCard.Refused(refused.Why, turn.Shared(seen.Home)),
                Decision.TooBusy => AnswerCard.NotSaved(turn.Shared(seen.Home)),
                _ => AnswerCard.DealGone(turn.Shared(seen.Home)),
            });
    }
}
