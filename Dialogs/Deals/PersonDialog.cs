using ReviewBot.Cards;
using ReviewBot.Cards.Deals;
using ReviewBot.Dialogs.Live;
using ReviewBot.Dialogs.Live.Steps;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>The people at the customer, in a review and outside.</summary>
sealed class PersonDialog(DealTransaction transaction, DealStore deals, LiveReplies replies, NamedDeals named)
    : ICardActionHandler, ICommandHandler
{
    public void Register(CardActionRoutes actions)
    {
        actions.OnDeal<CardAction.OpenPeople>(
            (turn, it, _, ct) => ShowPerson(turn, it.On, found => People(turn, it.On, found, null), ct));
        actions.OnDeal<CardAction.OpenPerson>((turn, it, _, ct) => ShowPerson(turn, it.On, found => Open(turn, it, found), ct));
        actions.OnDeal<CardAction.PickPerson>((turn, it, _, ct) => Pick(turn, it, ct));
        actions.OnDeal<CardAction.SavePerson>(Save);
        actions.OnDeal<CardAction.LeavePerson>((turn, it, _, ct) => Change(
            turn, it.On, found => BuyerRules.Leave(found.Deal, found.Live, it.Person, it.IsBack, turn.By, turn.Now), ct));
        actions.OnDeal<CardAction.MergePerson>(Merge);
        actions.OnDeal<CardAction.RemovePerson>((turn, it, _, ct) => Change(
            turn, it.On, found => BuyerRules.Remove(found.Deal, found.Live, it.Person, turn.By, turn.Now), ct));
    }

    public void Register(CommandRoutes commands) => commands.OnNamed(Command.People, (turn, name, ct) => named.Find(
        turn, name, seen => Task.FromResult(Reply.Post(PeopleCard.For(seen.Deal, null, null, turn.SharedContext(seen.Home)))), ct));

    /// <summary>Opens the topic of the live review with one of them prefilled.</summary>
    public async Task<Reply> Pick(Turn turn, CardAction.PickPerson press, CancellationToken ct) =>
        await transaction.RunLive(
            turn, press.On, (deal, review) => ReviewAnswerRules.Open(deal, review, Topic.Who, turn.By, turn.Now), ct) switch
        {
            TransactionResult.Saved((var deal, { } review), _) when deal.Find(press.Person) is { } person => new(
                LiveView.Ask(turn, press.On.Home, deal, review, Topic.Who, WhoStep.Filled(deal, person)),
                LiveView.Live(turn, turn.Workspace(press.On.Home), deal, review)),
            var other => await replies.Show(turn, press.On, null, other, ct),
        };

    public async Task<Reply> Save(Turn turn, CardAction.SavePerson press, ValueList<Field> inputs, CancellationToken ct)
    {
        var sent = new FormReader(inputs, turn.Now.Today);
        var entry = WhoStep.ReadPerson(sent, isRequired: true);
        return entry is null || sent.Wrong is not null
            ? await Again(turn, press.On, press.Person, inputs, sent.Wrong ?? new Notice.NothingCame(), ct)
            : await Change(turn, press.On, found => BuyerRules.Write(found.Deal, found.Live, press.Person, entry, turn.By, turn.Now), ct);
    }

    public async Task<Reply> Merge(Turn turn, CardAction.MergePerson press, ValueList<Field> inputs, CancellationToken ct) =>
        (press.Other?.Value ?? inputs.Text(Fields.Same)) is { } same
            ? await Change(
                turn, press.On, found => BuyerRules.Merge(found.Deal, found.Live, press.Person, new(same), turn.By, turn.Now), ct)
            : await Again(
                turn, press.On, press.Person, inputs, new Notice.Missing([Fields.Same]), ct);

    Task<Reply> Again(
        Turn turn, DealRef on, BuyerId? person, ValueList<Field> inputs, Notice notice, CancellationToken ct) =>
        ShowPerson(
            turn, on, found => new(PersonCard.For(found.Deal, found.Deal.Find(person), inputs, notice, turn.PersonalContext(on.Home))), ct);

    async Task<Reply> ShowPerson(Turn turn, DealRef on, Func<DealSnapshot, Reply> show, CancellationToken ct) =>
        await deals.FindDeal(turn.Workspace(on.Home), new(on.Deal), ct) is { } found
            ? show(found)
            : Reply.Gone(turn.PersonalContext(on.Home));

    async Task<Reply> Change(Turn turn, DealRef on, Func<DealSnapshot, Ruling> rule, CancellationToken ct) =>
        await transaction.Run(turn, on, rule, ct) switch
        {
            TransactionResult.Saved(var now, _) => People(turn, on, now, new Notice.SavedBy(turn.By, turn.At)),
            TransactionResult.AlreadyApplied(var now) => People(turn, on, now, new Notice.SavedBefore()),
            TransactionResult.Refused(var now, Refusal.Outdated) => People(turn, on, now, new Notice.UpToDate()),
            TransactionResult.Refused(var now, var why) => People(turn, on, now, new Notice.Refused(why)),
            TransactionResult.TooBusy(var now) => People(turn, on, now, new Notice.NotSaved()),
            _ => Reply.Gone(turn.PersonalContext(on.Home)),
        };

    static Reply Open(Turn turn, CardAction.OpenPerson press, DealSnapshot found) => (press.Person, found.Deal.Find(press.Person)) switch
    {
        (not null, null) => People(turn, press.On, found, new Notice.UpToDate()),
        (_, { } person) =>
            new(PersonCard.For(found.Deal, person, WhoStep.Filled(found.Deal, person), null, turn.PersonalContext(press.On.Home))),
        _ => new(PersonCard.For(found.Deal, null, [], null, turn.PersonalContext(press.On.Home))),
    };

    /// <summary>Participants of the live review get a button back to it.</summary>
    static Reply People(Turn turn, DealRef on, DealSnapshot found, Notice? notice) => new(PeopleCard.For(
        found.Deal,
        found.Live is { IsRunning: true } review && review.Openings.Any(it => it.By.Id == turn.By.Id) ? review : null,
        notice,
        turn.PersonalContext(on.Home)));
}
