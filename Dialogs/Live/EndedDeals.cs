using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Live;

/// <summary>Statistics of ended deals, for reviews that open. Cached for an hour.</summary>
sealed class EndedDeals(DealStore deals, TimeProvider time)
{
    readonly TtlCache<WorkspaceId, ValueList<EndedDeal>> known = new(time, TimeSpan.FromHours(1), most: 1000);

    /// <summary>What won deals had and this one has not; null: nothing significant, or too few have ended.</summary>
    public async Task<Func<Deal, DateOnly, LearnedFinding?>> ReadFor(WorkspaceId workspace, CancellationToken ct)
    {
        var ended = await known.GetOrAdd(workspace, () => deals.Ended.ReadOrCompute(workspace, ct));
        return (deal, today) => Learned.For(deal, ended, today);
    }
}
