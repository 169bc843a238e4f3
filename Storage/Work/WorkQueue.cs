using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Work;

/// <summary>A subject that is due and not leased, with all its entries that were read.</summary>
public sealed record WorkItem(Subject Subject)
{
    internal ValueList<Row> Rows { get; init; } = [];
}

/// <summary>A lease on a subject: ours until it expires or is released.</summary>
public sealed record WorkLease
{
    internal WorkLease(Subject subject, Row row) => (Subject, Row) = (subject, row);

    public Subject Subject { get; }

    internal Row Row { get; }
}

/// <summary>
/// A work queue of (subject, time), in sixteen shards. At least once: entries are never updated, because a worker that holds the older one
/// may have read before the change was saved. A subject may have several entries; consumers must be idempotent.
/// </summary>
public sealed class WorkQueue(IRows rows, ILogger<WorkQueue> log)
{
    const string Kind = nameof(Kind);
    const string Until = nameof(Until);
    const string Person = nameof(Person);
    const string Workspace = nameof(Workspace);
    const string Posts = nameof(Posts);
    const string Connection = nameof(Connection);
    const string Job = nameof(Job);
    const int Page = 1000;

    readonly RowDeserializer reader = new(Table.Due, log);

    /// <summary>The shards. A subject is always in the same one, so that replicas can work on different shards.</summary>
    public static IReadOnlyList<string> Shards => Keys.Shards;

    /// <summary>
    /// Adds an entry: run the job of this subject at that time. It is due up to one second earlier, never later; after a lost response it
    /// may be written twice.
    /// </summary>
    public Task Schedule(Subject subject, DateTimeOffset at, CancellationToken ct) => Schedule(rows, subject, at, ct);

    // A conflict is either another entry at this instant, or our own after a lost response.
    internal static Task Schedule(IRows rows, Subject subject, DateTimeOffset at, CancellationToken ct) => OptimisticRetry.RunOrThrow(
        "an entry of the work queue",
        async () => await rows.Commit(Table.Due, [new RowChange.Insert(NewRow(subject, at))], ct) is CommitResult.Committed,
        ct,
        OptimisticRetry.Attempts);

    /// <summary>
    /// All subjects of a shard that are due and not leased, page by page. Each page is shuffled, so that replicas that read at once lease
    /// different ones. An entry whose subject cannot be read is logged at each read, and never returned.
    /// </summary>
    public async IAsyncEnumerable<WorkItem> ReadDue(
        string shard, DateTimeOffset now, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        HashSet<Subject> met = [];
        for (var range = Keys.DueUntil(now); ;)
        {
            var page = await rows.Read(Table.Due, shard, range, Page, ct);
            var waiting = page.GroupBy(ReadSubject)
                .Where(it => it.Key is { } subject && met.Add(subject) && !it.Any(row => row.Columns.Time(Until) > now))
                .ToArray();
            RandomNumberGenerator.Shuffle(waiting.AsSpan());
            foreach (var hints in waiting)
            {
                if (hints.Key is { } subject)
                    yield return new(subject) { Rows = [.. hints] };
            }

            if (page.Count < Page)
                yield break;
            range = range.After(page[^1].Key);
        }
    }

    /// <summary>One subject; null: not due, or leased.</summary>
    public async Task<WorkItem?> FindDue(Subject subject, DateTimeOffset now, CancellationToken ct)
    {
        await foreach (var item in ReadDue(Keys.Shard(Keys.Subject(subject)), now, ct))
        {
            if (item.Subject == subject)
                return item;
        }
        return null;
    }

    /// <summary>
    /// Takes the lease on a subject by a conditional update, and merges its entries into one, up to 100; further ones are due again when
    /// the lease ends. Null: another replica was first.
    /// </summary>
    /// <param name="until">UTC, by the caller's clock: replicas' clocks must agree within the reserve that the lease has.</param>
    public async Task<WorkLease?> Lease(WorkItem waiting, DateTimeOffset until, CancellationToken ct)
    {
        var (first, rest) = (waiting.Rows[0], waiting.Rows.Skip(1).Take(Rows.RowLimits.Changes - 1));
        var mine = first with { Columns = first.Columns.With(Until, until) };
        return await rows.Commit(
            Table.Due,
            [new RowChange.Replace(mine), .. rest.Select(row => new RowChange.Delete(row))],
            ct) is CommitResult.Committed committed
            ? new(waiting.Subject, mine with { Version = committed.Versions[0] })
            : null;
    }

    /// <summary>Renews a lease, for work that takes longer. Null: it had expired and another replica holds the subject.</summary>
    public async Task<WorkLease?> Extend(WorkLease lease, DateTimeOffset until, CancellationToken ct)
    {
        var mine = lease.Row with { Columns = lease.Row.Columns.With(Until, until) };
        return await rows.Commit(Table.Due, [new RowChange.Replace(mine)], ct) is CommitResult.Committed committed
            ? new(lease.Subject, mine with { Version = committed.Versions[0] })
            : null;
    }

    /// <summary>
    /// Releases a lease and adds the next entry; null: no entry until something changes. False: the lease had expired and another replica
    /// holds the subject.
    /// </summary>
    public async Task<bool> Reschedule(WorkLease lease, DateTimeOffset? next, CancellationToken ct)
    {
        List<RowChange> changes = [new RowChange.Delete(lease.Row)];
        if (next is { } at)
            changes.Add(new RowChange.Insert(NewRow(lease.Subject, at)));
        return await rows.Commit(Table.Due, changes, ct) is CommitResult.Committed;
    }

    /// <summary>Moves the time up to one second earlier, at random, so that keys of one instant do not collide. Never later.</summary>
    internal static Row NewRow(Subject subject, DateTimeOffset at)
    {
        var id = Keys.Subject(subject);
        var before = TimeSpan.FromTicks(RandomNumberGenerator.GetInt32((int)TimeSpan.TicksPerSecond));
        return new(Keys.Shard(id), Keys.Due(at - before, id), Columns.None
            .With(Kind, KindOf(subject))
            .With("Tenant", subject.Tenant)
            .With("Id", subject.Id)
            .With(Job, (subject as Subject.OfJob)?.Job));
    }

    static string KindOf(Subject subject) => subject switch
    {
        Subject.OfJob it => Job + KindOf(it.Owner),
        Subject.OfPerson => Person,
        Subject.OfPosts => Posts,
        Subject.OfConnection => Connection,
        _ => Workspace,
    };

    Subject? ReadSubject(Row row)
    {
        var subject = (row.Columns.Text(Kind), row.Columns.Text("Tenant"), row.Columns.Text("Id")) switch
        {
            (Person, { } tenant, { } id) => new Subject.OfPerson(tenant, new(id)),
            (Workspace, { } tenant, { } id) => new Subject.OfWorkspace(new(tenant, id)),
            (Posts, { } tenant, { } id) => new Subject.OfPosts(new(tenant, id)),
            (Connection, { } tenant, { } id) => new Subject.OfConnection(new(tenant, id)),
            (Job + Person, { } tenant, { } id) when row.Columns.Text(Job) is { } job =>
                new Subject.OfJob(new Subject.OfPerson(tenant, new(id)), job),
            (Job + Workspace, { } tenant, { } id) when row.Columns.Text(Job) is { } job =>
                new Subject.OfJob(new Subject.OfWorkspace(new(tenant, id)), job),
            _ => (Subject?)null,
        };
        if (subject is null)
            reader.Report(row, Unreadable.NoBody);
        return subject;
    }
}
