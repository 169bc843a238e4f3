using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage.Connections;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.LongJobs;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>
/// Erases a person's name, a deal or a workspace. Write-ahead: the erasure's row is written before the work starts and marked as done after
/// it, so that <see cref="RetentionJob"/> finds and repeats an interrupted one. Every step is idempotent. The rows of one deal change in
/// one transaction, as far as it can hold them.
/// </summary>
public sealed class ErasureService(
    IRows rows, DealStore deals, ConnectionStore connections, LongJobStore jobs, TimeProvider time, ILogger<ErasureService> log)
{
    const int Most = 100;

    readonly RowDeserializer reader = new(Table.Deals, log);

    /// <summary>Runs the erasure until it is complete. Returns its final row, which has no name any more.</summary>
    /// <exception cref="TimeoutException">Others keep writing what is to be erased. It stays stored, and the retention job resumes it.
    /// The same holds for <see cref="Continue"/> and <see cref="Resume"/>.</exception>
    public async Task<Erasure> Run(WorkspaceId workspace, Erasure erasure, CancellationToken ct)
    {
        await SaveErasure(workspace, erasure, ct);
        return await Finish(workspace, erasure, null, ct);
    }

    /// <summary>Stores an erasure for <see cref="Continue"/>.</summary>
    public Task Begin(WorkspaceId workspace, Erasure erasure, CancellationToken ct) => SaveErasure(workspace, erasure, ct);

    /// <summary>Resumes an erasure that was stored. Null: there is none, or it is over.</summary>
    /// <param name="moved">Called with the number of rows of each transaction.</param>
    public async Task<Erasure?> Continue(WorkspaceId workspace, string id, Func<int, Task> moved, CancellationToken ct) =>
        await FindOpen(workspace, id, ct) is { } erasure ? await Finish(workspace, erasure, moved, ct) : null;

    /// <summary>Ends an erasure in its present state. Its row stays, without the name.</summary>
    public async Task Stop(WorkspaceId workspace, string id, int rows, CancellationToken ct)
    {
        if (await FindOpen(workspace, id, ct) is { } erasure)
            await SaveErasure(workspace, erasure.Done(time.GetUtcNow(), rows) with { IsStopped = true }, ct);
    }

    async Task<Erasure?> FindOpen(WorkspaceId workspace, string id, CancellationToken ct) =>
        (await ReadErasures(workspace, ct)).FirstOrDefault(it => it.Id == id && it.DoneAt is null);

    /// <summary>Dry run: the number of deals and of rows that contain these names.</summary>
    public Task<(int Deals, int Rows)> Count(WorkspaceId workspace, Erasure erasure, CancellationToken ct) =>
        new NameErasure(rows).Count(workspace, erasure, ct);

    /// <summary>Colleagues (not buyers) who are named in any row of the workspace, with the names as stored there.</summary>
    public async Task<IReadOnlyList<Person>> Colleagues(WorkspaceId workspace, CancellationToken ct) =>
        [.. (await WorkspacePeople.Of(rows, workspace, ct)).Where(it => it.Id.Value is not NameRedactor.Nobody)];

    /// <summary>The log of erasures, newest first: what, by whom and when.</summary>
    public async Task<PartialList<Erasure>> ReadErasures(WorkspaceId workspace, CancellationToken ct) =>
        reader.DeserializeAll<Erasure>(await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Erasures, Most, ct));

    /// <summary>Finishes erasures that were started before this instant and interrupted. Returns how many.</summary>
    public async Task<int> Resume(WorkspaceId workspace, DateTimeOffset before, CancellationToken ct)
    {
        var open = (await ReadErasures(workspace, ct)).Where(it => it.DoneAt is null && it.At < before).ToArray();
        foreach (var erasure in open)
            await Finish(workspace, erasure, null, ct);
        return open.Length;
    }

    async Task<Erasure> Finish(WorkspaceId workspace, Erasure erasure, Func<int, Task>? moved, CancellationToken ct)
    {
        // The undo state of merges contains the erased data: delete it.
        await deals.FinishMerges(workspace, DateTimeOffset.MaxValue, ct);
        await deals.Ended.Invalidate(workspace, ct);
        if (erasure.What is not Erased.Deal)
            await jobs.DeleteUndoLogs(workspace, ct);
        var count = erasure switch
        {
            { What: Erased.Deal, Deal: { } deal } => await DeleteDeal(workspace, deal, ct),
            { What: Erased.Workspace } => await new WorkspaceErasure(rows).Run(workspace, erasure, moved, ct),
            { What: Erased.Colleague, Person: { } person } =>
                await RemoveColleague(workspace, erasure, person, ct) + await new NameErasure(rows).Run(workspace, erasure, moved, ct),
            _ => await new NameErasure(rows).Run(workspace, erasure, moved, ct),
        };
        var by = erasure.Person == erasure.By.Id ? new Person(new(NameRedactor.Nobody), NameRedactor.Mark) : erasure.By;
        var done = erasure.Done(time.GetUtcNow(), count) with { By = by };
        await SaveErasure(workspace, done, ct);
        if (done.What is Erased.Workspace)
            await new WorkspaceErasure(rows).Places(workspace, ct);
        return done;
    }

    async Task SaveErasure(WorkspaceId workspace, Erasure erasure, CancellationToken ct)
    {
        var columns = Body.With(
            Columns.None
                .With("What", erasure.What.ToString())
                .With("By", erasure.By.Id.Value)
                .With("At", erasure.At)
                .With("DoneAt", erasure.DoneAt),
            erasure);
        await rows.Commit(Table.Deals, [new RowChange.Upsert(new(Keys.Partition(workspace), Keys.Erasure(erasure), columns))], ct);
    }

    async Task<int> DeleteDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        // The rows of an unreadable deal are deleted without updating the agenda index, which costs one useless read later.
        await RetryOrThrow(
            async () => await deals.TryFindDeal(workspace, deal, ct) is not { } found || await deals.Delete(workspace, found, ct), ct);
        var partition = Keys.Partition(workspace);
        return 1
            + await rows.DeleteAll(Table.Deals, partition, Keys.DealAndLive(deal), row => Keys.DealOf(row.Key) == deal, ct)
            + await rows.DeleteAll(Table.Deals, partition, Keys.ClosedOf(deal), _ => true, ct)
            + await rows.DeleteAll(Table.Deals, partition, Keys.JournalOf(deal), _ => true, ct)
            + await deals.Outbox.EraseDeal(workspace, deal, ct)
            + await connections.EraseDeal(workspace, deal, ct)
            + await jobs.EraseDeal(workspace, deal, ct);
    }

    /// <summary>
    /// Removes a colleague from the workspace: as owner, as admin, and from its members. If they are in no other workspace, all their own
    /// rows are deleted.
    /// </summary>
    async Task<int> RemoveColleague(WorkspaceId workspace, Erasure erasure, PersonId person, CancellationToken ct)
    {
        foreach (var owned in (await deals.ReadBoard(workspace, ct)).Where(it => DealRules.IsTheirs(it.Deal, person)))
            await Disown(workspace, owned.Deal.Id, erasure, ct);
        await RetryOrThrow(async () =>
        {
            if (await deals.FindWorkspace(workspace, ct) is not { } settings)
                return true;
            var erased = settings.WithoutColleague(person, erasure.By);
            return erased == settings || await deals.Save(erased, ct);
        }, ct);
        var partition = Keys.Partition(workspace.Tenant, person);
        var gone = await rows.DeleteAll(Table.People, partition, Keys.AgendaIn(workspace.Home), _ => true, ct)
            + await rows.DeleteRow(Table.People, partition, Keys.Membership(workspace), ct)
            + await rows.DeleteRow(Table.Deals, Keys.Partition(workspace), Keys.Member(person), ct);
        var elsewhere = await rows.Read(Table.People, partition, Keys.Memberships, 1, ct);
        return elsewhere.Count > 0 ? gone : gone + await rows.DeleteAll(Table.People, partition, Keys.Everything, _ => true, ct);
    }

    Task Disown(WorkspaceId workspace, DealId deal, Erasure erasure, CancellationToken ct) => RetryOrThrow(async () =>
    {
        if (erasure.Person is not { } person
            || await deals.FindDeal(workspace, deal, ct) is not { } found
            || !DealRules.IsTheirs(found.Deal, person))
        {
            return true;
        }
        var now = new Moment(erasure.At, DateOnly.FromDateTime(erasure.At.UtcDateTime));
        var without = DealRules.Disown(found.Deal, found.Live, person, erasure.By, now);
        return await deals.Save(workspace, found, without, null, ct) is SaveResult.Done;
    }, ct);

    /// <exception cref="TimeoutException">Every attempt met a conflict. The retention job takes the erasure up.</exception>
    static Task RetryOrThrow(Func<Task<bool>> attempt, CancellationToken ct) =>
        OptimisticRetry.RunOrThrow("what is to be erased", attempt, ct);
}
