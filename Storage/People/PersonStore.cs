using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.People;

/// <summary>
/// An entry of a person's agenda, the secondary index of deals by owner. May be out of date (too early): the deal itself is authoritative.
/// </summary>
public sealed record AgendaItem(string Home, DealId Deal, DateOnly? NextDue, DateOnly? Planned = null);

/// <summary>The rows of one person that planning and their own pages need, read by one range read.</summary>
/// <param name="Agenda">Their deals, except those of pipelines that they have left.</param>
/// <param name="Ledger">Their nudges, newest first, as far back as planning reads.</param>
public sealed record PersonRecord(
    PersonSettings Settings, IReadOnlyList<AgendaItem> Agenda, PartialList<StoredEntry> Ledger, IReadOnlyList<Membership> Memberships)
{
    /// <summary>True for members, and for the owner of the deal unless they have left the pipeline.</summary>
    public bool MaySee(string home, DealId deal) =>
        Memberships.Any(it => it.Workspace.Home == home) || Agenda.Any(it => it.Home == home && it.Deal == deal);
}

/// <summary>A workspace that somebody is a member of.</summary>
public sealed record Membership(WorkspaceId Workspace, string Name);

/// <summary>A person's choices, and what Teams reported with their last activity.</summary>
public sealed record PersonSettings : ExtensibleRecord
{
    /// <summary>Name as last seen in Teams; null: never seen.</summary>
    public string? Name { get; init; }

    /// <summary>How they want to be nudged.</summary>
    public NudgeSettings Nudges { get; init; } = new();

    /// <summary>BCP 47, from their Teams client's last activity; null: not known.</summary>
    public string? Language { get; init; }

    /// <summary>BCP 47, chosen by the person; null: use that of their client.</summary>
    public string? ChosenLanguage { get; init; }

    /// <summary>IANA time zone of their last activity; null: not known.</summary>
    public string? Zone { get; init; }

    /// <summary>The chosen time zone, else that of the last activity; null: neither is known.</summary>
    public TimeZoneInfo? FindZone() => ZonedClock.FindZone(Nudges.Zone, Zone);

    /// <summary>The reference of the personal conversation, as JSON text; null: the bot cannot write to them.</summary>
    public string? Reference { get; init; }

    /// <summary>Version for optimistic concurrency, counts every save; 0: never saved.</summary>
    public int Version { get; init; }
}

/// <summary>Repository of a person's data. One partition per person, so that a person's day is one range read.</summary>
public sealed class PersonStore(IRows rows, ILogger<PersonStore> log)
{
    const string User = nameof(User);
    const string Chats = nameof(Chats);
    const string LeftAt = nameof(LeftAt);

    readonly RowDeserializer reader = new(Table.People, log);

    /// <summary>All rows of a person. Costs one range read.</summary>
    /// <exception cref="UnreadableRowException">Their settings cannot be read.</exception>
    public async Task<PersonRecord> ReadRecord(string tenant, PersonId person, DateTimeOffset now, CancellationToken ct)
    {
        var all = await Range(tenant, person, Keys.PersonRows, ct);
        var left = In(Keys.Memberships).Where(HasLeft).Select(row => Member(tenant, row).Workspace.Home).ToHashSet();
        return new(
            all.FirstOrDefault(row => row.Key == Keys.Me) is { } me ? reader.Deserialize<PersonSettings>(me) : new(),
            [.. In(Keys.Agenda).Select(AgendaIndexUpdate.Read).Where(it => !left.Contains(it.Home))],
            LedgerStore.ReadRows(reader, [.. In(Keys.LedgerSince(now - LedgerEntry.Memory))]),
            [.. In(Keys.Memberships).Where(row => !HasLeft(row)).Select(row => Member(tenant, row))]);

        IEnumerable<Row> In(KeyRange range) => all.Where(row => range.Holds(row.Key));
    }

    /// <summary>
    /// Records a membership that was implied by somebody else's action, e.g. naming a lead. No effect on a person who has left, until they
    /// are seen again.
    /// </summary>
    public async Task Remember(string tenant, PersonId person, WorkspaceId member, string workspaceName, CancellationToken ct)
    {
        var kept = await FindMembership(tenant, person, member, ct);
        if (kept is null || !HasLeft(kept))
            await Remember(tenant, person, null, member, workspaceName, null, kept, ct);
    }

    /// <summary>
    /// Records a membership in both directions. The workspace's row is written first: if the second write is lost, the workspace still
    /// finds the person. Writes nothing when nothing has changed.
    /// </summary>
    /// <param name="user">The Teams id of the user in that conversation, e.g. "29:1a…"; null: keep the known one.</param>
    /// <param name="chat">The chat that gave the membership, with which it ends; null: the workspace's own team or chat.</param>
    /// <returns>True if anything was written.</returns>
    public async Task<bool> Remember(
        string tenant, PersonId person, string? user, WorkspaceId member, string workspaceName, string? chat, CancellationToken ct) =>
        await Remember(tenant, person, user, member, workspaceName, chat, await FindMembership(tenant, person, member, ct), ct);

