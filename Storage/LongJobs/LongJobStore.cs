using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Nudges;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.LongJobs;

/// <summary>
/// The rows of long jobs: one with the pipeline or person that it is about, and the lines of a list behind it. A job is worked on under a
/// lease of the <see cref="WorkQueue"/>; the version of its row is the fencing token for whoever lost that lease without noticing.
/// </summary>
public sealed class LongJobStore(IRows rows, TimeProvider time, ILogger<LongJobStore> log)
{
    /// <summary>How long a checked list can be applied, and what came of a job is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>So much longer its rows stay, so that what was begun at the last moment comes to its end.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>In characters of a part of a list, well below what a row may have.</summary>
    const int LongestPart = 200_000;

    /// <summary>Lists of one person that wait for their button.</summary>
    const int MostChecked = 3;

    readonly RowDeserializer deals = new(Table.Deals, log);
    readonly RowDeserializer people = new(Table.People, log);

    public static Subject.OfJob SubjectOf(string tenant, LongJob job) => new(
        job.Home.Length > 0 ? new Subject.OfWorkspace(new(tenant, job.Home)) : new Subject.OfPerson(tenant, job.By.Id), job.Id);

    /// <summary>
    /// Keeps a checked list, in place of the same person's older ones. Its lines are written first: a job without all of them cannot be
    /// seen.
    /// </summary>
    public async Task Keep(string tenant, LongJob job, IReadOnlyList<ImportRow> list, CancellationToken ct)
    {
        var (workspace, now) = (new WorkspaceId(tenant, job.Home), time.GetUtcNow());
        var mine = deals.DeserializeAll<LongJob>(await ReadHeads(workspace, ct))
            .Where(it => it is { State: LongJobState.Checked } && it.By.Id == job.By.Id)
            .OrderByDescending(it => it.At);
        foreach (var old in mine.Skip(MostChecked - 1))
            await Delete(tenant, old, ct);

        var parts = list.Select(it => (Row: it, Length: Body.With(Columns.None, it).Body()?.Length ?? 0)).ToList();
        List<RowChange> changes = [];
        for (var (from, part) = (0, 0); from < parts.Count; part++)
        {
            var (to, length) = (from, 0);
            while (to < parts.Count && (to == from || length + parts[to].Length <= LongestPart))
                length += parts[to++].Length;
            ValueList<ImportRow> some = [.. parts[from..to].Select(it => it.Row)];
            changes.Add(new RowChange.Upsert(new(
                Keys.Partition(workspace), Keys.JobList(job.Id, part), Body.With(Columns.None.With("At", job.At), some))));
            from = to;
        }
        foreach (var batch in changes.Batch(it => [it.Row]))
            await rows.Commit(Table.Deals, batch, ct);
        await rows.Commit(Table.Deals, [new RowChange.Upsert(RowOf(tenant, job))], ct);
    }

    /// <summary>Null: there is none, or it is older than a day.</summary>
    public async Task<LongJob?> Find(Subject.OfJob subject, CancellationToken ct) =>
        await FindRow(subject, ct) is { } row && ReaderOf(subject).TryDeserialize<LongJob>(row) is { } job && !IsOld(job.At) ? job : null;

    /// <summary>The job as it is now, however old. Null: it is gone.</summary>
    public Task<LongJob?> Reread(Subject.OfJob subject, CancellationToken ct) => Change(subject, _ => null, ct);

