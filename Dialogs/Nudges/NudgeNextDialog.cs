using System.Diagnostics;
using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Nudges;
using ReviewBot.Dialogs.Live;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>The next step after one that they did, asked for and saved on the nudge.</summary>
sealed class NudgeNextDialog(NudgeTransaction nudges, NudgeView view, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.NudgeAskNext>(Answer);
        actions.Anywhere<CardAction.NudgeSaveNext>(Answer);
        actions.Anywhere<CardAction.NudgeMoveNext>(Answer);
    }

    public async Task<Reply> Answer(Turn turn, CardAction.OnNudged press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await nudges.Find(turn, press.Nudge, [NudgeKind.Steps], ct) is not { } found)
            return new(AnswerCard.OldButton(turn.PersonalContext(turn.Place.Home ?? "")));
        if (found.LineOf(press) is not { } line)
            return new(await view.Card(turn, found, press.More, inputs, null, ct));

        var isMine = inputs.ToLookup(it => it.Id.EndsWith($"-{press.Line}", StringComparison.Ordinal));
        ValueList<Field> sent = [.. isMine[true].Select(it => it with { Id = Fields.Line(it.Id) })];
        var (turned, left) = press switch
        {
            CardAction.NudgeAskNext => (new NudgeTurn(press.Line) { AsksNext = true }, []),
            CardAction.NudgeSaveNext save => await Save(turn, found.Entry, line, save, NextStepInputs.WithDay(sent, save.How), ct),
            CardAction.NudgeMoveNext => await MoveToHelp(turn, found.Entry, line, press, sent, ct),
            _ => throw new UnreachableException(),
        };
        return new(
            await view.Card(
                turn,
                found,
                press.More,
                [.. isMine[false], .. left.Select(it => it with { Id = Fields.At(it.Id, press.Line) })],
                turned,
                ct));
    }

    /// <returns>The new state of the line, and the inputs that were not saved.</returns>
    async Task<(NudgeTurn Turned, ValueList<Field> Left)> Save(
        Turn turn, LedgerEntry entry, LedgerLine line, CardAction.NudgeSaveNext press, ValueList<Field> sent, CancellationToken ct) =>
        await Run(turn, entry, line, found => NextStepInputs.Save(turn, found, sent, null, press.How), ct) switch
        {
            (TransactionResult.Refused(_, var why), var notice) => (Asking(press, notice ?? new Notice.Refused(why)), sent),
            (TransactionResult.TooBusy, _) => (Asking(press, new Notice.NotSaved()), sent),
            _ => (new(press.Line), []),
        };

    async Task<(NudgeTurn Turned, ValueList<Field> Left)> MoveToHelp(
        Turn turn, LedgerEntry entry, LedgerLine line, CardAction.OnNudged press, ValueList<Field> sent, CancellationToken ct)
    {
        var words = sent.Text(Fields.What) ?? "";
        return (await Run(turn, entry, line, found => new(NextStepInputs.MoveToHelp(turn, found, sent), null), ct)).Result switch
        {
            TransactionResult.Saved or TransactionResult.AlreadyApplied =>
                (Asking(press, new Notice.Moved(words)), sent.Where(it => it.Id is not Fields.What)),
            TransactionResult.Refused(_, var why) => (Asking(press, new Notice.Refused(why)), sent),
            _ => (Asking(press, new Notice.NotSaved()), sent),
        };
    }

    async Task<(TransactionResult Result, Notice? Notice)> Run(
        Turn turn, LedgerEntry entry, LedgerLine line, Func<DealSnapshot, Decision<Notice>> rule, CancellationToken ct)
    {
        var outcome = await nudges.Run(turn, entry, line, rule, ct);
        if (outcome.Result is TransactionResult.Saved made && made.Now.Deal.Owner?.Id == turn.By.Id)
            await access.AddMember(turn, line.Workspace.Home, ct);
        return outcome;
    }

    static NudgeTurn Asking(CardAction.OnNudged press, Notice notice) => new(press.Line, Notice: notice) { AsksNext = true };
}
