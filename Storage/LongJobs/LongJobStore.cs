using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;
using ReviewBot.Storage.Work;

namespace ReviewBot.Storage.LongJobs;

/// <summary>
/// Rows of background jobs, in the partition of their workspace or person, and the lines of imports. A job runs under a lease of the <see
/// cref="WorkQueue"/>; the version of its row is the fencing token against a worker that has lost its lease without noticing.
/// </summary>
public sealed class LongJobStore(IRows rows, TimeProvider time, ILogger<LongJobStore> log)
{
    /// <summary>How long a checked import can be applied, and the outcome of a job is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Extra time before rows are deleted, so that a job started at the last moment can finish.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>Largest original file to store, in characters; about 16 MB in the store.</summary>
    const int LongestSheet = 8_000_000;

    /// <summary>Most checked imports of one person that wait for confirmation.</summary>
    const int MostChecked = 3;

    readonly RowDeserializer deals = new(Table.Deals, log);
    readonly RowDeserializer people = new(Table.People, log);

    public static Subject.OfJob SubjectOf(string tenant, LongJob job) => new(
        job.Home.Length > 0 ? new Subject.OfWorkspace(new(tenant, job.Home)) : new Subject.OfPerson(tenant, job.By.Id), job.Id);

    /// <summary>
    /// Stores a checked import, in place of the person's older ones. Its lines are written first: a job is visible only when it is
    /// complete.
    /// </summary>
    public async Task SaveChecked(string tenant, LongJob job, IReadOnlyList<ImportRow> list, CancellationToken ct)
    {
        var (workspace, now) = (new WorkspaceId(tenant, job.Home), time.GetUtcNow());
        var mine = deals.DeserializeAll<LongJob>(await ReadHeads(workspace, ct))
            .Where(it => it is { State: LongJobState.Checked } && it.By.Id == job.By.Id)
            .OrderByDescending(it => it.At);
        foreach (var old in mine.Skip(MostChecked - 1))
            await Delete(tenant, old, ct);

        await Commit(workspace, job, RowParts.Split(list).Select((part, at) => (Keys.JobList(job.Id, at), part)), ct);
        await rows.Commit(Table.Deals, [new RowChange.Upsert(RowOf(tenant, job))], ct);
    }

    /// <summary>Null: unknown, or older than a day.</summary>
    public async Task<LongJob?> Find(Subject.OfJob subject, CancellationToken ct) =>
        await FindRow(subject, ct) is { } row && ReaderOf(subject).TryDeserialize<LongJob>(row) is { } job && !IsOld(job.At) ? job : null;

    /// <summary>A person's last finished import; null: none, or older than a day.</summary>
    public async Task<LongJob?> FindLastImport(WorkspaceId workspace, PersonId by, CancellationToken ct) =>
        deals.DeserializeAll<LongJob>(await ReadHeads(workspace, ct))
            .Where(it => it is { Kind: LongJobKind.Import, IsOver: true } && it.By.Id == by && !IsOld(it.At))
            .MaxBy(it => it.At);

    /// <summary>The current job, whatever its age. Null: deleted.</summary>
    public Task<LongJob?> Reread(Subject.OfJob subject, CancellationToken ct) => Change(subject, _ => null, ct);

