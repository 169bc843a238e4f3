using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using CommitResult = ReviewBot.Storage.Rows.CommitResult;

namespace ReviewBot.Storage;

/// <summary>What was: closed reviews, the journal, and the end of both.</summary>
public sealed partial class Deals
{
    const int Page = 20;

    /// <summary>A closed review as it was corrected last; null when it is not kept.</summary>
    /// <exception cref="UnreadableRowException">It is there, and cannot be read.</exception>
    public async Task<ClosedReview?> FindClosed(WorkspaceId workspace, DealId deal, ReviewId review, CancellationToken ct)
    {
        await foreach (var row in Pages(workspace, Keys.ClosedOf(deal), ct))
        {
            if (row.Columns.Text(DealRows.ReviewColumn) == review.Value)
                return reader.Deserialize<ClosedReview>(row);
        }

        return null;
    }

    /// <summary>Newest first. A correction stands in front of the version that it corrects.</summary>
    public async Task<PartialList<ClosedReview>> ReadClosed(WorkspaceId workspace, DealId deal, int most, CancellationToken ct) =>
        reader.DeserializeAll<ClosedReview>(await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.ClosedOf(deal), most, ct));

    /// <summary>Newest first.</summary>
    public async Task<PartialList<JournalEntry>> ReadJournal(WorkspaceId workspace, DealId deal, int most, CancellationToken ct)
    {
        var saves = reader.DeserializeAll<ValueList<JournalEntry>>(await rows.Read(Table.Deals, Keys.Partition(workspace), Keys.JournalOf(deal), most, ct));
        return new([.. saves.SelectMany(entries => entries.Reverse()).Take(most)], saves.Unreadable);
    }

    /// <summary>
    /// Deletes a deal with its live review, and then all that was kept of it. False when somebody saved first. Of a deal
    /// that is gone already, the rest is deleted: to delete again is how to finish what was cut short.
    /// </summary>
    public async Task<bool> Delete(WorkspaceId workspace, DealSnapshot found, CancellationToken ct)
    {
        var (partition, id) = (Keys.Partition(workspace), found.Deal.Id);
        List<RowChange> changes = [new RowChange.Delete(new(partition, Keys.Deal(id), Columns.None, found.DealVersion))];
        if (found.Live is not null)
            changes.Add(new RowChange.Delete(new(partition, Keys.Live(id), Columns.None, found.LiveVersion)));

        if (await people.Announce(workspace, found.Deal, null, ct) is not { } hints)
            return false;
        if (await rows.Commit(Table.Deals, changes, ct) is CommitResult.Conflict && await rows.Get(Table.Deals, partition, Keys.Deal(id), ct) is not null)
            return false;

        await people.Settle(hints);
        await Erase(workspace, Keys.ClosedOf(id), _ => true, ct);
        await Erase(workspace, Keys.JournalOf(id), _ => true, ct);
        return true;
    }

    /// <summary>Forgets presses of before: none of them comes again. Answers how many.</summary>
    public Task<int> SweepPresses(WorkspaceId workspace, DateTimeOffset olderThan, CancellationToken ct) =>
        Erase(workspace, Keys.Presses, row => row.Columns.Time("At") is not { } at || at < olderThan, ct);

    async Task<int> Erase(WorkspaceId workspace, KeyRange range, Func<Row, bool> which, CancellationToken ct)
    {
        List<Row> gone = [];
        await foreach (var row in Pages(workspace, range, ct))
        {
            if (which(row))
                gone.Add(row with { Columns = Columns.None });
        }

        var count = 0;
        foreach (var batch in gone.Chunk(Rows.RowLimits.Changes))
        {
            if (await rows.Commit(Table.Deals, [.. batch.Select(row => new RowChange.Delete(row))], ct) is CommitResult.Committed)
                count += batch.Length;
        }

        return count;
    }

    IAsyncEnumerable<Row> Pages(WorkspaceId workspace, KeyRange range, CancellationToken ct) =>
        rows.Pages(Table.Deals, Keys.Partition(workspace), range, Page, ct);
}
