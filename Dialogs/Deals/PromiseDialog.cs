using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>One action of ours, answered from the deal's card.</summary>
sealed class PromiseDialog(DealTransaction transaction, DealStore deals, DealDialog dialog) : ICardActionHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenPromise>((turn, it, _, ct) => Open(turn, it, ct));
        actions.OnDeal<CardAction.AnswerPromise>(Answer);
        actions.OnDeal<CardAction.ServeJob>(Serve);
    }

    public async Task<Reply> Open(Turn turn, CardAction.OpenPromise press, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) switch
        {
            null => Reply.Gone(turn.PersonalContext(press.On.Home)),
            var found when found.Deal.Find(press.Promise) is { IsOpen: true } help =>
                new(PromiseCard.For(found.Deal, help, [], null, turn.PersonalContext(press.On.Home))),
            var found => new(await dialog.Card(turn, press.On.Home, found, new Notice.UpToDate(), ct)),
        };

    public async Task<Reply> Serve(Turn turn, CardAction.ServeJob press, ValueList<Field> inputs, CancellationToken ct) =>
        await dialog.ShowResult(
            turn,
            press.On,
            await transaction.Run(
                turn,
                press.On,
                found => HelpStep.ReadJob(new(inputs, turn.Now.Today)) is { Job: var job }
                    ? PromiseRules.Serve(found.Deal, found.Live, press.Promise, job, turn.By, turn.Now)
                    : new Ruling.Refused(new Refusal.Outdated()),
                ct),
            ct);

    public async Task<Reply> Answer(Turn turn, CardAction.AnswerPromise press, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var by = press.Day ?? (press.Answer is PromiseAnswer.NotYet ? sent.RequiredDay(Fields.By) : null);
        if (sent.Wrong is { } wrong && await deals.FindDeal(turn.Workspace(press.On.Home), new(press.On.Deal), ct) is { Deal: var deal }
            && deal.Find(press.Promise) is { } help)
        {
            return new(PromiseCard.For(deal, help, inputs, wrong, turn.PersonalContext(press.On.Home)));
        }
        return await dialog.ShowResult(
            turn,
            press.On,
            await transaction.Run(
                turn,
                press.On,
                found => PromiseRules.Answer(found.Deal, found.Live, new(press.Promise, press.Answer, by), turn.By, turn.Now),
                ct),
            ct);
    }
}
