using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Dialogs.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>The buttons of a nudge card: each changes its deal by the rules, and the card turns into its outcome, the other steps staying as they are.</summary>
sealed class NudgeDialog(Deciding deciding, NudgeView view, Ledger ledger, Homes homes)
{
    public async Task<Reply> Answer(Turn turn, Press.OnNudge press, Many<Field> inputs, CancellationToken ct)
    {
        if (await view.Find(turn, press.N, ct) is not { } found)
            return new(AnswerCard.OldButton(turn.Mine(turn.Place.Home ?? "")));
        if (press is not Press.OnNudged line || line.I < 0 || line.I >= found.Entry.Lines.Count)
            return new(await view.Card(turn, found, press.M, inputs, null, ct));

        var turned = await Turned(turn, found.Entry, line, inputs, ct);
        // what was sent is kept; what stands in the inputs of the other steps stays there
        var left = turned.Notice is null ? inputs.Where(it => !it.Id.EndsWith($"-{line.I}", StringComparison.Ordinal)) : inputs;
        return new(await view.Card(turn, found, press.M, left, turned, ct));
    }

    async Task<NudgeTurn> Turned(Turn turn, LedgerEntry entry, Press.OnNudged press, Many<Field> inputs, CancellationToken ct)
    {
        var line = entry.Lines[press.I];
        if (line.Step is not { } step)
            return new(press.I);
        if (press is Press.NudgeSnooze)
            return new(press.I, IsSnoozing: true);

        var sent = new Sent(inputs, turn.Now.Today);
        var workspace = await homes.Workspace(turn, line.Workspace.Home, ct);
        var rule = Rule(turn, entry, press, step, sent, workspace);
        if (sent.Wrong is { } wrong)
            return new(press.I, press is Press.NudgeSleep, wrong);

        var decision = await deciding.Decide(turn, line.Workspace, line.Deal, rule, ct);
        if (decision is Decision.Made made)
        {
            await ledger.Answered(turn.Tenant, turn.By.Id, entry.Day, turn.At, ct);
            if (made.Now.Deal.Owner?.Id == turn.By.Id)
                await homes.Belongs(turn, line.Workspace.Home, ct);
        }
        return decision switch
        {
            Decision.Refused { Why: Refusal.SnoozedOften } => new(press.I, IsSnoozing: true),
            Decision.Refused refused => new(press.I, Notice: new Notice.Refused(refused.Why)),
            Decision.TooBusy => new(press.I, Notice: new Notice.NotSaved()),
            _ => new(press.I),
        };
    }

    /// <summary>What is missing or wrong is kept by <paramref name="sent"/>; then the rule is not asked.</summary>
    static Func<Found, Ruling> Rule(Turn turn, LedgerEntry entry, Press.OnNudged press, StepId step, Sent sent, Workspace workspace)
    {
        var (by, now, i) = (turn.By, turn.Now, press.I);
        switch (press)
        {
            case Press.NudgeDid:
                return found => Nudging.Did(found.Deal, found.Live, step, by, now);
            case Press.NudgeNotYet:
                var newDate = sent.Day(Fields.At(Fields.By, i));
                return found => Nudging.NotYet(found.Deal, found.Live, step, newDate, by, now);
            case Press.NudgeInTheWay:
                var what = sent.Required(Fields.At(Fields.InTheWay, i), Limits.Reason);
                return found => Nudging.InTheWay(found.Deal, found.Live, step, what, by, now);
            case Press.NudgeSleep sleep:
                var how = How(sleep.How, sent, i);
                return found => Nudging.Snooze(found.Deal, found.Live, step, how, workspace, by, now);
            case Press.NudgeHelp:
                var ask = sent.Required(Fields.At(Fields.Ask, i), Limits.Question);
                return found => Nudging.AskForHelp(found.Deal, found.Live, step, ask, by, now);
            case Press.NudgePause:
                var until = sent.RequiredDay(Fields.At(Fields.Until, i));
                return found => Nudging.Pause(found.Deal, found.Live, step, until, by, now);
            case Press.NudgeEnd:
                var why = sent.Required<EndingReason>(Fields.At(Fields.Ending, i));
                return found => Nudging.End(found.Deal, found.Live, step, why, by, now);
            case Press.NudgeUndo:
                return found => Retracting.Of(found.Deal, found.Live, step, entry.PlannedAt, by, now);
            default:
                return _ => new Ruling.No(new Refusal.Outdated());
        }
    }

    static SnoozeFor How(SnoozeChoice how, Sent sent, int i) => how switch
    {
        SnoozeChoice.Tomorrow => new SnoozeFor.Tomorrow(),
        SnoozeChoice.ThreeDays => new SnoozeFor.ThreeWorkingDays(),
        SnoozeChoice.NextReview => new SnoozeFor.NextReview(),
        SnoozeChoice.Day => new SnoozeFor.UntilDay(sent.RequiredDay(Fields.At(Fields.Until, i))),
        _ => throw new UnreachableException(),
    };
}
