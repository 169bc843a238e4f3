using ReviewBot.Reviews;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Moves a deal to another workspace. The two are different partitions, so that no transaction holds both; this is a two-phase protocol.
/// First the deal is inserted into the new one, marked as arriving, which readers ignore. Then one transaction deletes it in the old one
/// and leaves a tombstone: the commit point. From then on readers of the new workspace find the tombstone, and move reviews and journal
/// before they return the deal. A crash between any two steps neither loses the deal nor shows it twice. The id of a move is its origin and
/// the version of the deal, so that a repetition is idempotent.
/// </summary>
sealed class DealMoves(IRows rows, PostOutbox outbox, TimeProvider time, DeserializedRows kept)
{
    const string ArrivingFrom = nameof(ArrivingFrom);
    const string ArrivingAt = nameof(ArrivingAt);
    const string ArrivingVersion = nameof(ArrivingVersion);
    const string To = nameof(To);
    const string At = nameof(At);
    const string Version = nameof(Version);
    const int Page = 100;

    /// <summary>A younger arrival may still be in progress.</summary>
    static readonly TimeSpan CutShort = TimeSpan.FromMinutes(10);

    /// <summary>Largest expected clock skew between two replicas.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public static bool IsArriving(Row row) => row.Columns.Text(ArrivingFrom) is not null;

    /// <summary>False on a conflict: the deal was changed, or the new workspace has one with its id. Nothing was moved.</summary>
    /// <param name="found">The deal, without a live review.</param>
    /// <param name="arrived">The deal as it is in the new workspace, with its journal.</param>
    public async Task<bool> Move(WorkspaceId from, DealSnapshot found, WorkspaceId to, Ruling.Accepted arrived, CancellationToken ct)
    {
        var (deal, now) = (found.Deal, time.GetUtcNow());
        var there = await rows.Get(Table.Deals, Keys.Partition(to), Keys.Deal(deal.Id), ct);
        if (there is not null && !IsSame(there, from, deal.Version))
        {
            // Another deal with this id, or its move in progress. An interrupted move is rolled back, so that the next attempt succeeds.
            await ResolveMarked(to, [there], ct);
            return false;
        }
        var scope = new DealSaveScope(rows, outbox, time);
        if (!await scope.Begin(ct, new(to, null, arrived), new(from, deal, null))
            || !await Arrive(from, deal.Version, to, arrived, there, now, ct))
        {
            return false;
        }

        var source = Keys.Partition(from);
        var tombstone = Columns.None.With(To, to.Home).With(Version, deal.Version).With(At, now);
        var left = await rows.Commit(
            Table.Deals,
            [
                new RowChange.Delete(new(source, Keys.Deal(deal.Id), Columns.None, found.DealVersion)),
                new RowChange.Upsert(new(source, Keys.Moved(deal.Id), tombstone)),
            ],
            ct);
        // The conflict may be with the same move: another attempt, or this commit after a lost response.
        if (left is CommitResult.Conflict && await FindMove(from, deal.Id, ct) != (to.Home, deal.Version))
            return false;

        if (await rows.Get(Table.Deals, Keys.Partition(to), Keys.Deal(deal.Id), ct) is { } row && IsArriving(row))
            await Finish(to, row, ct);
        await scope.Complete();
        return true;
    }

    /// <summary>The workspace that the deal was moved to, and at which version; null: it was not moved.</summary>
    public async Task<(string To, int Version)?> FindMove(WorkspaceId from, DealId deal, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(from), Keys.Moved(deal), ct) is { } row
            ? (row.Columns.Text(To) ?? "", (int)(row.Columns.Number(Version) ?? 0))
            : null;

    /// <summary>Resolves marked rows: finishes arrivals that are committed, and leaves out those in progress.</summary>
    public async Task<IReadOnlyList<Row>> ResolveMarked(WorkspaceId workspace, IReadOnlyList<Row> found, CancellationToken ct)
    {
        // Fast path: rows in the cache have arrived, and their columns need not be parsed.
        if (!found.Any(row => !kept.Has(row) && IsArriving(row)))
            return found;

        List<Row> settled = [];
        foreach (var row in found)
        {
            if (!IsArriving(row))
                settled.Add(row);
            else if (await Finish(workspace, row, ct) is { } arrived)
                settled.Add(arrived);
        }
        return settled;
    }

    static bool IsSame(Row row, WorkspaceId from, int version) =>
        row.Columns.Text(ArrivingFrom) == from.Home && row.Columns.Number(ArrivingVersion) == version;

