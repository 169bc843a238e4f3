using System.Collections.Concurrent;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Nudges;

/// <summary>
/// <see cref="AgendaIndexUpdate"/> for many deals of one workspace: what is new in an owner's part of the index is inserted in as few
/// transactions as it fits into, without reading it first.
/// </summary>
sealed class AgendaBatch(IRows rows, WorkspaceId workspace)
{
    /// <summary>Owners are in partitions of their own, so that their commits do not wait for each other.</summary>
    const int AtOnce = 8;

    /// <summary>
    /// Writes the early half, before the deals are saved. Returns the deals with their deferred half; those that are missing met another
    /// writer: read them and decide again.
    /// </summary>
    public async Task<IReadOnlyDictionary<DealId, AgendaIndexUpdate>> Announce(
        IEnumerable<(Deal? Was, Deal Will)> all, CancellationToken ct)
    {
        var changes = all
            .Select(it => (Deal: it.Will.Id, Was: AgendaState.FromDeal(it.Was), Will: AgendaState.FromDeal(it.Will)))
            .ToList();
        ConcurrentDictionary<DealId, AgendaIndexUpdate> told = [];
        var added = changes.Where(it => it.Was is null)
            .Select(it => (it.Deal, it.Will))
            .GroupBy(it => it.Will?.Owner)
            .SelectMany(owned => owned.Chunk(RowLimits.Changes));
        await Parallel.ForEachAsync(added, Limited(ct), async (batch, token) =>
        {
            if (!await TryInsert(batch, token))
                return;
            foreach (var (deal, _) in batch)
                told[deal] = AgendaIndexUpdate.None;
        });
        await Parallel.ForEachAsync(changes.Where(it => !told.ContainsKey(it.Deal)), Limited(ct), async (it, token) =>
        {
            if (await AgendaIndexUpdate.Announce(rows, workspace, it.Deal, it.Was, it.Will, token) is { } hints)
                told[it.Deal] = hints;
        });
        return told;
    }

    /// <summary>Applies the deferred halves.</summary>
    public Task Settle(IEnumerable<AgendaIndexUpdate> told) => Parallel.ForEachAsync(
        told.Where(it => it.After.Count > 0), Limited(CancellationToken.None), async (it, _) => await it.Settle(rows));

    /// <summary>False: one of them is there already, as after an attempt that was cut short.</summary>
    async Task<bool> TryInsert(IEnumerable<(DealId Deal, AgendaState? Will)> owned, CancellationToken ct)
    {
        RowChange[] changes = [
            .. from it in owned where it.Will is not null select new RowChange.Insert(AgendaIndexUpdate.NewRow(workspace, it.Deal, it.Will))
        ];
        return changes.Length == 0 || await rows.Commit(Table.People, changes, ct) is CommitResult.Committed;
    }

    static ParallelOptions Limited(CancellationToken ct) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
}
