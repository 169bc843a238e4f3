using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>What is planned for somebody and why, and what was sent: by the planner's own arithmetic, asked about the time to come.</summary>
sealed class PlannedDialog(Watching watching, Ledger ledger, Homes homes)
{
    const int MostLately = 6;
    const int MostDeliveries = 20;

    /// <summary>More looks ahead than there are reasons to wait.</summary>
    const int MostLooks = 40;

    public async Task<Reply> Show(Turn turn, CancellationToken ct)
    {
        var (person, led) = await watching.Of(turn, ct);
        var (plan, at) = Next(person, led, turn.At);
        var lately = person.Ledger.OrderByDescending(it => it.Day).Take(MostLately).ToMany();
        return new(PlannedCard.For(
            new(person.Settings, person.Settings.PaceNow(person.Ledger), plan, TimeZoneInfo.ConvertTime(at, person.Zone), Later(person, plan, turn.At), lately, [.. led.Select(board => board.Workspace)]),
            turn.Mine(turn.Place.Home ?? "")));
    }

    /// <summary>For the lead and the admins of a pipeline.</summary>
    public async Task<Reply> Deliveries(Turn turn, string home, CancellationToken ct)
    {
        if (!await homes.MaySee(turn, home, ct))
            return new(AnswerCard.DealGone(turn.Mine("")));

        var workspace = await homes.Workspace(turn, home, ct);
        if (workspace.Lead?.Id != turn.By.Id && !workspace.Admins.Any(it => it.Id == turn.By.Id))
            return new(AnswerCard.Refused(new Refusal.OnlyAdmins(workspace.Lead is { } lead ? [lead] : workspace.Admins), turn.Mine(home)));

        var board = await watching.Board(workspace, ct);
        return new(DeliveriesCard.For(workspace, await Watching.Deliveries(turn, board, ledger, MostDeliveries, ct), turn.Mine(home)));
    }

    /// <summary>What is ahead, once that has come, and not on that card.</summary>
    static Many<Coming> Later(Nudged person, Plan.Send? plan, DateTimeOffset now)
    {
        if (plan is null)
            return Coming.For(person, now);

        var then = person with { Ledger = [.. person.Ledger, plan.Entry(now) with { State = NudgeState.Sent }] };
        return Coming.For(then, now).Where(it => plan is Plan.List || !plan.Lines.Any(line =>
            line.Workspace == it.Item.Workspace && line.Deal == it.Item.Deal.Id && line.Step == it.Item.Step.Id));
    }

    /// <summary>The first thing that comes if nothing changes, and when; null: nothing does.</summary>
    static (Plan.Send? Plan, DateTimeOffset At) Next(Nudged person, Many<Board> led, DateTimeOffset now)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            var (list, own) = (LeadList.For(person, led, now), NudgePlanner.For(person, now));
            if (Plan.First(list, own) is { } send)
                return (send, now);
            if (new[] { list, own }.OfType<Plan.Nothing>().Min(it => it.Until) is not { } until || until <= now)
                break;
            now = until;
        }
        return (null, now);
    }
}