    public async Task<ValueList<ImportRow>> ReadList(WorkspaceId workspace, string job, CancellationToken ct) =>
        [.. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobListOf(job), int.MaxValue, ct))
            .SelectMany(deals.Deserialize<ValueList<ImportRow>>)];

    /// <summary>
    /// Applies a change after which the job is to be run. The work queue has an entry for later before that, in case that this process dies
    /// in between, and one for now after it.
    /// </summary>
    /// <param name="change">Null: there is no such job yet. Returns null for no change.</param>
    /// <returns>The job as it is then; null: there is none.</returns>
    public async Task<LongJob?> Start(Subject.OfJob subject, Func<LongJob?, LongJob?> change, CancellationToken ct)
    {
        await WorkQueue.Schedule(rows, subject, time.GetUtcNow() + WakeTime.Margin, ct);
        var job = await Change(subject, change, ct);
        if (job is { IsOver: false })
            await WorkQueue.Schedule(rows, subject, time.GetUtcNow(), ct);
        return job;
    }

    /// <summary>Applies a change to the job as it is now. Returns it as it is then, changed or not; null: there is none.</summary>
    /// <param name="change">Null: there is no such job. Returns null for no change.</param>
    /// <exception cref="TimeoutException">Others were faster each time.</exception>
    public async Task<LongJob?> Change(Subject.OfJob subject, Func<LongJob?, LongJob?> change, CancellationToken ct)
    {
        for (var tries = 0; tries < OptimisticRetry.PatientAttempts; tries++)
        {
            var row = await FindRow(subject, ct);
            var job = row is null ? null : ReaderOf(subject).Deserialize<LongJob>(row);
            if (change(job) is not { } changed || changed == job)
                return job;

            var wanted = RowOf(subject.Tenant, changed);
            RowChange save = row is null ? new RowChange.Insert(wanted) : new RowChange.Replace(wanted with { Version = row.Version });
            if (await rows.TryCommit(TableOf(subject), save, ct))
                return changed;
        }
        throw new TimeoutException("The row of a job is being written by too many.");
    }

    /// <summary>Takes a job over from whoever worked on it before: their next write meets a conflict. Null: it is gone.</summary>
    public Task<LongJob?> Take(Subject.OfJob subject, CancellationToken ct)
    {
        var worker = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));
        return Change(subject, it => it is null ? null : it with { Worker = worker }, ct);
    }

    /// <summary>The row of a job as cursor of its saves. Null: it is gone, stopping, or taken over.</summary>
    /// <param name="at">The job when so many are done, of which those were left out.</param>
    public async Task<BatchCursor?> OpenCursor(
        string tenant, LongJob job, Func<int, ValueList<DealId>, LongJob> at, Func<LongJob, Task> moved, CancellationToken ct)
    {
        var row = await FindRow(SubjectOf(tenant, job), ct);
        if (row is null || deals.TryDeserialize<LongJob>(row) is not { State: LongJobState.Running } now || now.Worker != job.Worker)
            return null;

        return new(row, (done, leftOut) => ColumnsOf(at(done, leftOut)), (done, leftOut) => moved(at(done, leftOut)));
    }

    public async Task Delete(string tenant, LongJob job, CancellationToken ct)
    {
        var subject = SubjectOf(tenant, job);
        var (table, partition) = Place(subject);
        await rows.DeleteAll(table, partition, Keys.LongJobs, row => row.Key == Keys.LongJob(job.Id), ct);
        if (job.Lines > 0)
            await rows.DeleteAll(table, partition, Keys.JobListOf(job.Id), _ => true, ct);
    }

    /// <summary>Takes a deal out of all lists that wait, because it is erased. Returns the number of rows.</summary>
    internal static async Task<int> Forget(IRows rows, RowDeserializer reader, WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        var count = 0;
        foreach (var row in await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobLists, int.MaxValue, ct))
        {
            if (reader.TryDeserialize<ValueList<ImportRow>>(row) is not { } list || list.All(it => it.Id != deal && it.NameId != deal))
                continue;

            ValueList<ImportRow> others = [.. list.Where(it => it.Id != deal && it.NameId != deal)];
            var without = row with { Columns = Body.With(row.Columns, others) };
            count += await rows.TryCommit(Table.Deals, new RowChange.Replace(without), ct) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Deletes jobs and lists of a pipeline that were kept long enough. Returns the number of rows.</summary>
    public static async Task<int> Sweep(IRows rows, WorkspaceId workspace, DateTimeOffset now, CancellationToken ct) =>
        await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.LongJobs, row => IsOld(row, now), ct)
            + await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobLists, row => IsOld(row, now), ct);

    Task<IReadOnlyList<Row>> ReadHeads(WorkspaceId workspace, CancellationToken ct) =>
        rows.Read(Table.Deals, Keys.Partition(workspace), Keys.LongJobs, int.MaxValue, ct);

    Task<Row?> FindRow(Subject.OfJob subject, CancellationToken ct)
    {
        var (table, partition) = Place(subject);
        return rows.Get(table, partition, Keys.LongJob(subject.Job), ct);
    }

    static Row RowOf(string tenant, LongJob job) =>
        new(Place(SubjectOf(tenant, job)).Partition, Keys.LongJob(job.Id), ColumnsOf(job));

    static Columns ColumnsOf(LongJob job) => Body.With(
        Columns.None
            .With("Kind", job.Kind.ToString())
            .With("State", job.State.ToString())
            .With("By", job.By.Id.Value)
            .With("At", job.At)
            .With("Done", job.Done),
        job);

    RowDeserializer ReaderOf(Subject.OfJob subject) => TableOf(subject) is Table.People ? people : deals;

    static Table TableOf(Subject.OfJob subject) => Place(subject).Table;

    static (Table Table, string Partition) Place(Subject.OfJob subject) => subject.Of switch
    {
        Subject.OfPerson it => (Table.People, Keys.Partition(it.Tenant, it.Person)),
        Subject.OfWorkspace it => (Table.Deals, Keys.Partition(it.Workspace)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    bool IsOld(DateTimeOffset at) => time.GetUtcNow() - at >= Kept;

    static bool IsOld(Row row, DateTimeOffset now) => row.Columns.Time("At") is not { } at || now - at >= Kept + Grace;
}
