using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Answers about our own actions, on the nudge that asks about them.</summary>
sealed class NudgePromiseDialog(NudgeTransaction nudges, NudgeView view, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.NudgePromise>(Answer);
        actions.Anywhere<CardAction.NudgePromiseUndo>(Answer);
    }

    public async Task<Reply> Answer(Turn turn, CardAction.OnNudged press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await nudges.Find(turn, press.Nudge, [NudgeKind.Steps], ct) is not { } found)
            return new(AnswerCard.OldButton(turn.PersonalContext(turn.Place.Home ?? "")));
        if (found.LineOf(press) is not { Help: { } help } line)
            return new(await view.Card(turn, found, press.More, inputs, null, ct));

        var notice = await Save(turn, found.Entry, line, help, press, inputs, ct);
        var left = notice is null ? inputs.Where(it => !it.Id.EndsWith($"-{press.Line}", StringComparison.Ordinal)) : inputs;
        return new(await view.Card(turn, found, press.More, left, new(press.Line, Notice: notice), ct));
    }

    /// <summary>The typed text does not answer the question about our action: shows what does.</summary>
    public async Task<Reply> AskAgain(Turn turn, CardAction.NudgePromise press, Notice notice, CancellationToken ct) =>
        await nudges.Find(turn, press.Nudge, [NudgeKind.Steps], ct) is { } found
            ? new(await view.Card(turn, found, press.More, [], found.LineOf(press) is null ? null : new(press.Line, Notice: notice), ct))
            : new(AnswerCard.OldButton(turn.PersonalContext(turn.Place.Home ?? "")));

    /// <returns>What is missing or wrong; null: saved.</returns>
    async Task<Notice?> Save(
        Turn turn,
        LedgerEntry entry,
        LedgerLine line,
        HelpId help,
        CardAction.OnNudged press,
        ValueList<Field> inputs,
        CancellationToken ct)
    {
        var id = Fields.At(Fields.By, press.Line);
        var sent = new FormReader(press is CardAction.NudgePromise { Day: { } day } ? inputs.With(id, day) : inputs, turn.Now.Today);
        var said = press is CardAction.NudgePromise { Answer: var answer }
            ? new PromiseOutcome(help, answer, answer is PromiseAnswer.NotYet ? sent.RequiredDay(id) : null)
            : null;
        if (sent.Wrong is { } wrong)
            return wrong;

        var result = await nudges.Run(
            turn,
            entry,
            line,
            found => said is null
                ? PromiseRules.TakeBack(found.Deal, found.Live, help, entry.PlannedAt, turn.By, turn.Now)
                : PromiseRules.Answer(found.Deal, found.Live, said, turn.By, turn.Now),
            ct);
        if (result is TransactionResult.Saved made && made.Now.Deal.Owner?.Id == turn.By.Id)
            await access.AddMember(turn, line.Workspace.Home, ct);
        return result switch
        {
            TransactionResult.Refused refused => new Notice.Refused(refused.Why),
            TransactionResult.TooBusy => new Notice.NotSaved(),
            _ => null,
        };
    }
}