    async Task<bool> Remember(
        string tenant,
        PersonId person,
        string? user,
        WorkspaceId member,
        string workspaceName,
        string? chat,
        Row? kept,
        CancellationToken ct)
    {
        var left = kept?.Columns.Time(LeftAt);
        var columns = (kept?.Columns ?? Columns.None)
            .With(LeftAt, null)
            .With("Tenant", member.Tenant)
            .With("Home", member.Home)
            .With("Name", workspaceName)
            .With(User, user ?? kept?.Columns.Text(User))
            .With(Chats, chat is null || (kept is not null && left is null && kept.Columns.Text(Chats) is null)
                ? null
                : Joined(ChatsOf(kept).Append(chat).Distinct()));
        if (Equals(kept?.Columns, columns))
            return false;

        await rows.Commit(Table.Deals, [new RowChange.Upsert(MemberRow(member, person, columns))], ct);
        await rows.Commit(Table.People, [new RowChange.Upsert(new(Keys.Partition(tenant, person), Keys.Membership(member), columns))], ct);
        if (left is { } ended)
            await ScheduleJob(tenant, person, ended, ct); // at once: while they had left, no nudges were planned for them
        return true;
    }

    /// <summary>
    /// Ends a membership. A tombstone stays: until the person is seen there again, their deals there count as without an owner. Returns the
    /// person; null: nobody's membership ended.
    /// </summary>
    /// <param name="person">Null if Teams sent only its own id of the user (<c>29:…</c>).</param>
    /// <param name="chat">Ends only the membership through this chat; null: all of it.</param>
    public async Task<PersonId?> EndMembership(
        WorkspaceId workspace, PersonId? person, string user, string? chat, DateTimeOffset at, CancellationToken ct) =>
        (await Members(workspace, ct)).FirstOrDefault(row => Keys.MemberOf(row.Key) == person || row.Columns.Text(User) == user) is { } left
            && await End(workspace, left, chat, at, ct)
                ? Keys.MemberOf(left.Key)
                : null;

