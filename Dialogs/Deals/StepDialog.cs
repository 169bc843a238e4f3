using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>The next step of a deal outside its reviews: write, change, move, and drop it.</summary>
sealed class StepDialog(
    DealTransaction transaction, DealStore deals, DealDialog dialog, PathDialog path, PipelineAccess access) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenNextStep>((turn, it, _, ct) => Open(turn, it, ct));
        actions.OnDeal<CardAction.SaveNextStep>(Save);
        actions.OnDeal<CardAction.MoveNextStep>(MoveToHelp);
        actions.OnDeal<CardAction.DropStep>((turn, it, _, ct) => Drop(turn, it, ct));
    }

    public async Task<Reply> Open(Turn turn, CardAction.OpenNextStep press, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) is not { } found
            ? Reply.Gone(turn.PersonalContext(press.On.Home))
            : found.Deal.Find(press.Step) is { IsOpen: false }
                ? new(await dialog.Card(turn, press.On.Home, found, new Notice.UpToDate(), ct))
                : new(NextStepCard.For(
                    found.Deal,
                    found.Deal.Find(press.Step),
                    press.After,
                    press.After is not null,
                    found.Deal.Find(press.Step) is { } step
                        ? NextStep.Filled(step).WithoutPast(turn.Now.Today)
                        : NextStep.FilledAfter(found.Deal.Find(press.After)),
                    null,
                    turn.PersonalContext(press.On.Home)));

    public async Task<Reply> Save(Turn turn, CardAction.SaveNextStep press, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = NextStepInputs.WithDay(inputs, press.How);
        var calendar = WorkCalendar.Of(await access.FindWorkspace(turn, press.On.Home, ct));
        return await transaction.Run(
            turn,
            press.On,
            found => NextStepInputs.Save(turn, found, sent, press.Step, press.How, calendar),
            ct) switch
        {
            (TransactionResult.Refused(var now, _), { } told) => Again(turn, press, now.Deal, sent, told),
            (TransactionResult.TooBusy(var now), _) => Again(turn, press, now.Deal, sent, new Notice.NotSaved()),
            var (result, _) when press.Before is null => await ShowResult(turn, press.On, press.Step, result, ct),
            var (result, _) =>
                await dialog.ShowResultOrReturn(turn, press.On, press.Before, result, ct, NextStepInputs.After(result, turn)),
        };
    }

    /// <summary>After a change of a step of the path, shows the path.</summary>
    Task<Reply> ShowResult(Turn turn, DealRef on, StepId? step, TransactionResult result, CancellationToken ct) =>
        result is TransactionResult.Saved { Now.Deal: var deal } && deal.Find(step) is { OnPath: not null }
            ? path.ShowResult(turn, on, result, ct)
            : dialog.ShowResult(turn, on, result, ct, NextStepInputs.After(result, turn));

    public async Task<Reply> MoveToHelp(Turn turn, CardAction.MoveNextStep press, ValueList<Field> inputs, CancellationToken ct)
    {
        var words = inputs.Text(Fields.What) ?? "";
        var result = await transaction.Run(
            turn, press.On, found => NextStepInputs.MoveToHelp(turn, found, inputs), ct);
        return result is TransactionResult.Saved { Now.Deal: var deal }
            ? Again(
                turn,
                new(press.On, new(), press.Step, press.After, press.Before),
                deal,
                inputs.With(Fields.What, ""),
                new Notice.Moved(words))
            : await dialog.ShowResult(turn, press.On, result, ct);
    }

    public async Task<Reply> Drop(Turn turn, CardAction.DropStep press, CancellationToken ct) => await ShowResult(
        turn,
        press.On,
        press.Step,
        await transaction.Run(
            turn,
            press.On,
            found => StepRules.Drop(found.Deal, found.Live, press.Step, turn.By, turn.Now),
            ct),
        ct);

    /// <summary>The form that a press came from, with the sent values.</summary>
    static Reply Again(Turn turn, CardAction.SaveNextStep press, Deal deal, ValueList<Field> sent, Notice notice) => new(NextStepCard.For(
        deal, deal.Find(
            press.Step), press.After, press.After is not null, sent, notice, turn.PersonalContext(press.On.Home), press.Before));
}
