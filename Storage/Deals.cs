using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;
using CommitResult = ReviewBot.Storage.Rows.CommitResult;

namespace ReviewBot.Storage;

/// <summary>Deals with their live reviews, what was closed, and what changed: one partition a workspace.</summary>
public sealed partial class Deals(IRows rows, People people, TimeProvider time, ILogger<Deals>? log = null)
{
    readonly RowDeserializer reader = new(Table.Deals, log ?? NullLogger<Deals>.Instance);

    /// <summary>Null when there is no such deal. One range is read.</summary>
    /// <exception cref="UnreadableRowException">It is there, and cannot be read.</exception>
    public async Task<DealSnapshot?> FindDeal(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        var found = await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.DealAndLive(deal), int.MaxValue, ct);
        return found.FirstOrDefault(row => row.Key == Keys.Deal(deal)) is { } row
            ? DealRows.Read(row, found.FirstOrDefault(it => it.Key == Keys.Live(deal)), reader) ?? throw new UnreadableRowException(Table.Deals, row)
            : null;
    }

    /// <summary>All deals of a workspace with their live reviews. One range is read.</summary>
    public async Task<PartialList<DealSnapshot>> ReadBoard(WorkspaceId workspace, CancellationToken ct) =>
        DealRows.Read(await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.Deals, int.MaxValue, ct), reader);

    /// <summary>
    /// Keeps what a rule decided, all of it or nothing: the deal, its live review, the journal, what was closed, and the press.
    /// Where the owner or their next due date changes, their agenda is told before; and where anything could be said to the
    /// owner earlier than before, a hint to look then is written before.
    /// </summary>
    /// <param name="before">What the rule decided about; null for a deal that is new.</param>
    /// <param name="press">The id of the activity that caused it: it has its effect once.</param>
    public async Task<SaveResult> Save(WorkspaceId workspace, DealSnapshot? before, Ruling.Accepted yes, string? press, CancellationToken ct)
    {
        if (await people.Announce(workspace, before?.Deal, yes.Deal, ct) is not { } hints)
            return new SaveResult.Conflict();
        if (WakeTime.At(before?.Deal, yes.Deal, time.GetUtcNow()) is { } at && yes.Deal.Owner is { } owner)
            await people.Wake(workspace.Tenant, owner.Id, at, ct);

        var changes = DealRows.Changes(workspace, before, yes, press, time.GetUtcNow());
        switch (await rows.Commit(Table.Deals, changes, ct))
        {
            case CommitResult.Committed committed:
                await people.Settle(hints);
                return new SaveResult.Done(Now(before, yes, changes, committed));
            case CommitResult.Conflict when press is not null:
                return await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Press(press), ct) is null
                    ? new SaveResult.Conflict()
                    : new SaveResult.AlreadyApplied();
            default:
                return await Kept(workspace, yes, changes, ct) is { } now ? new SaveResult.Done(now) : new SaveResult.Conflict();
        }
    }

    /// <summary>Null when this workspace has never been saved.</summary>
    public async Task<Workspace?> FindWorkspace(WorkspaceId id, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(id), Keys.Settings, ct) is { } row ? reader.Deserialize<Workspace>(row) : null;

    /// <summary>
    /// False when somebody saved first: read again. A hint to look at the workspace soon after is written before: whoever
    /// looks then wakes its people, since all their times may have changed. Who leads it is remembered there.
    /// </summary>
    public async Task<bool> Save(Workspace workspace, CancellationToken ct)
    {
        await WorkQueue.Schedule(rows, new Subject.OfWorkspace(workspace.Id), time.GetUtcNow() + WakeTime.Margin, ct);
        if (workspace.Lead is { } lead)
            await people.Remember(workspace.Id.Tenant, lead.Id, workspace.Id, workspace.Name, ct);

        var saved = workspace with { Version = workspace.Version + 1 };
        var columns = Body.With(Columns.None.With("Name", workspace.Name), saved);
        return await VersionedRow.Save(rows, Table.Deals, new(Keys.Partition(workspace.Id), Keys.Settings, columns), saved.Version, ct);
    }

    static DealSnapshot Now(DealSnapshot? before, Ruling.Accepted yes, List<RowChange> changes, CommitResult.Committed committed)
    {
        var now = new DealSnapshot(yes.Deal, yes.Review) { LiveVersion = before?.LiveVersion };
        foreach (var (change, version) in changes.Zip(committed.Versions))
        {
            if (change.Row.Key == Keys.Deal(yes.Deal.Id))
                now = now with { DealVersion = version };
            else if (change.Row.Key == Keys.Live(yes.Deal.Id))
                now = now with { LiveVersion = version };
        }

        return now;
    }

    // An answer may be lost on its way, and the commit tried again: then what stands in our way is what we wrote ourselves.
    async Task<DealSnapshot?> Kept(WorkspaceId workspace, Ruling.Accepted yes, List<RowChange> changes, CancellationToken ct)
    {
        var found = await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.DealAndLive(yes.Deal.Id), int.MaxValue, ct);
        var wanted = changes.Where(change => change.Row.Key == Keys.Deal(yes.Deal.Id) || change.Row.Key == Keys.Live(yes.Deal.Id));
        var isOurs = wanted.All(change => Equals(
            found.FirstOrDefault(row => row.Key == change.Row.Key)?.Columns,
            change is RowChange.Delete ? null : change.Row.Columns));
        return isOurs ? await FindDeal(workspace, yes.Deal.Id, ct) : null;
    }
}
