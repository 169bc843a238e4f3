using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>A subject whose time has come and that nobody has claimed, with all its hints that were met.</summary>
public sealed record WorkItem(Subject Subject)
{
    internal ValueList<Row> Rows { get; init; } = [];
}

/// <summary>A subject that is ours until the time that was asked for, unless we give it back earlier.</summary>
public sealed record WorkLease
{
    internal WorkLease(Subject subject, Row row) => (Subject, Row) = (subject, row);

    public Subject Subject { get; }

    internal Row Row { get; }
}

/// <summary>
/// Who is to be looked at, and when: hints, not truth. A subject may have several; a hint is a row of its own and is never
/// rewritten, since whoever has claimed the older one may have looked before the news was saved.
/// </summary>
public sealed class WorkQueue(IRows rows, ILogger<WorkQueue>? log = null)
{
    const string Kind = nameof(Kind);
    const string Until = nameof(Until);
    const string Person = nameof(Person);
    const string Workspace = nameof(Workspace);
    const int Page = 1000;
    const int Tries = 3;

    readonly RowDeserializer reader = new(Table.Due, log ?? NullLogger<WorkQueue>.Instance);

    /// <summary>Everything is in one of these; a subject is always in the same one.</summary>
    public static IReadOnlyList<string> Shards => Keys.Shards;

    /// <summary>Says that this subject is to be looked at then.</summary>
    public Task Schedule(Subject subject, DateTimeOffset at, CancellationToken ct) => Schedule(rows, subject, at, ct);

    internal static async Task Schedule(IRows rows, Subject subject, DateTimeOffset at, CancellationToken ct)
    {
        // What stands in the way is another hint of this instant, or this one, when the answer was lost and the commit tried again.
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await rows.Commit(Table.Due, [new RowChange.Insert(NewRow(subject, at))], ct) is CommitResult.Committed)
                return;
        }
    }

    /// <summary>
    /// Everybody in a shard whose time has come and who is not claimed, page by page, each page shuffled: whoever else looks begins
    /// elsewhere.
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

            // right behind the last one: no character of a key comes before this
            range = range with { From = $"{page[^1].Key}!" };
        }
    }

    /// <summary>Null when somebody was first.</summary>
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

    /// <summary>
    /// Gives a claim back: look again then; null: not before something changes. False: it had run out, and somebody else has it.
    /// </summary>
    public async Task<bool> Reschedule(WorkLease claim, DateTimeOffset? next, CancellationToken ct)
    {
        List<RowChange> changes = [new RowChange.Delete(claim.Row)];
        if (next is { } at)
            changes.Add(new RowChange.Insert(NewRow(claim.Subject, at)));
        return await rows.Commit(Table.Due, changes, ct) is CommitResult.Committed;
    }

    // A little earlier than asked, never later, and so that no two are alike.
    internal static Row NewRow(Subject subject, DateTimeOffset at)
    {
        var id = Keys.Subject(subject);
        var before = TimeSpan.FromTicks(RandomNumberGenerator.GetInt32((int)TimeSpan.TicksPerSecond));
        return new(Keys.Shard(id), Keys.Due(at - before, id), Columns.None
            .With(Kind, subject is Subject.OfPerson ? Person : Workspace)
            .With("Tenant", subject.Tenant)
            .With("Id", subject.Id));
    }

    Subject? ReadSubject(Row row)
    {
        var subject = (row.Columns.Text(Kind), row.Columns.Text("Tenant"), row.Columns.Text("Id")) switch
        {
            (Person, { } tenant, { } id) => new Subject.OfPerson(tenant, new(id)),
            (Workspace, { } tenant, { } id) => new Subject.OfWorkspace(new(tenant, id)),
            _ => (Subject?)null,
        };
        if (subject is null)
            reader.Report(row, Unreadable.NoBody);
        return subject;
    }
}
