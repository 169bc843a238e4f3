using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// The buttons of a card about steps: each changes its deal by a rule, and shows the outcome on the card, where the other steps stay.
/// </summary>
sealed class NudgeDialog(NudgeTransaction nudges, NudgeView view, PipelineAccess access, HelpDialog help) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.ShowNudge>(Answer);
        actions.Anywhere<CardAction.NudgeDid>(Answer);
        actions.Anywhere<CardAction.NudgeNotYet>(Answer);
        actions.Anywhere<CardAction.NudgeInTheWay>(Answer);
        actions.Anywhere<CardAction.NudgeSnooze>(Answer);
        actions.Anywhere<CardAction.NudgeSleep>(Answer);
        actions.Anywhere<CardAction.NudgeHelp>(Answer);
        actions.Anywhere<CardAction.NudgePause>(Answer);
        actions.Anywhere<CardAction.NudgeEnd>(Answer);
        actions.Anywhere<CardAction.NudgeUndo>(Answer);
    }

    public async Task<Reply> Answer(Turn turn, CardAction.OnNudge press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await nudges.Find(turn, press.Nudge, [NudgeKind.Steps], ct) is not { } found)
            return new(AnswerCard.OldButton(turn.PersonalContext(turn.Place.Home ?? "")));
        if (press is not CardAction.OnNudged line || found.LineOf(line) is null)
            return new(await view.Card(turn, found, press.More, inputs, null, ct));

        var home = found.Entry.Lines[line.Line].Workspace.Home;
        var audience = press is CardAction.NudgeHelp ? await help.FindAudience(turn, home, toTeam: false, ct) : null;
        var (turned, saved) = await Turned(turn, found.Entry, line, inputs, audience, ct);
        // the inputs of this step are saved and cleared; those of other steps keep their unsaved values
        var left = turned.Notice is null ? inputs.Where(it => !it.Id.EndsWith($"-{line.Line}", StringComparison.Ordinal)) : inputs;
        return audience is not null && saved is { } asked
            ? await HelpDialog.Send(
                turn, home, asked, inputs.Text(Fields.At(Fields.Ask, line.Line)) ?? "", audience,
                notice => view.Card(turn, found, press.More, left, turned with { Notice = notice }, ct))
            : new(await view.Card(turn, found, press.More, left, turned, ct));
    }

    /// <summary>The new state of the pressed line, and the deal that was changed; null: none.</summary>
    /// <param name="audience">Recipient of a request for help; null: none was made.</param>
    async Task<(NudgeTurn Turn, DealSnapshot? Saved)> Turned(
        Turn turn, LedgerEntry entry, CardAction.OnNudged press, ValueList<Field> inputs, HelpAudience? audience, CancellationToken ct)
    {
        var line = entry.Lines[press.Line];
        if (line.Step is not { } step)
            return (new(press.Line), null);
        if (press is CardAction.NudgeSnooze)
            return (new(press.Line, IsSnoozing: true), null);

        var sent = new FormReader(
            press is CardAction.NudgeNotYet { Day: { } day } ? inputs.With(Fields.At(Fields.By, press.Line), day) : inputs,
            turn.Now.Today);
        var workspace = await access.FindWorkspace(turn, line.Workspace.Home, ct);
        var rule = Rule(turn, entry, press, step, sent, workspace);
        if (sent.Wrong is { } wrong)
            return (new(press.Line, press is CardAction.NudgeSleep, wrong) { Verb = VerbOf(press) }, null);

        var decision = await nudges.Run(
            turn, entry, line, found => audience is null ? rule(found) : HelpDialog.TellAudience(rule(found), audience, turn), ct);
        if (decision is TransactionResult.Saved made && made.Now.Deal.Owner?.Id == turn.By.Id)
            await access.AddMember(turn, line.Workspace.Home, ct);
        var turned = decision switch
        {
            TransactionResult.Refused { Why: Refusal.SnoozedOften } => new NudgeTurn(press.Line, IsSnoozing: true),
            TransactionResult.Refused refused => new(press.Line, Notice: new Notice.Refused(refused.Why)),
            TransactionResult.TooBusy => new(press.Line, Notice: new Notice.NotSaved()),
            _ => new(press.Line) { AsksNext = press is CardAction.NudgeDid },
        };
        return (turned, (decision as TransactionResult.Saved)?.Now);
    }

    /// <summary>
    /// Builds the rule for an answer. Missing or wrong inputs are collected in <paramref name="sent"/>; then the rule is not called.
    /// </summary>
    static Func<DealSnapshot, Ruling> Rule(
        Turn turn, LedgerEntry entry, CardAction.OnNudged press, StepId step, FormReader sent, Workspace workspace)
    {
        var (by, now, i) = (turn.By, turn.Now, press.Line);
        switch (press)
        {
            case CardAction.NudgeDid:
                return found => NudgeAnswerRules.Did(found.Deal, found.Live, step, by, now);
            case CardAction.NudgeNotYet:
                var newDate = sent.Day(Fields.At(Fields.By, i));
                return found => NudgeAnswerRules.NotYet(found.Deal, found.Live, step, newDate, by, now);
            case CardAction.NudgeInTheWay:
                var what = sent.Required(Fields.At(Fields.InTheWay, i), Limits.Reason);
                return found => NudgeAnswerRules.InTheWay(found.Deal, found.Live, step, what, by, now);
            case CardAction.NudgeSleep sleep:
                var how = How(sleep.How, sent, i);
                return found => NudgeAnswerRules.Snooze(found.Deal, found.Live, step, how, workspace, by, now);
            case CardAction.NudgeHelp:
                var ask = sent.Required(Fields.At(Fields.Ask, i), Limits.Question);
                return found => NudgeAnswerRules.AskForHelp(found.Deal, found.Live, step, ask, by, now);
            case CardAction.NudgePause:
                var until = sent.RequiredDay(Fields.At(Fields.Until, i));
                return found => NudgeAnswerRules.Pause(found.Deal, found.Live, step, until, by, now);
            case CardAction.NudgeEnd:
                var ending = EndingForm.Read(sent, turn, i);
                return found => NudgeAnswerRules.End(found.Deal, found.Live, step, ending, now);
            case CardAction.NudgeUndo:
                return found => UndoRules.Of(found.Deal, found.Live, step, entry.PlannedAt, by, now);
            default:
                return _ => new Ruling.Refused(new Refusal.Outdated());
        }
    }

    static NudgeVerb? VerbOf(CardAction.OnNudged press) => press switch
    {
        CardAction.NudgeNotYet => NudgeVerb.NotYet,
        CardAction.NudgeInTheWay => NudgeVerb.InTheWay,
        CardAction.NudgeSleep => NudgeVerb.Snooze,
        CardAction.NudgeHelp => NudgeVerb.Help,
        CardAction.NudgePause => NudgeVerb.Pause,
        CardAction.NudgeEnd => NudgeVerb.End,
        _ => null,
    };

    static SnoozeFor How(SnoozeChoice how, FormReader sent, int i) => how switch
    {
        SnoozeChoice.Tomorrow => new SnoozeFor.Tomorrow(),
        SnoozeChoice.ThreeDays => new SnoozeFor.ThreeWorkingDays(),
        SnoozeChoice.NextReview => new SnoozeFor.NextReview(),
        SnoozeChoice.Day => new SnoozeFor.UntilDay(sent.RequiredDay(Fields.At(Fields.Until, i))),
        _ => throw new UnreachableException(),
    };
}