    /// <summary>Ends all memberships through a chat.</summary>
    public async Task EndChatMemberships(WorkspaceId workspace, string chat, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var row in await Members(workspace, ct))
            await End(workspace, row, chat, at, ct);
    }

    /// <summary>Members who have left and were not seen there since.</summary>
    public async Task<ValueList<PersonId>> FindLeft(WorkspaceId workspace, CancellationToken ct) =>
        [.. (await Members(workspace, ct)).Where(HasLeft).Select(row => Keys.MemberOf(row.Key))];

    /// <summary>Present members, as far as they were seen there.</summary>
    public async Task<ValueList<PersonId>> FindMembers(WorkspaceId workspace, CancellationToken ct) =>
        [.. (await Members(workspace, ct)).Where(row => !HasLeft(row)).Select(row => Keys.MemberOf(row.Key))];

    /// <summary>Updates the workspace's name in its members' rows.</summary>
    public async Task Rename(WorkspaceId workspace, string name, CancellationToken ct)
    {
        foreach (var row in (await Members(workspace, ct)).Where(row => !HasLeft(row)))
        {
            var person = Keys.MemberOf(row.Key);
            if (await FindMembership(workspace.Tenant, person, workspace, ct) is { } kept)
                await rows.Commit(Table.People, [new RowChange.Upsert(kept with { Columns = kept.Columns.With("Name", name) })], ct);
        }
    }

    /// <summary>True if the membership ended. The person's row is written first, because access is decided by it.</summary>
    async Task<bool> End(WorkspaceId workspace, Row member, string? chat, DateTimeOffset at, CancellationToken ct)
    {
        var chats = ChatsOf(member).Where(it => it != chat).ToArray();
        var isBy = chat is null || ChatsOf(member).Contains(chat);
        if (!isBy || HasLeft(member))
            return false;

        var person = Keys.MemberOf(member.Key);
        var hasLeft = chat is null || chats.Length == 0;
        var kept = await FindMembership(workspace.Tenant, person, workspace, ct);
        var columns = (kept?.Columns ?? Columns.None.With("Tenant", workspace.Tenant).With("Home", workspace.Home))
            .With(User, member.Columns.Text(User))
            .With(Chats, hasLeft ? null : Joined(chats))
            .With(LeftAt, hasLeft ? at : null);
        var partition = Keys.Partition(workspace.Tenant, person);
        await rows.Commit(Table.People, [new RowChange.Upsert(new(partition, Keys.Membership(workspace), columns))], ct);
        await rows.Commit(Table.Deals, [new RowChange.Upsert(MemberRow(workspace, person, columns))], ct);
        return hasLeft;
    }

    static Row MemberRow(WorkspaceId workspace, PersonId person, Columns membership) => new(
        Keys.Partition(workspace),
        Keys.Member(person),
        Columns.None.With(User, membership.Text(User)).With(Chats, membership.Text(Chats)).With(LeftAt, membership.Time(LeftAt)));

    Task<IReadOnlyList<Row>> Members(WorkspaceId workspace, CancellationToken ct) =>
        rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Members, int.MaxValue, ct);

    Task<Row?> FindMembership(string tenant, PersonId person, WorkspaceId workspace, CancellationToken ct) =>
        rows.Get(Table.People, Keys.Partition(tenant, person), Keys.Membership(workspace), ct);

    static bool HasLeft(Row row) => row.Columns.Time(LeftAt) is not null;

    static string[] ChatsOf(Row? row) => row?.Columns.Text(Chats)?.Split('\n') ?? [];

    /// <summary>Joined by line breaks, which conversation ids cannot contain: ids with control characters are rejected.</summary>
    static string Joined(IEnumerable<string> chats) => string.Join('\n', chats);

    /// <summary>The workspaces that the person is a member of. Costs one range read.</summary>
    public async Task<IReadOnlyList<Membership>> ReadMemberships(string tenant, PersonId person, CancellationToken ct) =>
        [.. (await Range(tenant, person, Keys.Memberships, ct)).Where(row => !HasLeft(row)).Select(row => Member(tenant, row))];

    /// <summary>The person's settings; the defaults if none were ever saved.</summary>
    /// <exception cref="UnreadableRowException">The row exists and cannot be read.</exception>
    public async Task<PersonSettings> ReadSettings(string tenant, PersonId person, CancellationToken ct) =>
        await rows.Get(Table.People, Keys.Partition(tenant, person), Keys.Me, ct) is { } row
            ? reader.Deserialize<PersonSettings>(row)
            : new();

    /// <summary>Like <see cref="ReadSettings"/>, but null for an unreadable row, which is logged.</summary>
    public async Task<PersonSettings?> TryReadSettings(string tenant, PersonId person, CancellationToken ct)
    {
        try
        {
            return await ReadSettings(tenant, person, ct);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    /// <summary>Like <see cref="ReadSettings"/>, but returns the defaults for an unreadable row, which is logged.</summary>
    public async Task<PersonSettings> ReadSettingsOrNone(string tenant, PersonId person, CancellationToken ct) =>
        await TryReadSettings(tenant, person, ct) ?? new();

    /// <summary>
    /// Those to whom Teams refuses to deliver (403). A person whose settings cannot be read counts as unreachable: the row is logged, and
    /// the others are still answered.
    /// </summary>
    public async Task<ValueList<PersonId>> FindUnreachable(string tenant, IEnumerable<PersonId> among, CancellationToken ct)
    {
        List<PersonId> unreachable = [];
        foreach (var person in among.Distinct())
        {
            if (await TryReadSettings(tenant, person, ct) is not { Nudges.UnreachableSince: null })
                unreachable.Add(person);
        }
        return [.. unreachable];
    }

    /// <summary>
    /// False on a conflict: another writer saved first; read again and decide again. The person's job is queued before the save, because
    /// new settings can change when they are nudged.
    /// </summary>
    public async Task<bool> Save(string tenant, PersonId person, PersonSettings settings, DateTimeOffset now, CancellationToken ct)
    {
        await ScheduleJob(tenant, person, now + WakeTime.Margin, ct);
        var saved = settings with { Version = settings.Version + 1 };
        var columns = Body.With(Columns.None.With("Language", saved.Language).With("Zone", saved.Zone), saved);
        return await VersionedRow.Save(rows, Table.People, new(Keys.Partition(tenant, person), Keys.Me, columns), saved.Version, ct);
    }

    /// <summary>Deletes the person's own rows and their memberships. Mentions in deals stay. Returns the number of rows.</summary>
    /// <param name="job">Id of the background job that it runs in, whose row stays; null: none.</param>
    /// <param name="moved">Called with the number of rows of each transaction; null: no progress is reported.</param>
    /// <exception cref="TimeoutException">After ten passes rows are left, because others keep writing them.</exception>
    public async Task<int> DeletePerson(
        string tenant, PersonId person, CancellationToken ct, string? job = null, Func<int, Task>? moved = null)
    {
        var count = 0;
        var own = job is null ? null : Keys.LongJob(job);
        foreach (var member in (await Range(tenant, person, Keys.Memberships, ct)).Select(row => Member(tenant, row)))
            count += await rows.DeleteRow(Table.Deals, Keys.Partition(member.Workspace), Keys.Member(person), ct, moved);
        return count
            + await rows.DeleteAll(Table.People, Keys.Partition(tenant, person), Keys.Everything, row => row.Key != own, ct, moved);
    }

    /// <summary>Queues this person's job for that time.</summary>
    public Task ScheduleJob(string tenant, PersonId person, DateTimeOffset at, CancellationToken ct) =>
        WorkQueue.Schedule(rows, new Subject.OfPerson(tenant, person), at, ct);

    static Membership Member(string tenant, Row row) =>
        new(new(row.Columns.Text("Tenant") ?? tenant, row.Columns.Text("Home") ?? ""), row.Columns.Text("Name") ?? "");

    Task<IReadOnlyList<Row>> Range(string tenant, PersonId person, KeyRange range, CancellationToken ct) =>
        rows.Read(Table.People, Keys.Partition(tenant, person), range, int.MaxValue, ct);
}
