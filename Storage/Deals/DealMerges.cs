using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>Both deals as they were before the merge, to undo it.</summary>
/// <param name="Version">Version of the remaining deal after the merge.</param>
sealed record MergedDeals(Deal Stays, Deal Goes, int Version, DateTimeOffset At) : ExtensibleRecord;

/// <summary>
/// Merges two deals of a workspace, and undoes that. Both are in one partition, so that one transaction holds the deals and as many rows of
/// reviews and journal as fit. Remaining rows are moved one by one afterwards; the stored undo row is the marker by which an interrupted
/// merge is found and finished.
/// </summary>
sealed class DealMerges(IRows rows, PostOutbox outbox, TimeProvider time, RowDeserializer reader)
{
    const string Into = nameof(Into);
    const string At = nameof(At);
    const int Page = 100;

    /// <summary>Most history rows in the transaction of the deals: two changes each, and five others.</summary>
    const int MostAtOnce = 45;

    /// <summary>Most characters of their bodies, besides the deals.</summary>
    const int LongestAtOnce = 400_000;

    /// <summary>False on a conflict: either deal was changed, and nothing was saved.</summary>
    public async Task<bool> Merge(
        WorkspaceId workspace, DealSnapshot stays, DealSnapshot goes, Ruling.Accepted accepted, CancellationToken ct)
    {
        var scope = new DealSaveScope(rows, outbox, time);
        if (!await scope.Begin(ct, new(workspace, stays.Deal, accepted), new(workspace, goes.Deal, null)))
            return false;

        var (partition, now) = (Keys.Partition(workspace), time.GetUtcNow());
        var kept = new MergedDeals(stays.Deal, goes.Deal, accepted.Deal.Version, now);
        var history = await ReadHistory(workspace, goes.Deal.Id, ct);
        List<RowChange> changes =
        [
            .. DealRows.Changes(workspace, stays, accepted, null, now),
            new RowChange.Delete(new(partition, Keys.Deal(goes.Deal.Id), Columns.None, goes.DealVersion)),
            new RowChange.Upsert(new(
                partition, Keys.Merged(goes.Deal.Id),
                Body.With(Columns.None.With(Into, stays.Deal.Id.Value).With(At, now), kept))),
            .. AtOnce(history).SelectMany(row => Rekeyed(row, Keys.Within(row.Key, stays.Deal.Id))),
        ];
        if (await rows.Commit(Table.Deals, changes, ct) is CommitResult.Conflict
            && (await FindMerge(workspace, goes.Deal.Id, ct))?.Kept != kept)
        {
            return false;
        }

        await scope.Complete();
        await Finish(workspace, goes.Deal.Id, stays.Deal.Id, ct);
        return true;
    }

    /// <summary>The deal that it was merged into; null: it was not merged.</summary>
    public async Task<(DealId Into, MergedDeals Kept)?> FindMerge(WorkspaceId workspace, DealId goes, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Merged(goes), ct) is { } row
        && reader.TryDeserialize<MergedDeals>(row) is { } kept
            ? (new DealId(row.Columns.Text(Into) ?? ""), kept)
            : null;

    /// <summary>Undoes the merge. Null when the remaining deal was changed since, or on a conflict: nothing was saved.</summary>
    public async Task<(Deal Stays, Deal Goes)?> Split(
        WorkspaceId workspace, DealSnapshot now, DealId goes, Person by, Moment at, CancellationToken ct)
    {
        if (await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Merged(goes), ct) is not { } row
            || reader.TryDeserialize<MergedDeals>(row) is not { } kept
            || kept.Version != now.Deal.Version)
        {
            return null;
        }

        var back = MergeRules.Split(kept.Stays, kept.Goes, now.Deal, by, at);
        var again = new Ruling.Accepted(kept.Goes with { Version = kept.Goes.Version + 1 }, null, []);
        var scope = new DealSaveScope(rows, outbox, time);
        if (!await scope.Begin(ct, new(workspace, now.Deal, back), new(workspace, null, again)))
            return null;

        // Rows that do not fit go first. The undo row stays until the end, so that an interruption here is repaired by finishing the merge.
        var history = (await ReadHistory(workspace, now.Deal.Id, ct)).Where(it => Keys.Without(it.Key, goes) != it.Key).ToArray();
        var atOnce = AtOnce(history).ToArray();
        foreach (var one in history.Except(atOnce))
            await rows.Commit(Table.Deals, [.. Rekeyed(one, Keys.Without(one.Key, goes))], ct);
        List<RowChange> changes =
        [
            .. DealRows.Changes(workspace, now, back, null, at.At),
            .. DealRows.Changes(workspace, null, again, null, at.At),
            new RowChange.Delete(row),
            .. atOnce.SelectMany(one => Rekeyed(one, Keys.Without(one.Key, goes))),
        ];
        if (await rows.Commit(Table.Deals, changes, ct) is not CommitResult.Committed)
            return null;

        await scope.Complete();
        return (back.Deal, again.Deal);
    }

    /// <summary>Finishes interrupted merges: moves the remaining rows. Idempotent.</summary>
    public async Task FinishAll(WorkspaceId workspace, DateTimeOffset olderThan, CancellationToken ct)
    {
        foreach (var row in await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.AllMerged, int.MaxValue, ct))
        {
            await Finish(workspace, Keys.DealOf(row.Key) ?? default, new(row.Columns.Text(Into) ?? ""), ct);
            if (row.Columns.Time(At) is not { } at || at < olderThan)
                await rows.Commit(Table.Deals, [new RowChange.Delete(row)], ct);
        }
    }

    async Task Finish(WorkspaceId workspace, DealId goes, DealId into, CancellationToken ct)
    {
        // A new deal with the same names (the same id) has a history of its own.
        if (await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Deal(goes), ct) is not null)
            return;
        foreach (var row in await ReadHistory(workspace, goes, ct))
            await rows.Commit(Table.Deals, [.. Rekeyed(row, Keys.Within(row.Key, into))], ct);
    }

    async Task<List<Row>> ReadHistory(WorkspaceId workspace, DealId deal, CancellationToken ct)
    {
        List<Row> all = [];
        foreach (var range in (KeyRange[])[Keys.ClosedOf(deal), Keys.JournalOf(deal)])
        {
            await foreach (var row in rows.Pages(Table.Deals, Keys.Partition(workspace), range, Page, ct))
                all.Add(row);
        }
        return all;
    }

    static IEnumerable<Row> AtOnce(IEnumerable<Row> history)
    {
        var length = 0;
        return history.Take(MostAtOnce).TakeWhile(row => (length += row.Columns.Body()?.Length ?? 0) < LongestAtOnce);
    }

    static IEnumerable<RowChange> Rekeyed(Row row, string key) =>
        [new RowChange.Delete(row), new RowChange.Insert(row with { Key = key, Version = null })];
}
