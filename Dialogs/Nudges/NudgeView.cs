using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>A nudge that somebody got, and all others of theirs.</summary>
sealed record FoundNudge(LedgerEntry Entry, ValueList<LedgerEntry> All, NudgePace Pace);

/// <summary>Draws a card that was sent by itself as it is now: from the ledger, and from its deals.</summary>
sealed class NudgeView(Deals deals, People people, PipelineAccess access)
{
    const int Week = 7;
    const int MostDaily = 3;

    /// <summary>Null: this person got no such nudge.</summary>
    public async Task<FoundNudge?> Find(Turn turn, string id, CancellationToken ct)
    {
        var day = await people.ReadDay(turn.Tenant, turn.By.Id, turn.At, ct);
        var all = day.Ledger.Select(kept => kept.Entry).ToMany();
        return all.FirstOrDefault(entry => entry.Id.Value == id) is { } entry ? new(entry, all, day.Settings.Nudges.PaceNow(all)) : null;
    }

    public async Task<AdaptiveCard> Card(
        Turn turn, FoundNudge found, int more, ValueList<Field> filled, NudgeTurn? turned, CancellationToken ct)
    {
        var (entry, items) = (found.Entry, new List<NudgeAsked>());
        if (entry.Kind is NudgeKind.Prework or NudgeKind.PreworkReminder)
            return await Prework(turn, entry, ct);

        foreach (var line in entry.Lines)
            items.Add(await Asked(turn, line, ct));
        var number = 1 + found.All.Count(it => it.WasSent && it.Day < entry.Day && it.Day > entry.Day.AddDays(-Week));
        var most = found.Pace is NudgePace.Daily ? MostDaily : 1;
        return NudgeCard.For(
            new NudgeCardModel(
                entry.Id, entry.PlannedAt, [.. items], more, Math.Min(number, most), most)
            { Filled = filled, Turn = turned },
            turn.Mine(""));
    }

    async Task<AdaptiveCard> Prework(Turn turn, LedgerEntry entry, CancellationToken ct)
    {
        var items = new List<PreworkAsked>();
        foreach (var line in entry.Lines)
            items.Add(new(line.Workspace.Home, (await deals.FindDeal(line.Workspace, line.Deal, ct))?.Deal));
        var day = entry.Lines.Count > 0 ? entry.Lines[0].From : entry.Day;
        var on = items is [{ Deal.Planned: { } planned }, ..] && planned.On == day ? ZonedClock.Day(planned.At, turn.Zone) : day;
        return PreworkCard.For(new PreworkSheet(entry.Id, on, [.. items], entry.Kind is NudgeKind.PreworkReminder), turn.Mine(""));
    }

    async Task<NudgeAsked> Asked(Turn turn, LedgerLine line, CancellationToken ct)
    {
        var deal = (await deals.FindDeal(line.Workspace, line.Deal, ct))?.Deal;
        var step = deal?.Find(line.Step);
        var workspace = await access.FindWorkspace(turn, line.Workspace.Home, ct);
        var role = deal?.Owner?.Id == turn.By.Id ? NudgeRole.Owner : NudgeRole.Lead;
        return new(
            line.Workspace.Home,
            deal,
            step,
            line.Rung ?? Rung.Ask,
            role,
            deal is null || step is null ? null : Ladder.Of(deal, step, workspace).ListedOn(workspace));
    }
}
