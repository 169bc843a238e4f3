using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using CommitResult = ReviewBot.Storage.Rows.CommitResult;

namespace ReviewBot.Storage;

/// <summary>Many deals at once, as an import brings them.</summary>
public sealed partial class Deals
{
    // Well within what a commit can hold, whatever the few short columns weigh.
    const int BatchLength = 1_000_000;

    /// <summary>
    /// Keeps what was decided about many different deals, each of them whole, as many in one transaction as go. Answers the
    /// deals that somebody else saved first: read them again and decide again. After a failure in the middle the same
    /// press can be repeated: every deal has its effect once.
    /// </summary>
    public async Task<IReadOnlyList<DealId>> SaveAll(
        WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Yes)> all, string press, CancellationToken ct)
    {
        List<DealId> conflicts = [];
        foreach (var batch in Batches(workspace, all, press))
            conflicts.AddRange(await SaveBatch(workspace, batch, press, ct));
        return conflicts;
    }

    async Task<List<DealId>> SaveBatch(WorkspaceId workspace, List<One> batch, string press, CancellationToken ct)
    {
        List<AgendaIndexUpdate> told = [];
        foreach (var one in batch)
        {
            if (await people.Announce(workspace, one.Before?.Deal, one.Yes.Deal, ct) is { } hints)
                told.Add(hints);
        }

        await Wake(workspace, batch, ct);
        if (told.Count == batch.Count && await rows.Commit(Table.Deals, [.. batch.SelectMany(one => one.Changes)], ct) is CommitResult.Committed)
        {
            foreach (var hints in told)
                await people.Settle(hints);
            return [];
        }

        // One of them was in the way of all: now each on its own.
        List<DealId> conflicts = [];
        foreach (var one in batch)
        {
            if (await Save(workspace, one.Before, one.Yes, Part(press, one.Yes), ct) is SaveResult.Conflict)
                conflicts.Add(one.Yes.Deal.Id);
        }

        return conflicts;
    }

    /// <summary>One hint for each owner, for the earliest of all.</summary>
    async Task Wake(WorkspaceId workspace, List<One> batch, CancellationToken ct)
    {
        var wakes = from one in batch
                    let at = WakeTime.At(one.Before?.Deal, one.Yes.Deal, time.GetUtcNow())
                    let owner = one.Yes.Deal.Owner
                    where at is not null && owner is not null
                    group at.Value by owner.Id;
        foreach (var of in wakes)
            await people.Wake(workspace.Tenant, of.Key, of.Min(), ct);
    }

    IEnumerable<List<One>> Batches(WorkspaceId workspace, IReadOnlyList<(DealSnapshot? Before, Ruling.Accepted Yes)> all, string press)
    {
        List<One> batch = [];
        foreach (var (before, yes) in all)
        {
            var one = new One(before, yes, DealRows.Changes(workspace, before, yes, Part(press, yes), time.GetUtcNow()));
            if (batch.Sum(it => it.Changes.Count) + one.Changes.Count > Rows.RowLimits.Changes || batch.Sum(it => it.Length) + one.Length > BatchLength)
            {
                yield return batch;
                batch = [];
            }

            batch.Add(one);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    // One press changes a deal once, however the deals are put together when it is repeated.
    static string Part(string press, Ruling.Accepted yes) => $"{press}:{yes.Deal.Id.Value}";

    sealed record One(DealSnapshot? Before, Ruling.Accepted Yes, List<RowChange> Changes)
    {
        public int Length { get; } = Changes.Sum(change => change.Row.Columns.Body()?.Length ?? 0);
    }
}
