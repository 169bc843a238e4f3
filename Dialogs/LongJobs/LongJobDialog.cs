using AdaptiveCards;
using ReviewBot.Cards;
using ReviewBot.Cards.LongJobs;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.LongJobs;

namespace ReviewBot.Dialogs.LongJobs;

/// <summary>Starts, shows and stops background jobs.</summary>
sealed class LongJobDialog(LongJobStore jobs, WorkSignal<Subject.OfJob> signal, IEnumerable<ILongWork> works, Languages languages)
    : ICardActionHandler
{
    /// <summary>Most lines of a list to process during a press: two or three transactions.</summary>
    public const int MostAtOnce = 50;

    public void Register(CardActionRoutes actions) => actions.InPipeline<CardAction.StopJob>((turn, it, _, ct) => Stop(turn, it, ct));

    /// <summary>Starts a job, or finds it running. <paramref name="change"/> returns null to prevent the start.</summary>
    public async Task<Reply> Start(Turn turn, Subject.OfJob subject, Func<LongJob?, LongJob?> change, CancellationToken ct) =>
        await Begin(subject, change, ct) is { } job ? await Show(turn, job, ct) : new(LongJobCard.Over(turn.PersonalContext("")));

    /// <summary>Starts a job that is created by this press, or finds it running.</summary>
    public Task<Reply> Start(Turn turn, LongJob job, CancellationToken ct) =>
        Start(turn, LongJobStore.SubjectOf(turn.Tenant, job), it => it is null ? Started(turn, job) : null, ct);

    /// <summary>
    /// The same for a job with a deterministic id: a running one is found, and one that has just finished is reported as done, without its
    /// file.
    /// </summary>
    public async Task<Reply> StartOnce(Turn turn, LongJob job, TimeSpan moment, CancellationToken ct)
    {
        return await Begin(
            LongJobStore.SubjectOf(turn.Tenant, job), it => IsRecent(it, turn, moment) ? null : Started(turn, job), ct) switch
        {
            null => new(LongJobCard.Over(turn.PersonalContext(""))),
            { IsOver: true } recent => (await Show(turn, recent, ct)).WithoutFile,
            var begun => await Show(turn, begun, ct),
        };
    }

    /// <summary>The running job, or the present one if it is not to be started. Null: there is none.</summary>
    async Task<LongJob?> Begin(Subject.OfJob subject, Func<LongJob?, LongJob?> change, CancellationToken ct)
    {
        var job = await jobs.Start(
            subject, it => it is null or { State: LongJobState.Checked } or { IsOver: true } ? change(it) : null, ct);
        if (job is not null)
            signal.Send(subject);
        return job;
    }

    /// <summary>Records a job that was done during the press. False: the same was done just before.</summary>
    public async Task<bool> RecordDone(Turn turn, LongJob job, TimeSpan moment, CancellationToken ct)
    {
        var done = job with { State = LongJobState.Done, StartedAt = turn.At, IsTold = true };
        var now = await jobs.Change(LongJobStore.SubjectOf(turn.Tenant, job), it => IsRecent(it, turn, moment) ? null : done, ct);
        return ReferenceEquals(now, done); // an earlier one may be equal
    }

    static bool IsRecent(LongJob? job, Turn turn, TimeSpan moment) =>
        job is { State: LongJobState.Done, StartedAt: { } at } && turn.At - at < moment;

    /// <summary>
    /// Runs a short job during the press. A second press takes it over at its cursor; the first one then meets a conflict and stops.
    /// </summary>
    /// <param name="change">Gets null if there is no such job. Returns null to prevent the start.</param>
    /// <param name="what">What to report as saved, if the answer cannot be delivered.</param>
    /// <returns>Null: deleted.</returns>
    public async Task<LongJob?> RunNow(
        Turn turn, Subject.OfJob subject, Func<LongJob?, LongJob?> change, SavedWork what, CancellationToken ct)
    {
        var started = await jobs.Change(subject, it => it is { State: LongJobState.Running } ? it : change(it), ct);
        if (started is not { State: LongJobState.Running })
            return started;
        if (await jobs.TakeOver(subject, ct) is not { } job)
            return null;

        var then = turn with { Id = job.Id, At = job.StartedAt ?? turn.At };
        if (await WorkOf(job).Run(then, job, _ => Task.CompletedTask, ct) is { } done)
            await jobs.Change(subject, it => it is { State: LongJobState.Running } ? done with { Worker = it.Worker } : null, ct);
        turn.Progress.Record(what);
        return await jobs.Find(subject, ct);
    }

    /// <summary>The job as started by this press.</summary>
    public static LongJob Started(Turn turn, LongJob job) => job with
    {
        State = LongJobState.Running,
        StartedAt = job.StartedAt ?? turn.At,
        Failures = 0,
        IsTold = false,
        Worker = null,
        Place = new(
            turn.Conversation,
            turn.Place.Kind,
            turn.Place.Home,
            turn.Place.Reference,
            turn.IsInTaskModule ? null : turn.CardId,
            turn.User,
            turn.Say.Culture.Name,
            turn.IsZoneKnown ? turn.Zone.Id : null),
    };

    /// <summary>The state of the job: its progress or its outcome.</summary>
    public Task<Reply> Show(Turn turn, LongJob job, CancellationToken ct) =>
        job.IsOver ? WorkOf(job).Answer(turn, job, ct) : Task.FromResult(new Reply(Draw(turn, job)));

    public ILongWork WorkOf(LongJob job) => works.Single(it => it.Kinds.Contains(job.Kind));

    /// <summary>The card of a running job.</summary>
    public static AdaptiveCard Draw(Turn turn, LongJob job) => LongJobCard.Running(
        job.Kind,
        job.Done,
        job.Total,
        job.State is LongJobState.Stopping ? null : new CardAction.StopJob(job.Id, job.Home),
        turn.PersonalContext(job.Home));

    /// <summary>The turn of the press that started a job.</summary>
    public Task<Turn> TurnOf(string tenant, LongJob job, LongJobPlace place, CancellationToken ct)
    {
        var at = job.StartedAt ?? job.At;
        var turn = new Turn(
            tenant,
            job.By,
            new(place.Conversation, place.Kind, null, null, place.Home, place.Reference, at),
            place.Conversation,
            job.Id,
            at,
            Say.First(place.Culture),
            ZonedClock.FindZone(place.Zone, null) ?? TimeZoneInfo.Utc,
            place.CardId)
        {
            User = place.User,
            IsZoneKnown = place.Zone is not null,
        };
        return languages.Localize(turn, job.Home, ct);
    }

    /// <summary>Authorization: the person who started it.</summary>
    async Task<Reply> Stop(Turn turn, CardAction.StopJob press, CancellationToken ct)
    {
        Subject of = press.Home.Length > 0
            ? new Subject.OfWorkspace(turn.Workspace(press.Home))
            : new Subject.OfPerson(turn.Tenant, turn.By.Id);
        var job = await jobs.Change(
            new(of, press.Job),
            it => it is { State: LongJobState.Running } && it.By.Id == turn.By.Id ? it with { State = LongJobState.Stopping } : null,
            ct);
        return job is null || job.By.Id != turn.By.Id || job.State is LongJobState.Checked
            ? new(LongJobCard.Over(turn.PersonalContext(press.Home)))
            : await Show(turn, job, ct);
    }
}
