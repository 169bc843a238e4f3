using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Draws a card about steps in its present state, from the ledger and its deals.</summary>
sealed class NudgeView(DealStore deals, PipelineAccess access)
{
    public async Task<AdaptiveCard> Card(
        Turn turn, FoundNudge found, int more, ValueList<Field> filled, NudgeTurn? turned, CancellationToken ct)
    {
        var (entry, items) = (found.Entry, new List<NudgeAsked>());
        foreach (var line in entry.Lines)
            items.Add(await Asked(turn, line, found.MaySee(line), ct));
        var (number, most) = NudgeBudget.PositionOf(entry, found.All, found.Pace, turn.Zone);
        return NudgeCard.For(
            new NudgeCardModel(entry.Id, entry.PlannedAt, [.. items], more, number, most)
            { Filled = Filled(filled, items, turned), Turn = turned },
            turn.PersonalContext(""));
    }

    /// <summary>The form of a next step is prefilled from the step that they did.</summary>
    static ValueList<Field> Filled(ValueList<Field> filled, List<NudgeAsked> items, NudgeTurn? turned) =>
        turned is { AsksNext: true, Item: var i } && filled.All(it => it.Id != Fields.At(Fields.Job, i))
            ? [.. filled, .. NextStep.FilledAfter(items[i].Step).Select(it => it with { Id = Fields.At(it.Id, i) })]
            : filled;

    async Task<NudgeAsked> Asked(Turn turn, LedgerLine line, bool maySee, CancellationToken ct)
    {
        var deal = !maySee ? null : (await deals.FindDeal(line.Workspace, line.Deal, ct))?.Deal;
        var step = deal?.Find(line.Step);
        var workspace = await access.FindWorkspace(turn, line.Workspace.Home, ct);
        var role = deal?.Owner?.Id == turn.By.Id ? NudgeRole.Owner : NudgeRole.Lead;
        return new(
            line.Workspace.Home,
            deal,
            step,
            line.Rung ?? Rung.Ask,
            role,
            deal is null || step is null ? null : Ladder.Of(deal, step, workspace).ListedOn(workspace))
        {
            Help = line.Help,
        };
    }
}
