namespace ReviewBot.Storage.Deals;

/// <summary>
/// Refreshes the statistics of ended deals of all workspaces of a tenant in the background, so that opening a review does not wait for it.
/// Idempotent: replicas may run it at the same time, see <see cref="EndedDealStore.RefreshIfStale"/>.
/// </summary>
public sealed class EndedDealCounter(DealStore deals, PlaceStore places)
{
    /// <exception cref="AggregateException">The failures of some workspaces; all others were counted.</exception>
    public async Task Run(string tenant, CancellationToken ct)
    {
        List<Exception> wrong = [];
        foreach (var home in (await places.ReadAll(tenant, ct)).Select(it => it.Home).OfType<string>().Distinct())
        {
            try
            {
                await deals.Ended.RefreshIfStale(new(tenant, home), ct);
            }
            catch (Exception failed) when (!ct.IsCancellationRequested)
            {
                wrong.Add(failed);
            }
        }
        if (wrong.Count > 0)
            throw new AggregateException(wrong);
    }
}
