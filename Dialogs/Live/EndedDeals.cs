using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>
/// What is counted of the ended deals of pipelines, from their rows and their history. For reviews that open it is remembered for an hour;
/// what is remembered names nobody.
/// </summary>
sealed class EndedDeals(DealStore deals, TimeProvider time)
{
    /// <summary>Saves of one deal that are read, the latest.</summary>
    const int MostSaves = 500;

    /// <summary>Histories that are read at once.</summary>
    const int AtOnce = 8;

    readonly TtlCache<WorkspaceId, IReadOnlyList<EndedDeal>> known = new(time, TimeSpan.FromHours(1), most: 1000);

    /// <summary>What deals that were won had and this one does not; null: nothing clear, or too few have ended.</summary>
    public async Task<Func<Deal, DateOnly, LearnedFinding?>> ReadFor(WorkspaceId workspace, CancellationToken ct)
    {
        var ended = await known.GetOrAdd(workspace, async () =>
            await Read(Learned.Counted(await deals.ReadBoard(workspace, ct), it => it.Deal).Select(it => (workspace, it.Deal)), ct));
        return (deal, today) => Learned.For(deal, ended, today);
    }

    /// <summary>Of too few nothing is read: nothing is claimed of them.</summary>
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
}
