using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Statistics of a workspace's ended deals, computed from their rows and history and cached in one row, which names nobody: opening a
/// review costs one read instead of a read of the board.
/// </summary>
public sealed class EndedDealStore
{
    /// <summary>Age from which <see cref="RefreshIfStale"/> recomputes: less than a day, so that a daily job always does.</summary>
    static readonly TimeSpan Lasts = TimeSpan.FromHours(20);

    /// <summary>Most saves of one deal to read, the latest.</summary>
    const int MostSaves = 500;

    /// <summary>Histories that are read in parallel.</summary>
    const int AtOnce = 8;

    readonly IRows rows;
    readonly DealStore deals;
    readonly TimeProvider time;
    readonly RowDeserializer reader;

    internal EndedDealStore(IRows rows, DealStore deals, TimeProvider time, RowDeserializer reader) =>
        (this.rows, this.deals, this.time, this.reader) = (rows, deals, time, reader);

    /// <summary>The cached statistics. Costs one read; the first time ever, they are computed.</summary>
    public async Task<ValueList<EndedDeal>> ReadOrCompute(WorkspaceId workspace, CancellationToken ct) =>
        (await Find(workspace, ct) ?? await Count(workspace, ct)).Deals;

    /// <summary>Recomputes them daily, for workspaces that have ever used them.</summary>
    public async Task RefreshIfStale(WorkspaceId workspace, CancellationToken ct)
    {
        if (await Find(workspace, ct) is { } counted && time.GetUtcNow() - counted.At >= Lasts)
            await Count(workspace, ct);
    }

    /// <summary>Deletes the cached statistics; the next <see cref="ReadOrCompute"/> recomputes them.</summary>
    public Task Invalidate(WorkspaceId workspace, CancellationToken ct) =>
        rows.DeleteRow(Table.Deals, Keys.Partition(workspace), Keys.Ended, ct);

    /// <summary>
    /// Reads the history of ended deals. None for fewer than <see cref="Learned.FewestDeals"/>, from which nothing is concluded; else one
    /// range read per deal, eight in parallel.
    /// </summary>
    public async Task<IReadOnlyList<EndedDeal>> Read(IEnumerable<(WorkspaceId Workspace, Deal Deal)> counted, CancellationToken ct)
    {
        var all = counted.ToArray();
        if (all.Length < Learned.FewestDeals)
            return [.. all.Select(it => EndedDeal.Of(it.Deal, []))];

        var ended = new EndedDeal[all.Length];
        await Parallel.ForAsync(
            0,
            all.Length,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (at, token) => ended[at] = EndedDeal.Of(
                all[at].Deal, await deals.ReadJournal(all[at].Workspace, all[at].Deal.Id, MostSaves, token)));
        return ended;
    }

    async Task<CountedDeals?> Find(WorkspaceId workspace, CancellationToken ct) =>
        await rows.Get(Table.Deals, Keys.Partition(workspace), Keys.Ended, ct) is { } row
            ? reader.TryDeserialize<CountedDeals>(row)
            : null;

    /// <summary>Last writer wins: concurrent results are equal.</summary>
    async Task<CountedDeals> Count(WorkspaceId workspace, CancellationToken ct)
    {
        var ended = Learned.Counted(await deals.ReadBoard(workspace, ct), it => it.Deal).Select(it => (workspace, it.Deal));
        var counted = new CountedDeals(time.GetUtcNow(), [.. await Read(ended, ct)]);
        var row = new Row(Keys.Partition(workspace), Keys.Ended, Body.With(Columns.None.With("At", counted.At), counted));
        await rows.Commit(Table.Deals, [new RowChange.Upsert(row)], ct);
        return counted;
    }

    sealed record CountedDeals(DateTimeOffset At, ValueList<EndedDeal> Deals) : ExtensibleRecord;
}
