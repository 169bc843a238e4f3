using ReviewBot.Cards;
using ReviewBot.Cards.Guide;
using ReviewBot.Cards.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Shows what is planned for a person and why, by running the planners for future times; and what was sent.</summary>
sealed class PlannedDialog(
    NudgeContextLoader loader, DeliveryReader deliveries, PersonStore people, PipelineAccess access)
        : ICardActionHandler, ICommandHandler
{
    const int MostLately = 6;
    const int MostDeliveries = 20;

    /// <summary>Upper bound for runs of the planners: more than there are reasons to wait.</summary>
    const int MostLooks = 40;

    public void Register(CardActionRoutes actions)
    {
        actions.Anywhere<CardAction.Planned>((turn, _, _, ct) => Show(turn, ct));
        actions.InHome<CardAction.Deliveries>(it => it.Home, (turn, it, _, ct) => Deliveries(turn, it.Home, ct));
    }

    public void Register(CommandRoutes commands) => commands.On(Command.Nudges, (turn, _, ct) => Answer(turn, ct));

    public async Task<Reply> Show(Turn turn, CancellationToken ct)
    {
        var cache = loader.OpenCache();
        var subject = new Subject.OfPerson(turn.Tenant, turn.By.Id);
        var record = await people.ReadRecord(turn.Tenant, turn.By.Id, turn.At, ct);
        var (person, led, _) = await loader.Load(subject, record, cache, null, turn.At, ct);
        var (plan, at) = Next(person, await loader.LoadBoards(led, cache, null, ct), turn.At);
        var lately = person.Ledger.OrderByDescending(it => it.Day).Take(MostLately).ToValueList();
        return new(PlannedCard.For(
            new(
                person.Settings,
                person.Settings.PaceNow(person.Ledger),
                plan,
                TimeZoneInfo.ConvertTime(at, person.Zone),
                Later(person, plan, turn.At),
                lately,
                led)
            {
                Promises = Promises(person, plan, turn.At),
                Recurring = await Recurring(turn, record, cache, ct),
            },
            turn.PersonalContext(turn.Place.Home ?? "")));
    }

    /// <summary>The recurring reviews in the person's pipelines.</summary>
    static async Task<ValueList<(Workspace Workspace, RecurringReview Review, DateOnly? Next)>> Recurring(
        Turn turn, PersonRecord record, NudgeReadCache cache, CancellationToken ct)
    {
        List<(Workspace, RecurringReview, DateOnly?)> all = [];
        foreach (var member in record.Memberships)
        {
            if (await cache.TryFindWorkspace(member.Workspace, ct) is not { } workspace)
                continue;
            var calendar = WorkCalendar.Of(workspace);
            all.AddRange(workspace.Recurring.Select(it => (workspace, it, RecurringReviewRules.Next(it, calendar, turn.At))));
        }
        return [.. all];
    }

    /// <summary>The plan of a person is shown to that person only.</summary>
    async Task<Reply> Answer(Turn turn, CancellationToken ct) => turn.IsPersonal
        ? (await Show(turn, ct)).Posted()
        : Reply.Post(PlannedCard.Ask(turn.SharedContext(turn.Place.Home ?? "")));

    /// <summary>The delivery of a pipeline's nudges, for its lead and admins.</summary>
    public async Task<Reply> Deliveries(Turn turn, string home, CancellationToken ct)
    {
        var workspace = await access.FindWorkspace(turn, home, ct);
        if (!HandoverRules.IsLead(workspace, turn.By.Id, turn.Now.Today))
        {
            return new(AnswerCard.Refused(
                new Refusal.OnlyAdmins(workspace.Lead is { } lead ? [lead] : workspace.Admins), turn.PersonalContext(home)));
        }

        return new(
            DeliveriesCard.For(workspace, await deliveries.ReadAll(turn, workspace, MostDeliveries, ct), turn.PersonalContext(home)));
    }

    /// <summary>Planned nudges that come after the next card.</summary>
    static ValueList<UpcomingNudge> Later(NudgeRecipient person, Plan.Send? plan, DateTimeOffset now)
    {
        if (plan is null)
            return UpcomingNudge.ListFor(person, now);

        var then = person with { Ledger = [.. person.Ledger, plan.Entry(now) with { State = NudgeState.Sent }] };
        return UpcomingNudge.ListFor(then, now).Where(it => plan is not Plan.Card || !plan.Lines.Any(line =>
            line.Workspace == it.Item.Workspace && line.Deal == it.Item.Deal.Id && line.Step == it.Item.Step.Id));
    }

    /// <summary>Planned questions about our own actions that come after the next card.</summary>
    static ValueList<UpcomingPromise> Promises(NudgeRecipient person, Plan.Send? plan, DateTimeOffset now) =>
        UpcomingPromise.ListFor(
            plan is null ? person : person with { Ledger = [.. person.Ledger, plan.Entry(now) with { State = NudgeState.Sent }] }, now)
            .Where(it => plan is not Plan.Card || !plan.Lines.Any(line =>
                line.Workspace == it.Item.Workspace && line.Deal == it.Item.Deal.Id && line.Help == it.Item.Help.Key));

    /// <summary>The next message if nothing changes, and when; null: none.</summary>
    static (Plan.Send? Plan, DateTimeOffset At) Next(NudgeRecipient person, ValueList<PipelineDeals> led, DateTimeOffset now)
    {
        ValueList<Workspace> workspaces = [.. led.Select(board => board.Workspace)];
        for (var look = 0; look < MostLooks; look++)
        {
            switch (NudgeArbiter.Next(person, workspaces, led, now))
            {
                case Plan.Send send:
                    return (send, now);
                case Plan.Nothing { Until: { } until } when until > now:
                    now = until;
                    break;
                default:
                    return (null, now);
            }
        }
        return (null, now);
    }
}
