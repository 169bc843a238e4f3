using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>
/// A deal of somebody's, the day of its next buyer step and of its next review. A hint: the deal itself says whether it is still so.
/// </summary>
public sealed record AgendaItem(string Home, DealId Deal, DateOnly? NextDue, DateOnly? Planned = null);

/// <summary>All that is kept of one person.</summary>
/// <param name="Ledger">Their nudges, newest first, as far back as planning needs them.</param>
public sealed record PersonDay(
    PersonSettings Settings, IReadOnlyList<AgendaItem> Agenda, PartialList<StoredEntry> Ledger, IReadOnlyList<Membership> Memberships);

/// <summary>A workspace that somebody was seen in.</summary>
public sealed record Membership(WorkspaceId Workspace, string Name);

/// <summary>How one person wants to be spoken to.</summary>
public sealed record PersonSettings
{
    /// <summary>As last seen in Teams; null: never seen.</summary>
    public string? Name { get; init; }

    /// <summary>How they want to be nudged.</summary>
    public NudgeSettings Nudges { get; init; } = new();

    /// <summary>BCP 47, as their Teams was at their last activity; null: not known.</summary>
    public string? Language { get; init; }

    /// <summary>BCP 47, as they chose; null: the one of their Teams.</summary>
    public string? ChosenLanguage { get; init; }

    /// <summary>IANA time zone of their last activity; null: not known.</summary>
    public string? Zone { get; init; }

    /// <summary>The reference of the personal conversation, as JSON text; null: the bot cannot write to them.</summary>
    public string? Reference { get; init; }

    /// <summary>Counts every save; 0: never saved.</summary>
    public int Version { get; init; }
}

/// <summary>What concerns one person: one partition each, so that somebody's day is one range.</summary>
public sealed class People(IRows rows, ILogger<People> log)
{
    const string User = nameof(User);

    /// <summary>All of somebody, as it is kept.</summary>
    public Archive Archive => new(rows);

    readonly RowDeserializer reader = new(Table.People, log);

    /// <summary>All of a person at once. One range is read.</summary>
    /// <exception cref="UnreadableRowException">Their settings cannot be read.</exception>
    public async Task<PersonDay> ReadDay(string tenant, PersonId person, DateTimeOffset now, CancellationToken ct)
    {
        var all = await Range(tenant, person, Keys.Day, ct);
        return new(
            all.FirstOrDefault(row => row.Key == Keys.Me) is { } me ? reader.Deserialize<PersonSettings>(me) : new(),
            [.. In(Keys.Agenda).Select(AgendaIndexUpdate.Read)],
            Ledger.ReadRows(reader, [.. In(Keys.LedgerSince(now - LedgerEntry.Memory))]),
            [.. In(Keys.Memberships).Select(row => Member(tenant, row))]);

        IEnumerable<Row> In(KeyRange range) => all.Where(row => range.Holds(row.Key));
    }

    /// <summary>
    /// Remembers that somebody was seen there, with the workspace first, so that it finds them all. Written only when it is news.
    /// </summary>
    public Task Remember(string tenant, PersonId person, WorkspaceId member, string workspaceName, CancellationToken ct) =>
        Remember(tenant, person, null, member, workspaceName, ct);

    /// <param name="user">As Teams names them there, e.g. "29:1a…"; null: as it was known.</param>
    /// <returns>Whether it was news.</returns>
    public async Task<bool> Remember(
        string tenant, PersonId person, string? user, WorkspaceId member, string workspaceName, CancellationToken ct)
    {
        var (partition, key) = (Keys.Partition(tenant, person), Keys.Membership(member));
        var kept = (await rows.Get(Table.People, partition, key, ct))?.Columns;
        var columns = Columns.None
            .With("Tenant", member.Tenant)
            .With("Home", member.Home)
            .With("Name", workspaceName)
            .With(User, user ?? kept?.Text(User));
        if (Equals(kept, columns))
            return false;

        await rows.Commit(
            Table.Deals,
            [new RowChange.Upsert(new(Keys.Partition(member), Keys.Member(person), Columns.None.With(User, columns.Text(User))))],
            ct);
        await rows.Commit(Table.People, [new RowChange.Upsert(new(partition, key, columns))], ct);
        return true;
    }

    /// <summary>Somebody is not there any more: the workspace leaves their list. Answers who it was; null: nobody whom it knows.</summary>
    /// <param name="person">Null where Teams tells only how it names them there.</param>
    public async Task<PersonId?> Leave(WorkspaceId workspace, PersonId? person, string user, CancellationToken ct)
    {
        var members = await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Members, int.MaxValue, ct);
        if (members.FirstOrDefault(row => Keys.MemberOf(row.Key) == person || row.Columns.Text(User) == user) is not { } left)
            return null;

