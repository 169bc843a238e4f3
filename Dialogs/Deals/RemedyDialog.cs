using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>"What holds them back?": two questions, one remedy, and the move that becomes an action of ours.</summary>
sealed class RemedyDialog(DealTransaction transaction, DealStore deals, DealDialog dialog, NamedDeals named)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenRemedy>((turn, it, _, ct) => Open(turn, it.On, deal => Card(turn, it.On, deal, [], null), ct));
        actions.OnDeal<CardAction.AskRemedy>(
            async (turn, it, _, ct) => (await Open(turn, it.On, deal => Card(turn, it.On, deal, [], null), ct)).Posted());
        actions.OnDeal<CardAction.SaveRemedy>((turn, it, inputs, ct) => Save(turn, it.On, inputs, ct));
        actions.OnDeal<CardAction.OpenRemedyMove>((turn, it, _, ct) => Open(
            turn,
            it.On,
            deal => deal.Standstill?.Moves.Contains(it.Move) is true
                ? RemedyCard.Promise(deal, it.Move, [], null, turn.PersonalContext(it.On.Home))
                : Card(turn, it.On, deal, [], new Notice.UpToDate()),
            ct));
        actions.OnDeal<CardAction.PromiseRemedyMove>(Promise);
    }

    public void Register(CommandRoutes commands) => commands.OnNamed(Command.Remedy, (turn, name, ct) => named.Find(
        turn, name, seen => Task.FromResult(Reply.Post(RemedyCard.For(seen.Deal, [], null, turn.SharedContext(seen.Home)))), ct));

    static AdaptiveCard Card(Turn turn, DealRef on, Deal deal, ValueList<Field> filled, Notice? notice) =>
        RemedyCard.For(deal, filled, notice, turn.PersonalContext(on.Home));

    async Task<Reply> Open(Turn turn, DealRef on, Func<Deal, AdaptiveCard> draw, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { Deal: var deal }
            ? new(draw(deal))
            : Reply.Gone(turn.PersonalContext(on.Home));

    public async Task<Reply> Save(Turn turn, DealRef on, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var (agree, afraid) = (sent.Required<YesNo>(Fields.Agree), Afraid(sent));
        if (sent.Wrong is { } wrong)
            return await Open(turn, on, deal => Card(turn, on, deal, inputs, wrong), ct);

        return await transaction.Run(
            turn,
            on,
            found => StandstillRules.Answer(found.Deal, found.Live, agree, afraid, turn.By, turn.Now),
            ct) switch
        {
            TransactionResult.Saved(var now, _) => new(Card(turn, on, now.Deal, [], new Notice.SavedBy(turn.By, turn.At))),
            TransactionResult.AlreadyApplied(var now) => new(Card(turn, on, now.Deal, [], null)),
            TransactionResult.Refused(var now, Refusal.Outdated) => new(Card(turn, on, now.Deal, [], null)),
            TransactionResult.TooBusy(var now) => new(Card(turn, on, now.Deal, inputs, new Notice.NotSaved())),
            var other => await dialog.ShowResult(turn, on, other, ct),
        };
    }

    public async Task<Reply> Promise(Turn turn, CardAction.PromiseRemedyMove press, ValueList<Field> inputs, CancellationToken ct)
    {
        var (on, filled) = (press.On, press.Day is { } day ? inputs.With(Fields.By, day) : inputs);
        var sent = new FormReader(filled, turn.Now.Today);
        var help = new Answer.Help(
            sent.Required(Fields.What, Limits.HelpText), sent.Required(Fields.OfUs, Limits.Name), sent.RequiredDay(Fields.By))
        {
            Serves = HelpStep.ReadJob(sent),
        };
        if (sent.Wrong is { } wrong)
            return await Open(turn, on, deal => RemedyCard.Promise(deal, press.Move, filled, wrong, turn.PersonalContext(on.Home)), ct);

        return await transaction.Run(
            turn,
            on,
            found => StandstillRules.Promise(found.Deal, found.Live, press.Move, help, turn.By, turn.Now),
            ct) switch
        {
            TransactionResult.Saved(var now, _) => new(Card(turn, on, now.Deal, [], new Notice.SavedBy(turn.By, turn.At))),
            TransactionResult.AlreadyApplied(var now) => new(Card(turn, on, now.Deal, [], new Notice.SavedBefore())),
            TransactionResult.Refused(var now, Refusal.Outdated) => new(Card(turn, on, now.Deal, [], new Notice.UpToDate())),
            TransactionResult.TooBusy(var now) =>
                new(RemedyCard.Promise(now.Deal, press.Move, filled, new Notice.NotSaved(), turn.PersonalContext(on.Home))),
            var other => await dialog.ShowResult(turn, on, other, ct),
        };
    }

    /// <summary>Ignored if they do not agree: then the answer does not matter.</summary>
    static YesNo Afraid(FormReader sent) =>
        sent.Choice<YesNo>(Fields.Agree) is YesNo.No
            ? sent.Choice<YesNo>(Fields.Afraid) ?? YesNo.NotKnown
            : sent.Required<YesNo>(Fields.Afraid);
}
