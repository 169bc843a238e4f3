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
/// lease of the <see cref="WorkQueue"/>; the version of its row is the fencing token against a worker that has lost that lease unnoticed.
/// </summary>
public sealed class LongJobStore(IRows rows, TimeProvider time, ILogger<LongJobStore> log)
{
    /// <summary>How long a checked list can be applied, and what came of a job is known.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>How much longer its rows are kept, so that a job that was started at the last moment can finish.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    /// <summary>In characters of a file that is kept as it was, some 16 MB in the store.</summary>
    const int LongestSheet = 8_000_000;

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

        await Commit(workspace, job, RowParts.Split(list).Select((part, at) => (Keys.JobList(job.Id, at), part)), ct);
        await rows.Commit(Table.Deals, [new RowChange.Upsert(RowOf(tenant, job))], ct);
    }

    /// <summary>Null: there is none, or it is older than a day.</summary>
    public async Task<LongJob?> Find(Subject.OfJob subject, CancellationToken ct) =>
        await FindRow(subject, ct) is { } row && ReaderOf(subject).TryDeserialize<LongJob>(row) is { } job && !IsOld(job.At) ? job : null;

    /// <summary>The last import of a person that is over; null: none, or it is older than a day.</summary>
    public async Task<LongJob?> FindLastImport(WorkspaceId workspace, PersonId by, CancellationToken ct) =>
        deals.DeserializeAll<LongJob>(await ReadHeads(workspace, ct))
            .Where(it => it is { Kind: LongJobKind.Import, IsOver: true } && it.By.Id == by && !IsOld(it.At))
            .MaxBy(it => it.At);

    /// <summary>The job as it is now, however old. Null: it is gone.</summary>
    public Task<LongJob?> Reread(Subject.OfJob subject, CancellationToken ct) => Change(subject, _ => null, ct);

    /// <summary>The lines of a kept list, in their order; empty: it is gone. Costs one range read.</summary>
    public async Task<ValueList<ImportRow>> ReadList(WorkspaceId workspace, string job, CancellationToken ct) =>
        [.. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobListOf(job), int.MaxValue, ct))
            .SelectMany(deals.Deserialize<ValueList<ImportRow>>)];

    /// <summary>
    /// Keeps the file that a list was read from, so that it can be read again otherwise. Before <see cref="Keep"/>: a job without it cannot
    /// be seen.
    /// </summary>
    /// <returns>False: it is too large, and not kept.</returns>
    public async Task<bool> KeepSheet(string tenant, LongJob job, Sheet sheet, CancellationToken ct)
    {
        var lengths = sheet.Lines.Select(RowParts.LengthOf).ToArray();
        if (lengths.Any(it => it > RowParts.Longest) || lengths.Sum() > LongestSheet)
            return false;

        var workspace = new WorkspaceId(tenant, job.Home);
        await Commit(
            workspace, job, RowParts.Split(sheet.Lines).Select((part, at) => (Keys.JobSheet(job.Id, at), sheet with { Lines = part })), ct);
        return true;
    }

    /// <summary>Null: it was not kept, or is gone.</summary>
    public async Task<Sheet?> ReadSheet(WorkspaceId workspace, string job, CancellationToken ct)
    {
        var parts = (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobSheetOf(job), int.MaxValue, ct))
            .Select(deals.Deserialize<Sheet>)
            .ToArray();
        return parts is [var first, ..] ? first with { Lines = [.. parts.SelectMany(it => it.Lines)] } : null;
    }

    /// <summary>
    /// Keeps what an import is about to change behind that line, to be taken back. What was kept before of lines behind it holds no more.
    /// </summary>
    public Task KeepUndo(string tenant, LongJob job, IReadOnlyList<ImportedChange> changes, CancellationToken ct) => Commit(
        new(tenant, job.Home), job, RowParts.Split(changes).Select((part, at) => (Keys.JobUndo(job.Id, job.Line, at), part)), ct);

    /// <summary>What an import has changed, in the order of its lines; what it has not come to is in it, too.</summary>
    public async Task<ValueList<ImportedChange>> ReadUndo(WorkspaceId workspace, string job, CancellationToken ct) =>
    [
        .. (await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JobUndoOf(job), int.MaxValue, ct))
            .SelectMany(deals.Deserialize<ValueList<ImportedChange>>)
            .GroupBy(it => it.Line)
            .Select(it => it.Last())
            .OrderBy(it => it.Line),
    ];

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
        var written = await OptimisticRetry.Run(
            async () =>
            {
                var row = await FindRow(subject, ct);
                var job = row is null ? null : ReaderOf(subject).Deserialize<LongJob>(row);
                if (change(job) is not { } changed || changed == job)
                    return new Written(job);

                var wanted = RowOf(subject.Tenant, changed);
                RowChange save = row is null ? new RowChange.Insert(wanted) : new RowChange.Replace(wanted with { Version = row.Version });
                return await rows.TryCommit(TableOf(subject), save, ct) ? new Written(changed) : null;
            },
            OptimisticRetry.PatientAttempts);
        return written is null ? throw new TimeoutException("The row of a job is being written by too many.") : written.Job;
    }

    /// <summary>The job after a change; null: there is none.</summary>
    sealed record Written(LongJob? Job);

    /// <summary>Takes a job over: the next write of a former worker meets a conflict. Null: it is gone.</summary>
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

    /// <summary>Deletes the row of a job, and for an import its lines, its file and what would undo it. No effect if it is gone.</summary>
    public async Task Delete(string tenant, LongJob job, CancellationToken ct)
    {
        var subject = SubjectOf(tenant, job);
        var (table, partition) = Place(subject);
        await rows.DeleteAll(table, partition, Keys.LongJobs, row => row.Key == Keys.LongJob(job.Id), ct);
        if (job.Kind is not LongJobKind.Import)
            return;
        await rows.DeleteAll(table, partition, Keys.JobListOf(job.Id), _ => true, ct);
        await rows.DeleteAll(table, partition, Keys.JobRestOf(job.Id), _ => true, ct);
    }

    /// <summary>
    /// Takes a deal out of all lists that wait, and of what imports have changed, because it is erased. Files as they were are deleted:
    /// which of their lines is which deal is not known. Returns the number of rows.
    /// </summary>
    internal static async Task<int> Forget(IRows rows, RowDeserializer reader, WorkspaceId workspace, DealId deal, CancellationToken ct) =>
        await Forget<ImportRow>(rows, reader, workspace, Keys.JobLists, it => it.Id == deal || it.NameId == deal, ct)
            + await rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobRests, it => Keys.IsSheet(it.Key), ct)
            + await Forget<ImportedChange>(rows, reader, workspace, Keys.JobRests, it => it.Deal == deal, ct);

    /// <summary>Deletes what would undo former imports: they can no longer be taken back.</summary>
    internal static Task<int> ForgetUndos(IRows rows, WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteAll(Table.Deals, Keys.Partition(workspace), Keys.JobRests, it => !Keys.IsSheet(it.Key), ct);

    static async Task<int> Forget<T>(
        IRows rows, RowDeserializer reader, WorkspaceId workspace, KeyRange range, Func<T, bool> isIt, CancellationToken ct)
        where T : class
    {
        var count = 0;
        foreach (var row in await rows.Read(Table.Deals, Keys.Partition(workspace), range, int.MaxValue, ct))
        {
            if (Keys.IsSheet(row.Key) || reader.TryDeserialize<ValueList<T>>(row) is not { } list || !list.Any(isIt))
                continue;

            ValueList<T> others = [.. list.Where(it => !isIt(it))];
            var without = row with { Columns = Body.With(row.Columns, others) };
            count += await rows.TryCommit(Table.Deals, new RowChange.Replace(without), ct) ? 1 : 0;
        }
        return count;
    }

    /// <summary>Deletes jobs and lists of a pipeline that were kept long enough. Returns the number of rows.</summary>
    public static async Task<int> Sweep(IRows rows, WorkspaceId workspace, DateTimeOffset now, CancellationToken ct) =>
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

    static (Table Table, string Partition) Place(Subject.OfJob subject) => subject.Of switch
    {
        Subject.OfPerson it => (Table.People, Keys.Partition(it.Tenant, it.Person)),
        Subject.OfWorkspace it => (Table.Deals, Keys.Partition(it.Workspace)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    bool IsOld(DateTimeOffset at) => time.GetUtcNow() - at >= Kept;

    static bool IsOld(Row row, DateTimeOffset now) => row.Columns.Time("At") is not { } at || now - at >= Kept + Grace;
}