    async Task<bool> Arrive(
        WorkspaceId from, int version, WorkspaceId to, Ruling.Accepted arrived, Row? there, DateTimeOffset now, CancellationToken ct)
    {
        var changes = DealRows.Changes(to, null, arrived, null, now).Select(RowChange (change) => change switch
        {
            RowChange.Insert { Row: var row } when row.Key == Keys.Deal(arrived.Deal.Id) && there is not null =>
                new RowChange.Replace(Marked(row) with { Version = there.Version }),
            RowChange.Insert { Row: var row } when row.Key == Keys.Deal(arrived.Deal.Id) => new RowChange.Insert(Marked(row)),
            _ => new RowChange.Upsert(change.Row),
        }).ToList();
        return await rows.Commit(Table.Deals, changes, ct) is CommitResult.Committed;

        Row Marked(Row row) => row with
        {
            Columns = row.Columns.With(ArrivingFrom, from.Home).With(ArrivingAt, now).With(ArrivingVersion, version),
        };
    }

    /// <summary>Removes the mark, if the deal has left the old workspace; null: it has not.</summary>
    async Task<Row?> Finish(WorkspaceId to, Row row, CancellationToken ct)
    {
        var (from, deal) = (new WorkspaceId(to.Tenant, row.Columns.Text(ArrivingFrom) ?? ""), Keys.DealOf(row.Key) ?? default);
        if (await rows.Get(Table.Deals, Keys.Partition(from), Keys.Moved(deal), ct) is not { } tombstone
            || tombstone.Columns.Text(To) != to.Home
            || tombstone.Columns.Number(Version) != row.Columns.Number(ArrivingVersion))
        {
            await Abandon(from, to, deal, row, ct);
            return null;
        }

        // Rows after the move belong to another deal with the same names, added there since.
        var until = (tombstone.Columns.Time(At) ?? default) + Skew;
        await MoveRows(from, to, Keys.ClosedBefore(deal, until), ct);
        await MoveRows(from, to, Keys.JournalBefore(deal, until), ct);
        var plain = row with { Columns = Unmarked(row.Columns) };
        return await rows.Commit(Table.Deals, [new RowChange.Replace(plain)], ct) is CommitResult.Committed { Versions: [var version] }
            ? plain with { Version = version }
            : await rows.Get(Table.Deals, row.Partition, row.Key, ct) is { } now && !IsArriving(now) ? now : null;
    }

    /// <summary>Copies rows, then deletes the originals. Idempotent: rows of reviews and of the journal never change.</summary>
    async Task MoveRows(WorkspaceId from, WorkspaceId to, KeyRange range, CancellationToken ct)
    {
        List<Row> all = [];
        await foreach (var row in rows.Pages(Table.Deals, Keys.Partition(from), range, Page, ct))
            all.Add(row with { Partition = Keys.Partition(to), Version = null });
        foreach (var batch in all.Batch(row => [row]))
            await rows.Commit(Table.Deals, [.. batch.Select(row => new RowChange.Upsert(row))], ct);
        await rows.DeleteAll(Table.Deals, Keys.Partition(from), range, _ => true, ct);
    }

    /// <summary>
    /// Rolls back an arrival that was interrupted before the commit point. First it rewrites the deal unchanged: the new version is a fence
    /// that makes the commit of a still running mover fail.
    /// </summary>
    async Task Abandon(WorkspaceId from, WorkspaceId to, DealId deal, Row row, CancellationToken ct)
    {
        if (row.Columns.Time(ArrivingAt) is { } at && time.GetUtcNow() - at < CutShort)
            return;
        if (await rows.Get(Table.Deals, Keys.Partition(from), Keys.Deal(deal), ct) is { } kept
            && await rows.Commit(Table.Deals, [new RowChange.Replace(kept)], ct) is CommitResult.Conflict)
        {
            return;
        }

        // Its journal has only the entry of the arrival.
        await rows.DeleteAll(Table.Deals, Keys.Partition(to), Keys.JournalOf(deal), _ => true, ct);
        await rows.Commit(Table.Deals, [new RowChange.Delete(row)], ct);
    }

    static Columns Unmarked(Columns columns) =>
        columns.With(ArrivingFrom, (StoredCell?)null).With(ArrivingAt, (StoredCell?)null).With(ArrivingVersion, (StoredCell?)null);
}