    /// <summary>The lines of a stored import, in order; empty: deleted. Costs one range read.</summary>
    public async Task<ValueList<ImportRow>> ReadList(WorkspaceId workspace, string job, CancellationToken ct) =>
        [.. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobListOf(job), int.MaxValue, ct))
            .SelectMany(deals.Deserialize<ValueList<ImportRow>>)];

    /// <summary>
    /// Stores the original file, so that it can be parsed again with other answers. Call before <see cref="SaveChecked"/>.
    /// </summary>
    /// <returns>False: too large, and not stored.</returns>
    public async Task<bool> SaveSheet(string tenant, LongJob job, Sheet sheet, CancellationToken ct)
    {
        var lengths = sheet.Lines.Select(RowParts.LengthOf).ToArray();
        if (lengths.Any(it => it > RowParts.Longest) || lengths.Sum() > LongestSheet)
            return false;

        var workspace = new WorkspaceId(tenant, job.Home);
        await Commit(
            workspace, job, RowParts.Split(sheet.Lines).Select((part, at) => (Keys.JobSheet(job.Id, at), sheet with { Lines = part })), ct);
        return true;
    }

    /// <summary>Null: not stored, or deleted.</summary>
    public async Task<Sheet?> ReadSheet(WorkspaceId workspace, string job, CancellationToken ct)
    {
        var parts = (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobSheetOf(job), int.MaxValue, ct))
            .Select(deals.Deserialize<Sheet>)
            .ToArray();
        return parts is [var first, ..] ? first with { Lines = [.. parts.SelectMany(it => it.Lines)] } : null;
    }

    /// <summary>
    /// Write-ahead log for the undo of an import: stores the values before the change of the lines after the cursor. Replaces what an
    /// interrupted attempt has stored for them.
    /// </summary>
    public Task SaveUndo(string tenant, LongJob job, IReadOnlyList<ImportedChange> changes, CancellationToken ct) => Commit(
        new(tenant, job.Home), job, RowParts.Split(changes).Select((part, at) => (Keys.JobUndo(job.Id, job.Line, at), part)), ct);

    /// <summary>The stored undo values, in the order of lines, including lines that the import has not reached.</summary>
    public async Task<ValueList<ImportedChange>> ReadUndo(WorkspaceId workspace, string job, CancellationToken ct) =>
    [
        .. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobUndoOf(job), int.MaxValue, ct))
            .SelectMany(deals.Deserialize<ValueList<ImportedChange>>)
            .GroupBy(it => it.Line)
            .Select(it => it.Last())
            .OrderBy(it => it.Line),
    ];

    /// <summary>
    /// Applies a change and queues the job. A delayed queue entry is written before the change, in case the process dies in between, and
    /// one for now after it.
    /// </summary>
    /// <param name="change">Gets null if there is no such job. Returns null for no change.</param>
    /// <returns>The job after the change; null: none.</returns>
    public async Task<LongJob?> Start(Subject.OfJob subject, Func<LongJob?, LongJob?> change, CancellationToken ct)
    {
        await WorkQueue.Schedule(rows, subject, time.GetUtcNow() + WakeTime.Margin, ct);
        var job = await Change(subject, change, ct);
        if (job is { IsOver: false })
            await WorkQueue.Schedule(rows, subject, time.GetUtcNow(), ct);
        return job;
    }

    /// <summary>Applies a change to the current job. Returns the current job, changed or not; null: none.</summary>
    /// <param name="change">Gets null if there is no such job. Returns null for no change.</param>
    /// <exception cref="TimeoutException">Every attempt met a conflict.</exception>
    public Task<LongJob?> Change(Subject.OfJob subject, Func<LongJob?, LongJob?> change, CancellationToken ct) =>
        OptimisticRetry.RunOrThrow("a background job", async () =>
        {
            var row = await FindRow(subject, ct);
            var job = row is null ? null : ReaderOf(subject).Deserialize<LongJob>(row);
            if (change(job) is not { } changed || changed == job)
                return Attempt.Done<LongJob?>(job);

            var wanted = RowOf(subject.Tenant, changed);
            RowChange save = row is null ? new RowChange.Insert(wanted) : new RowChange.Replace(wanted with { Version = row.Version });
            return await rows.TryCommit(TableOf(subject), save, ct) ? Attempt.Done<LongJob?>(changed) : Attempt.Conflict<LongJob?>();
        }, ct);

    /// <summary>Takes over a job: the next write of an earlier worker meets a conflict. Null: deleted.</summary>
    public Task<LongJob?> TakeOver(Subject.OfJob subject, CancellationToken ct)
    {
        var worker = RandomNumberGenerator.GetHexString(16);
        return Change(subject, it => it is null ? null : it with { Worker = worker }, ct);
    }

    /// <summary>Opens a job's row as the cursor of its saves. Null: deleted, stopping, or taken over by another worker.</summary>
    /// <param name="at">Makes the job for a number of deals done, and those left out.</param>
    public async Task<BatchCursor?> OpenCursor(
        string tenant, LongJob job, Func<int, ValueList<DealId>, LongJob> at, Func<LongJob, Task> moved, CancellationToken ct)
    {
        var row = await FindRow(SubjectOf(tenant, job), ct);
        if (row is null || deals.TryDeserialize<LongJob>(row) is not { State: LongJobState.Running } now || now.Worker != job.Worker)
            return null;

        return new(row, (done, leftOut) => ColumnsOf(at(done, leftOut)), (done, leftOut) => moved(at(done, leftOut)));
    }

    /// <summary>Deletes a job, and for an import its lines, original file and undo values. Idempotent.</summary>
    /// <exception cref="TimeoutException">After ten passes rows are left, because others keep writing them.</exception>
    public async Task Delete(string tenant, LongJob job, CancellationToken ct)
    {
        var subject = SubjectOf(tenant, job);
        var (table, partition) = Place(subject);
        await rows.DeleteRow(table, partition, Keys.LongJob(job.Id), ct);
        if (job.Kind is not LongJobKind.Import)
            return;
        await rows.DeleteAll(table, partition, Keys.JobListOf(job.Id), _ => true, ct);
        await rows.DeleteAll(table, partition, Keys.JobRestOf(job.Id), _ => true, ct);
    }

    /// <summary>
    /// Erasure of a deal: removes it from waiting imports and from undo values. Original files are deleted as a whole, because it is not
    /// known which of their lines belong to the deal. Returns the number of rows.
    /// </summary>
    internal async Task<int> EraseDeal(WorkspaceId workspace, DealId deal, CancellationToken ct) =>
        await EraseDeal<ImportRow>(workspace, Keys.JobLists, it => it.Id == deal || it.NameId == deal, ct)
            + await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobRests, it => Keys.IsSheet(it.Key), ct)
            + await EraseDeal<ImportedChange>(workspace, Keys.JobRests, it => it.Deal == deal, ct);

    /// <summary>Deletes the undo values of all imports: they can no longer be undone.</summary>
    internal Task<int> DeleteUndoLogs(WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobRests, it => !Keys.IsSheet(it.Key), ct);

    async Task<int> EraseDeal<T>(WorkspaceId workspace, KeyRange range, Func<T, bool> isIt, CancellationToken ct)
        where T : class
    {
        var count = 0;
        foreach (var row in await rows.Read(Table.Deals, Keys.Partition(workspace), range, int.MaxValue, ct))
        {
            if (Keys.IsSheet(row.Key) || deals.TryDeserialize<ValueList<T>>(row) is not { } list || !list.Any(isIt))
                continue;

            ValueList<T> others = [.. list.Where(it => !isIt(it))];
            var without = row with { Columns = Body.With(row.Columns, others) };
            count += await rows.TryCommit(Table.Deals, new RowChange.Replace(without), ct) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Deletes jobs and imports of a workspace that have expired. Returns the number of rows.</summary>
    /// <exception cref="TimeoutException">After ten passes rows are left, because others keep writing them.</exception>
    internal async Task<int> DeleteExpired(WorkspaceId workspace, DateTimeOffset now, CancellationToken ct) =>
        await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.LongJobs, row => IsOld(row, now), ct)
            + await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobLists, row => IsOld(row, now), ct)
            + await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobRests, row => IsOld(row, now), ct);

    async Task Commit<T>(WorkspaceId workspace, LongJob job, IEnumerable<(string Key, T Part)> parts, CancellationToken ct)
    {
        var changes = parts.Select(it => (RowChange)new RowChange.Upsert(
            new(Keys.Partition(workspace), it.Key, Body.With(Columns.None.With("At", job.At), it.Part))));
        foreach (var batch in changes.Batch(it => [it.Row]))
            await rows.Commit(Table.Deals, batch, ct);
    }

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

    static (Table Table, string Partition) Place(Subject.OfJob subject) => subject.Owner switch
    {
        Subject.OfPerson it => (Table.People, Keys.Partition(it.Tenant, it.Person)),
        Subject.OfWorkspace it => (Table.Deals, Keys.Partition(it.Workspace)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    bool IsOld(DateTimeOffset at) => time.GetUtcNow() - at >= Kept;

    static bool IsOld(Row row, DateTimeOffset now) => row.Columns.Time("At") is not { } at || now - at >= Kept + Grace;
}
