using System.Collections.Concurrent;
using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.People;

/// <summary>
/// <see cref="AgendaIndexUpdate"/> for many deals of one workspace: new index rows of an owner are inserted in as few transactions as
/// possible, without reading first.
/// </summary>
sealed class AgendaBatch(IRows rows, WorkspaceId workspace)
{
    /// <summary>Owners whose partitions are written in parallel.</summary>
    const int AtOnce = 8;

    /// <summary>
    /// Writes the early half, before the deals are saved. Returns the deals with their deferred half; those that are missing had a
    /// conflict: read them and decide again.
    /// </summary>
    public async Task<IReadOnlyDictionary<DealId, AgendaIndexUpdate>> WriteEarly(
        IEnumerable<(DealId Deal, Deal? Was, Deal? Will)> all, CancellationToken ct)
    {
        var changes = all
            .Select(it => (it.Deal, Was: AgendaState.FromDeal(it.Was), Will: AgendaState.FromDeal(it.Will)))
            .ToList();
        ConcurrentDictionary<DealId, AgendaIndexUpdate> told = [];
        var added = changes.Where(it => it.Was is null)
            .Select(it => (it.Deal, it.Will))
            .GroupBy(it => it.Will?.Owner)
            .SelectMany(owned => owned.Chunk(RowLimits.Changes));
        await Parallel.ForEachAsync(added, Limited(ct), async (batch, token) =>
        {
            foreach (var deal in await Insert(batch, token))
                told[deal] = AgendaIndexUpdate.None;
        });
        await Parallel.ForEachAsync(changes.Where(it => !told.ContainsKey(it.Deal)), Limited(ct), async (it, token) =>
        {
            if (await AgendaIndexUpdate.WriteEarly(rows, workspace, it.Deal, it.Was, it.Will, token) is { } hints)
                told[it.Deal] = hints;
        });
        return told;
    }

    /// <summary>
    /// Inserts index rows, and returns the deals whose rows are now as wanted. Rows that exist already, for example after an interruption,
    /// are written once more, so that a concurrent writer meets a conflict.
    /// </summary>
    async Task<IEnumerable<DealId>> Insert(IReadOnlyList<(DealId Deal, AgendaState? Will)> owned, CancellationToken ct)
    {
        Row[] wanted =
        [
            .. from it in owned where it.Will is not null select AgendaIndexUpdate.NewRow(workspace, it.Deal, it.Will),
        ];
        if (wanted.Length == 0 || await Commit(wanted.Select(it => new RowChange.Insert(it)), ct))
            return owned.Select(it => it.Deal);

        var kept = (await rows.Read(Table.People, wanted[0].Partition, Keys.Agenda, int.MaxValue, ct)).ToDictionary(it => it.Key);
        var same = wanted.Where(it => !kept.TryGetValue(it.Key, out var row) || row.Columns.Equals(it.Columns)).ToArray();
        var changes = same.Select(
            it => kept.TryGetValue(it.Key, out var row) ? new RowChange.Replace(row) : (RowChange)new RowChange.Insert(it));
        if (same.Length == 0 || !await Commit(changes, ct))
            return [];

        var keys = same.Select(it => it.Key).ToHashSet();
        return owned.Where(it => it.Will is null || keys.Contains(Keys.AgendaOf(workspace, it.Deal))).Select(it => it.Deal);
    }

    async Task<bool> Commit(IEnumerable<RowChange> changes, CancellationToken ct) =>
        await rows.Commit(Table.People, [.. changes], ct) is CommitResult.Committed;

    static ParallelOptions Limited(CancellationToken ct) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
}
