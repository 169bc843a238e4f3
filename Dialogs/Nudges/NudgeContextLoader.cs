using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Input of the planners for one person.</summary>
/// <param name="Led">The workspaces whose weekly list this person gets, as the lead or the stand-in.</param>
/// <param name="UnreadUntil">Time by which the job must run again: the earliest due day among the deals that were not read, or the end of
/// standing in. Null: all were read.</param>
public sealed record NudgeContext(NudgeRecipient Person, ValueList<Workspace> Led, DateTimeOffset? UnreadUntil);

/// <summary>
/// Loads the planners' input from the stores. Used by the worker and by the page of planned nudges, so that both plan the same. A row that
/// cannot be read is logged by the store and left out.
/// </summary>
public sealed class NudgeContextLoader(DealStore deals, PersonStore people, PlaceStore places)
{
    /// <summary>A cache for one round, or one page.</summary>
    public NudgeReadCache OpenCache() => new(deals, places);

    /// <param name="horizon">Deals whose next step is due after this day are not read, to save reads; null: all are read.</param>
    public async Task<NudgeContext> Load(
        Subject.OfPerson subject, PersonRecord record, NudgeReadCache cache, DateOnly? horizon, DateTimeOffset now, CancellationToken ct)
    {
        var known = await FindMemberOf(record, cache, ct);
        var led = known.Where(it => it.Lead?.Id == subject.Person);
        var listed = known.Where(it => it.ListReader(Today(it, now))?.Id == subject.Person);
        List<TrackedDeal> watched = [];
        foreach (var item in record.Agenda.Where(it => Matters(it, horizon)))
        {
            if (await cache.TryFindWorkspace(new(subject.Tenant, item.Home), ct) is { } workspace
                && await deals.TryFindDeal(workspace.Id, item.Deal, ct) is { } found
                && found.Deal.Owner?.Id == subject.Person)
            {
                watched.Add(new(found.Deal, found.Live, workspace));
            }
        }
        foreach (var workspace in led)
        {
            var board = await cache.ReadBoard(workspace.Id, ct);
            watched.AddRange(
                board.Where(it => it.Deal.Owner?.Id != subject.Person).Select(it => new TrackedDeal(it.Deal, it.Live, workspace)));
        }

        var name = record.Settings.Name ?? watched.FirstOrDefault(it => it.Deal.Owner?.Id == subject.Person)?.Deal.Owner?.Name ?? "";
        var person = new NudgeRecipient(
            new(subject.Person, name),
            record.Settings.Nudges,
            [.. watched],
            [.. record.Ledger.Select(it => it.Entry)],
            record.Settings.Zone)
        {
            Homes = await FindHomes(subject, record, [.. led, .. listed.AsEnumerable().Except(led)], cache, ct),
        };
        var unread = record.Agenda.Where(it => !Matters(it, horizon)).Min(it => it.NextDue);
        var until = unread is { } first ? new DateTimeOffset(first.ToDateTime(default), TimeSpan.Zero) : (DateTimeOffset?)null;
        return new(person, listed, led.AsEnumerable().Except(listed).Select(BackAt).Append(until).Min());
    }

    /// <summary>
    /// A workspace with its deals and its unreachable owners. Only owners of deals with a step due by the horizon are checked.
    /// </summary>
    public async Task<PipelineDeals> LoadBoard(Workspace workspace, NudgeReadCache cache, DateOnly? horizon, CancellationToken ct)
    {
        var found = await cache.ReadBoard(workspace.Id, ct);
        var owners = found.Where(it => it.Deal.Next?.By <= (horizon ?? DateOnly.MaxValue))
            .Select(it => it.Deal.Owner?.Id)
            .OfType<PersonId>();
        return new(workspace, [.. found.Select(it => it.Deal)], await people.FindUnreachable(workspace.Id.Tenant, owners, ct))
        {
            Left = await people.FindLeft(workspace.Id, ct),
        };
    }

    public async Task<ValueList<PipelineDeals>> LoadBoards(
        ValueList<Workspace> led, NudgeReadCache cache, DateOnly? horizon, CancellationToken ct)
    {
        List<PipelineDeals> boards = [];
        foreach (var workspace in led)
            boards.Add(await LoadBoard(workspace, cache, horizon, ct));
        return [.. boards];
    }

    static bool Matters(AgendaItem item, DateOnly? horizon) => horizon is null || item.NextDue <= horizon || item.Planned is not null;

    static DateOnly Today(Workspace workspace, DateTimeOffset now) => ZonedClock.Day(now, ZonedClock.Zone(workspace.Zone));

    /// <summary>When the lead gets the list again; null: nobody stands in for them.</summary>
    static DateTimeOffset? BackAt(Workspace workspace) => workspace.StandIn is { } instead
        ? ZonedClock.From(instead.Until.AddDays(1), TimeOnly.MinValue, ZonedClock.Zone(workspace.Zone))
        : null;

    static async Task<ValueList<Workspace>> FindMemberOf(PersonRecord record, NudgeReadCache cache, CancellationToken ct)
    {
        List<Workspace> all = [];
        foreach (var member in record.Memberships)
        {
            if (await cache.TryFindWorkspace(member.Workspace, ct) is { } workspace)
                all.Add(workspace);
        }
        return [.. all];
    }

    /// <summary>All workspaces of the person, including those of deals that were not read, because their holidays count.</summary>
    static async Task<ValueList<Workspace>> FindHomes(
        Subject.OfPerson subject, PersonRecord record, ValueList<Workspace> led, NudgeReadCache cache, CancellationToken ct)
    {
        List<Workspace> all = [.. led];
        foreach (var home in record.Agenda.Where(it => it.NextDue is not null || it.Planned is not null).Select(it => it.Home).Distinct())
        {
            if (await cache.TryFindWorkspace(new(subject.Tenant, home), ct) is { } workspace)
                all.Add(workspace);
        }
        return [.. all];
    }
}