        var who = Keys.MemberOf(left.Key);
        await rows.DeleteAll(
            Table.People, Keys.Partition(workspace.Tenant, who), Keys.Memberships, row => row.Key == Keys.Membership(workspace), ct);
        await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.Members, row => row.Key == left.Key, ct);
        return who;
    }

    public async Task<IReadOnlyList<Membership>> ReadMemberships(string tenant, PersonId person, CancellationToken ct) =>
        [.. (await Range(tenant, person, Keys.Memberships, ct)).Select(row => Member(tenant, row))];

    /// <summary>The defaults where nothing was ever saved.</summary>
    public async Task<PersonSettings> ReadSettings(string tenant, PersonId person, CancellationToken ct) =>
        await rows.Get(Table.People, Keys.Partition(tenant, person), Keys.Me, ct) is { } row
            ? reader.Deserialize<PersonSettings>(row)
            : new();

    /// <summary>
    /// Those of them that Teams refuses to deliver to. Whoever's settings cannot be read is one of them, since nobody can ask them: that is
    /// logged, and holds up no other.
    /// </summary>
    public async Task<ValueList<PersonId>> FindUnreachable(string tenant, IEnumerable<PersonId> among, CancellationToken ct)
    {
        List<PersonId> unreachable = [];
        foreach (var person in among.Distinct())
        {
            if (await IsUnreachable(tenant, person, ct))
                unreachable.Add(person);
        }
        return [.. unreachable];
    }

    /// <summary>False when somebody saved first: read again. A hint to look at this person soon after is written before.</summary>
    public async Task<bool> Save(string tenant, PersonId person, PersonSettings settings, DateTimeOffset now, CancellationToken ct)
    {
        await Wake(tenant, person, now + WakeTime.Margin, ct);
        var saved = settings with { Version = settings.Version + 1 };
        var columns = Body.With(Columns.None.With("Language", saved.Language).With("Zone", saved.Zone), saved);
        return await VersionedRow.Save(rows, Table.People, new(Keys.Partition(tenant, person), Keys.Me, columns), saved.Version, ct);
    }

    /// <summary>Deletes all that is kept of somebody as such. Answers how many rows.</summary>
    public async Task<int> Forget(string tenant, PersonId person, CancellationToken ct)
    {
        var count = 0;
        foreach (var member in await ReadMemberships(tenant, person, ct))
        {
            count +=
                await rows.DeleteAll(
                    Table.Deals, Keys.Partition(member.Workspace), Keys.Members, row => row.Key == Keys.Member(person), ct);
        }
        return count + await rows.DeleteAll(Table.People, Keys.Partition(tenant, person), Keys.Everything, _ => true, ct);
    }

    /// <summary>The half of the index update that goes before the deal is saved; null: it was changed meanwhile, read it again.</summary>
    internal Task<AgendaIndexUpdate?> Announce(WorkspaceId workspace, Deal? was, Deal? will, CancellationToken ct) =>
        (will ?? was) is { } deal
            ? AgendaIndexUpdate.Announce(rows, workspace, deal.Id, AgendaState.FromDeal(was), AgendaState.FromDeal(will), ct)
            : Task.FromResult<AgendaIndexUpdate?>(AgendaIndexUpdate.None);

    /// <summary>Queues this person's job for that time.</summary>
    public Task Wake(string tenant, PersonId person, DateTimeOffset at, CancellationToken ct) =>
        WorkQueue.Schedule(rows, new Subject.OfPerson(tenant, person), at, ct);

    /// <summary>The half of the index update that is written after the deal is saved.</summary>
    internal Task Settle(AgendaIndexUpdate hints) => hints.Settle(rows);

    async Task<bool> IsUnreachable(string tenant, PersonId person, CancellationToken ct)
    {
        try
        {
            return (await ReadSettings(tenant, person, ct)).Nudges.UnreachableSince is not null;
        }
        catch (UnreadableRowException)
        {
            return true;
        }
    }

    static Membership Member(string tenant, Row row) =>
        new(new(row.Columns.Text("Tenant") ?? tenant, row.Columns.Text("Home") ?? ""), row.Columns.Text("Name") ?? "");

    Task<IReadOnlyList<Row>> Range(string tenant, PersonId person, KeyRange range, CancellationToken ct) =>
        rows.Read(Table.People, Keys.Partition(tenant, person), range, int.MaxValue, ct);
}
