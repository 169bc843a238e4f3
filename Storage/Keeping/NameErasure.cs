using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Keeping;

/// <summary>
/// Redacts a name in all rows of a workspace, pass by pass, until a pass does not find it any more: rows that were written meanwhile, or
/// skipped because of a conflict, are found by the next pass. After 10 passes it throws <see cref="TimeoutException"/>.
/// </summary>
sealed class NameErasure(IRows rows)
{
    const int Page = 100;
    const int MostPasses = 10;

    /// <summary>Redacts the name in every row of a workspace, one transaction a deal, until a pass finds none. Idempotent.</summary>
    /// <param name="moved">Called with the number of rows of each transaction; null: no progress is reported.</param>
    /// <returns>The number of changed rows.</returns>
    /// <exception cref="TimeoutException">After ten passes the name is still being written.</exception>
    public async Task<int> Run(WorkspaceId workspace, Erasure erasure, Func<int, Task>? moved, CancellationToken ct)
    {
        var redactor = new NameRedactor(erasure.Names, erasure.Person);
        var count = await Places(workspace, redactor, erasure.Person, ct) + await Members(workspace, redactor, ct);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var changed = await FindMatches(workspace, erasure, redactor, ct);
            if (changed.Count == 0)
                return count;

            foreach (var unit in changed.GroupBy(row => Keys.DealOf(row.Key)))
            {
                var its = await Change(workspace, unit.Key, [.. unit], erasure, ct);
                count += its;
                await (moved?.Invoke(its) ?? Task.CompletedTask);
            }
        }
        throw new TimeoutException($"Rows with the name are still found after {MostPasses} passes.");
    }

    /// <summary>What <see cref="Run"/> would change now. Reads the whole workspace, a page at a time; changes nothing.</summary>
    public async Task<(int Deals, int Rows)> Count(WorkspaceId workspace, Erasure erasure, CancellationToken ct)
    {
        var found = await FindMatches(workspace, erasure, new(erasure.Names, erasure.Person), ct);
        return (found.Select(row => Keys.DealOf(row.Key)).OfType<DealId>().Distinct().Count(), found.Count);
    }

    async Task<List<Row>> FindMatches(WorkspaceId workspace, Erasure erasure, NameRedactor redactor, CancellationToken ct)
    {
        var own = Keys.Erasure(erasure);
        List<Row> changed = [];
        await foreach (var row in rows.Pages(Table.Deals, Keys.Partition(workspace), Keys.Everything, Page, ct))
        {
            if (row.Key != own && redactor.Redact(row) is { } without)
                changed.Add(without);
        }
        return changed;
    }

    /// <summary>
    /// Commits the rows of one deal in one transaction with a journal entry. On a conflict nothing is written, and the next pass repeats
    /// it.
    /// </summary>
    async Task<int> Change(WorkspaceId workspace, DealId? deal, List<Row> changed, Erasure erasure, CancellationToken ct)
    {
        if (deal is { } id
            && changed.Any(row => row.Key == Keys.Live(id))
            && changed.All(row => row.Key != Keys.Deal(id))
            && await Deal(workspace, id, ct) is { } kept)
        {
            changed.Insert(0, kept);
        }

        var count = 0;
        foreach (var part in changed.Batch(row => [row], RowLimits.Changes - 1))
        {
            List<RowChange> changes = [.. part.Select(row => new RowChange.Replace(row))];
            if (deal is { } its)
                changes.Add(new RowChange.Upsert(Line(workspace, its, erasure)));
            if (await rows.Commit(Table.Deals, changes, ct) is CommitResult.Committed)
                count += part.Count;
        }
        return count;
    }

    /// <summary>
    /// The deal's row is written together with its live review even if only the latter changes: its version is what a concurrent writer of
    /// either is checked against.
    /// </summary>
    Task<Row?> Deal(WorkspaceId workspace, DealId deal, CancellationToken ct) =>
        rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Deal(deal), ct);

    static Row Line(WorkspaceId workspace, DealId deal, Erasure erasure)
    {
        ValueList<JournalEntry> entries = [
            new(
                erasure.At,
                erasure.By.Id == erasure.Person ? new(new(NameRedactor.Nobody), NameRedactor.Mark) : erasure.By,
                Reviews.Change.NameErased),
        ];
        return new(Keys.Partition(workspace), Keys.Journal(deal, erasure.At, int.MaxValue), DealRows.Of(entries));
    }

    /// <summary>
    /// Redacts the names of conversations: Teams names a chat after its members. A cached roster that contains the person is deleted, and
    /// read again on demand.
    /// </summary>
    async Task<int> Places(WorkspaceId workspace, NameRedactor redactor, PersonId? person, CancellationToken ct)
    {
        var count = 0;
        await foreach (var row in rows.Pages(Table.Places, Keys.Partition(workspace.Tenant), Keys.Everything, Page, ct))
        {
            if (row.Columns.Text("Home") != workspace.Home)
                continue;

            var changed = redactor.Redact(row);
            var found = changed is null ? 0 : 1;
            if (person is { } erased)
                changed = PlaceStore.WithoutRosterOf(changed ?? row, erased) ?? changed;
            if (changed is not null && await rows.Commit(Table.Places, [new RowChange.Replace(changed)], ct) is CommitResult.Committed)
                count += found;
        }
        return count;
    }

    /// <summary>Redacts the workspace's name in its members' rows: it may be named after the person.</summary>
    async Task<int> Members(WorkspaceId workspace, NameRedactor redactor, CancellationToken ct)
    {
        var count = 0;
        foreach (var person in await WorkspacePeople.Members(rows, workspace, ct))
        {
            var row = await rows.Get(Table.People, Keys.Partition(workspace.Tenant, person), Keys.Membership(workspace), ct);
            if (row is not null
                && redactor.Redact(row) is { } without
                && await rows.Commit(Table.People, [new RowChange.Replace(without)], ct) is CommitResult.Committed)
            {
                count++;
            }
        }
        return count;
    }
}
