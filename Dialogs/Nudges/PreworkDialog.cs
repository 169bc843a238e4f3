using ReviewBot.Cards;
using ReviewBot.Dialogs.Steps;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>What an owner says before a planned review, deal by deal.</summary>
sealed class PreworkDialog(DealTransaction transaction, Deals deals, NudgeView view, Ledger ledger, PipelineAccess access)
    : ICardActionHandler
{
    public void Register(CardActionTable actions)
    {
        actions.Anywhere<CardAction.PreworkAnswer>(Answer);
        actions.Anywhere<CardAction.PreworkSame>(Answer);
        actions.Anywhere<CardAction.PreworkNotReady>(Answer);
    }

    public async Task<Reply> Answer(Turn turn, CardAction.OnNudged press, ValueList<Field> inputs, CancellationToken ct)
    {
        if (await view.Find(turn, press.Nudge, ct) is not { } found || press.Line < 0 || press.Line >= found.Entry.Lines.Count)
            return new(AnswerCard.OldButton(turn.Mine(turn.Place.Home ?? "")));

        var line = found.Entry.Lines[press.Line];
        await access.AddMember(turn, line.Workspace.Home, ct);
        if (press is CardAction.PreworkAnswer)
            return await Form(turn, line.Workspace, line.Deal, ct);

        var sent = new FormReader(inputs, turn.Now.Today);
        var why = press is CardAction.PreworkNotReady ? sent.Text(Fields.At(Fields.Why, press.Line), Limits.Reason) : null;
        var answer = press is CardAction.PreworkNotReady ? PreworkAnswer.NotReady : PreworkAnswer.SameAsLastTime;
        if (sent.Wrong is null)
        {
            var decision = await transaction.Run(
                turn, line.Workspace, line.Deal, it => PreworkRules.Answer(it.Deal, it.Live, answer, why, turn.By, turn.Now), ct);
            if (decision is TransactionResult.Refused refused && refused.Why is not Refusal.Outdated)
                return new(AnswerCard.Refused(refused.Why, turn.Mine(line.Workspace.Home)));
            if (decision is TransactionResult.Saved)
                await ledger.MarkAnswered(turn.Tenant, turn.By.Id, found.Entry.Day, turn.At, ct);
        }
        return new(await view.Card(turn, found, press.More, [], null, ct));
    }

    /// <summary>The form is a new message, so that the card keeps the other deals.</summary>
    async Task<Reply> Form(
        Turn turn, WorkspaceId workspace, DealId id, CancellationToken ct) => await deals.FindDeal(workspace, id, ct) is { Deal: var deal }
        ? Reply.Post(DoneCard.Ask(new(deal, null, [], null, new Purpose.Between(), turn.Mine(workspace.Home))))
        : new(AnswerCard.DealGone(turn.Mine(workspace.Home)));
}
