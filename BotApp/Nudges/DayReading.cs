using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>Reads of one person's deals what can matter now, and asks the planner.</summary>
sealed class DayReading(Deals deals, People people, Surroundings around, Subject.OfPerson subject, PersonDay day, DateTimeOffset now)
{
    /// <summary>A day has begun somewhere before it begins in Greenwich.</summary>
    readonly DateOnly lastDay = DateOnly.FromDateTime(now.UtcDateTime).AddDays(1);

    Many<Workspace> led = [];

    /// <summary>When the first of the deals that are not read may matter.</summary>
    DateTimeOffset? Untouched => day.Agenda.Where(it => !Matters(it)).Min(it => it.NextDue) is { } first ? new(first.ToDateTime(default), TimeSpan.Zero) : null;

    public async Task<(Plan Plan, Nudged Nudged)> Ask(CancellationToken ct)
    {
        led = await Led(ct);
        var watched = await Watched(ct);
        var name = day.Settings.Name ?? watched.FirstOrDefault(it => it.Deal.Owner?.Id == subject.Person)?.Deal.Owner?.Name ?? "";
        var nudged = new Nudged(new(subject.Person, name), day.Settings.Nudges, watched, [.. day.Ledger.Select(it => it.Entry)], day.Settings.Zone)
        {
            Homes = await Homes(ct),
        };
        return (await Next(nudged, ct), nudged);
    }

    /// <summary>What is next, now that this has been said.</summary>
    public Task<Plan> After(Nudged nudged, LedgerEntry said, CancellationToken ct) =>
        Next(nudged with { Ledger = [said, .. nudged.Ledger.Where(it => it.Id != said.Id)] }, ct);

    async Task<Plan> Next(Nudged nudged, CancellationToken ct)
    {
        var list = LeadList.Next(nudged, led, now) is { } at && at <= now
            ? LeadList.For(nudged, await Boards(ct), now)
            : new Plan.Nothing(LeadList.Next(nudged, led, now));
        var own = NudgePlanner.For(nudged, now);
        return (Plan?)Plan.First(list, own) ?? new Plan.Nothing(new[] { ((Plan.Nothing)list).Until, ((Plan.Nothing)own).Until, Untouched }.Min());
    }

    async Task<Many<Watched>> Watched(CancellationToken ct)
    {
        List<Watched> watched = [];
        foreach (var item in day.Agenda.Where(Matters))
        {
            if (await Workspace(new(subject.Tenant, item.Home), ct) is { } workspace && await Find(workspace.Id, item.Deal, ct) is { } found && found.Deal.Owner?.Id == subject.Person)
                watched.Add(new(found.Deal, found.Live, workspace));
        }
        foreach (var workspace in led)
            watched.AddRange((await around.Board(workspace.Id, ct)).Where(it => it.Deal.Owner?.Id != subject.Person).Select(it => new Watched(it.Deal, it.Live, workspace)));
        return [.. watched];
    }

    /// <summary>Null when it cannot be read: that is logged, and holds up no other.</summary>
    async Task<Workspace?> Workspace(WorkspaceId id, CancellationToken ct)
    {
        try
        {
            return await around.Workspace(id, ct);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    /// <summary>Null when it is gone, or cannot be read: that is logged, and holds up no other.</summary>
    async Task<Found?> Find(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        try
        {
            return await deals.Find(workspace, deal, ct);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    async Task<Many<Workspace>> Led(CancellationToken ct)
    {
        List<Workspace> all = [];
        foreach (var member in day.Memberships)
        {
            if (await Workspace(member.Workspace, ct) is { } workspace && workspace.Lead?.Id == subject.Person)
                all.Add(workspace);
        }
        return [.. all];
    }

    /// <summary>Also of the deals that are not read: their holidays hold for this person.</summary>
    async Task<Many<Workspace>> Homes(CancellationToken ct)
    {
        List<Workspace> all = [.. led];
        foreach (var home in day.Agenda.Where(it => it.NextDue is not null || it.Planned is not null).Select(it => it.Home).Distinct())
        {
            if (await Workspace(new(subject.Tenant, home), ct) is { } workspace)
                all.Add(workspace);
        }
        return [.. all];
    }

    async Task<Many<Board>> Boards(CancellationToken ct)
    {
        List<Board> boards = [];
        foreach (var workspace in led)
            boards.Add(await WorkspaceLook.Board(workspace, around, people, now, ct));
        return [.. boards];
    }

    bool Matters(AgendaItem item) => item.NextDue <= lastDay || item.Planned is not null;
}
