using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>A deal of somebody's, and the day of its next buyer step. A hint: the deal itself says whether it is still so.</summary>
public sealed record AgendaItem(string Home, DealId Deal, DateOnly? NextDue);

/// <summary>A workspace that somebody was seen in.</summary>
public sealed record Membership(WorkspaceId Workspace, string Name);

/// <summary>How one person wants to be spoken to.</summary>
public sealed record PersonSettings
{
    /// <summary>BCP 47; null: not known.</summary>
    public string? Language { get; init; }

    /// <summary>IANA time zone; null: not known.</summary>
    public string? Zone { get; init; }

    /// <summary>The reference of the personal conversation, as JSON text; null: the bot cannot write to them.</summary>
    public string? Reference { get; init; }

    /// <summary>Counts every save; 0: never saved.</summary>
    public int Version { get; init; }
}

/// <summary>What concerns one person: one partition each, so that somebody's day is one range.</summary>
public sealed class People(IRows rows, ILogger<People>? log = null)
{
    readonly Reader reader = new(Table.People, log ?? NullLogger<People>.Instance);

    public async Task<IReadOnlyList<AgendaItem>> Agenda(string tenant, PersonId person, CancellationToken ct) =>
        [.. (await Range(tenant, person, Keys.Agenda, ct)).Select(row =>
            new AgendaItem(row.Columns.Text("Home") ?? "", new(row.Columns.Text("Deal") ?? ""), Hints.Due(row)))];

    /// <summary>Remembers that somebody was seen there. Written only when it is news.</summary>
    public async Task Remember(string tenant, PersonId person, WorkspaceId member, string workspaceName, CancellationToken ct)
    {
        var columns = Columns.None.With("Tenant", member.Tenant).With("Home", member.Home).With("Name", workspaceName);
        var row = new Row(Keys.Partition(tenant, person), Keys.Membership(member), columns);
        if (!Equals((await rows.Get(Table.People, row.Partition, row.Key, ct))?.Columns, columns))
            await rows.Commit(Table.People, [new RowChange.Upsert(row)], ct);
    }

    public async Task<IReadOnlyList<Membership>> Memberships(string tenant, PersonId person, CancellationToken ct) =>
        [.. (await Range(tenant, person, Keys.Memberships, ct)).Select(row => new Membership(
            new(row.Columns.Text("Tenant") ?? tenant, row.Columns.Text("Home") ?? ""), row.Columns.Text("Name") ?? ""))];

    /// <summary>The defaults where nothing was ever saved.</summary>
    public async Task<PersonSettings> Settings(string tenant, PersonId person, CancellationToken ct) =>
        await rows.Get(Table.People, Keys.Partition(tenant, person), Keys.Me, ct) is { } row ? reader.Get<PersonSettings>(row) : new();

    /// <summary>False when somebody saved first: read again.</summary>
    public Task<bool> Save(string tenant, PersonId person, PersonSettings settings, CancellationToken ct)
    {
        var saved = settings with { Version = settings.Version + 1 };
        var columns = Body.With(Columns.None.With("Language", saved.Language).With("Zone", saved.Zone), saved);
        return Counted.Save(rows, Table.People, new(Keys.Partition(tenant, person), Keys.Me, columns), saved.Version, ct);
    }

    /// <summary>Tells agendas before a deal is saved; null when the deal had better be read again first.</summary>
    internal Task<Hints?> Announce(WorkspaceId workspace, Deal? was, Deal? will, CancellationToken ct) =>
        (will ?? was) is { } deal
            ? Hints.Announce(rows, workspace, deal.Id, Stake.Of(was), Stake.Of(will), ct)
            : Task.FromResult<Hints?>(Hints.None);

    /// <summary>Has somebody looked at then.</summary>
    internal Task Wake(string tenant, PersonId person, DateTimeOffset at, CancellationToken ct) =>
        Due.Hint(rows, new Subject.OfPerson(tenant, person), at, ct);

    /// <summary>Tells agendas the rest when the deal is saved.</summary>
    internal Task Settle(Hints hints) => hints.Settle(rows);

    Task<IReadOnlyList<Row>> Range(string tenant, PersonId person, KeyRange range, CancellationToken ct) =>
        rows.Read(Table.People, Keys.Partition(tenant, person), range, int.MaxValue, ct);
}
