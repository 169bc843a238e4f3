using System.Diagnostics;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Work;
using ReviewBot.Cards.Nudges;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.People;

namespace ReviewBot.BotApp.Nudges;

/// <summary>The job of one person: loads the planners' input, plans, and sends.</summary>
sealed class PersonNudgeJob(
    PersonStore people, NudgeContextLoader loader, NudgeOutbox outbox, PersonalMessages messages, DepartureCheck departures,
        TimeProvider time)
    : IWorkJob
{
    static readonly TimeSpan Abandoned = TimeSpan.FromDays(2);

    public bool Handles(Subject subject) => subject is Subject.OfPerson;

    public Task<DateTimeOffset?> Run(Subject subject, NudgeReadCache cache, CancellationToken ct) =>
        Run((Subject.OfPerson)subject, cache, ct);

    async Task<DateTimeOffset?> Run(Subject.OfPerson subject, NudgeReadCache cache, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var record = await people.ReadRecord(subject.Tenant, subject.Person, now, ct);
        if (record.Settings.Nudges.UnreachableSince + NudgeSettings.UntilRetry is { } retryAt && retryAt > now)
            return retryAt;
        record = record with { Settings = record.Settings with { Nudges = record.Settings.Nudges.Reached } };

        foreach (var kept in record.Ledger.Where(it => it.Entry.State is NudgeState.Planned && it.Entry.PlannedAt < now - Abandoned))
            await outbox.GiveUp(subject, kept, ct);

        // One day more, because time zones ahead of UTC are already in the next day.
        var horizon = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);
        var context = await loader.Load(subject, record, cache, horizon, now, ct);
        var plan = await Next(context, cache, horizon, now, ct);
        if (plan is not Plan.Send send)
            return Earlier(plan, context);

        switch (await Send(subject, record, context.Person, send, cache, ct))
        {
            case SendResult.Deferred deferred:
                return deferred.Until;
            case SendResult.TakenByOther:
                return now + WorkRound.Lease;
            case SendResult.Settled { RetryAt: { } retry }:
                return retry;
            case SendResult.Settled { Delivery: SendOutcome.Gone }:
                await departures.Check(subject, record, cache, ct);
                return now + NudgeSettings.UntilRetry;
            case SendResult.Settled settled:
                ValueList<LedgerEntry> ledger = [settled.Entry, .. context.Person.Ledger.Where(it => it.Id != settled.Entry.Id)];
                var after = await Next(context with { Person = context.Person with { Ledger = ledger } }, cache, horizon, now, ct);
                return after is Plan.Nothing ? Earlier(after, context) : now + WorkRound.Lease;
            default:
                throw new UnreachableException();
        }
    }

    async Task<Plan> Next(NudgeContext context, NudgeReadCache cache, DateOnly horizon, DateTimeOffset now, CancellationToken ct) =>
        NudgeArbiter.Next(
            context.Person,
            context.Led,
            NudgeArbiter.NeedsBoards(context.Person, context.Led, now) ? await loader.LoadBoards(context.Led, cache, horizon, ct) : null,
            now);

    /// <summary>The earlier of the planners' next time and the day on which a deal that was not loaded becomes due.</summary>
    static DateTimeOffset? Earlier(Plan plan, NudgeContext context) => new[] { (plan as Plan.Nothing)?.Until, context.UnreadUntil }.Min();

    async Task<SendResult> Send(
        Subject.OfPerson subject, PersonRecord day, NudgeRecipient recipient, Plan.Send send, NudgeReadCache cache, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var known = MessageTarget.FromReference(day.Settings.Reference);
        var created = known is null ? await FindNewTarget(subject, day, cache, ct) : null;
        var card = NudgePresenter.Of(send.Kind).Card(send, ReaderOf(recipient, day, now));
        var planned = new OutboxEntry(send.Entry(now), day.Ledger.FirstOrDefault(it => it.Entry.Id == send.Id), send.NotAfter);
        var result = await outbox.Send(
            subject,
            planned,
            (MessageTarget?)known ?? created,
            token => messages.Send(
                known, async inner => created ?? await FindNewTarget(subject, day, cache, inner), card, send.NotAfter, token),
            ct);
        if (result is SendResult.Settled { Made: var made })
            await messages.RecordDelivery(subject.Tenant, subject.Person, made, it => send.AfterSending(it, now));
        return result;
    }

    /// <summary>A chat to be created through one of their pipelines' addresses; null: none.</summary>
    static async Task<MessageTarget.New?> FindNewTarget(
        Subject.OfPerson subject, PersonRecord record, NudgeReadCache cache, CancellationToken ct)
    {
        foreach (var home in record.Agenda.Select(it => it.Home).Concat(record.Memberships.Select(it => it.Workspace.Home)).Distinct())
        {
            foreach (var place in (await cache.FindPlaces(new(subject.Tenant, home), ct)).OrderBy(it => it.LeftAt is not null))
            {
                if (MessageTarget.FromPlace(place) is { } shared)
                    return new(subject.Person, shared.Address);
            }
        }
        return null;
    }

    static CardContext ReaderOf(NudgeRecipient recipient, PersonRecord day, DateTimeOffset now)
    {
        var workspace = recipient.Deals.Count > 0 ? recipient.Deals[0].Workspace : null;
        return new(
            Say.First(day.Settings.ChosenLanguage, day.Settings.Language, workspace?.Language),
            new(now, ZonedClock.Day(now, recipient.Zone)),
            recipient.Zone,
            workspace?.Id.Home ?? "",
            recipient.Who);
    }
}
