using ReviewBot.Cards.Connections;
using ReviewBot.Connections;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Connections;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Connections;

/// <summary>Previews a scope: what would be imported, and who the owners are. Saves nothing.</summary>
sealed class CrmScopePreviewer(DealStore deals, CrmOwners owners, TimeProvider time)
{
    /// <summary>Most opportunities in an interactive preview: they are read well within its time-out.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Most opportunities in a background preview.</summary>
    public const int Most = 10_000;

    /// <summary>Previews the first opportunities of a scope. Null: not one of the scopes that can be chosen.</summary>
    public async Task<ScopePreview?> ReadFirst(Workspace workspace, ICrm crm, CrmScope scope, CancellationToken ct)
    {
        // in parallel, because the presser waits; shown only if the scope is one of the choices
        var (all, many, first) = (crm.ListScopes(ct), crm.CountDeals(scope, ct), crm.ReadFirst(scope, MostAtOnce, ct));
        await Task.WhenAll(all, many, first);
        return ConnectCard.NameOf(scope, await all) is { } name
            ? await Plan(workspace, scope, name, await many, await first, ct)
            : null;
    }

    /// <summary>Previews a scope, up to <see cref="Most"/>.</summary>
    /// <param name="read">Called after each page with the number read so far, and the total.</param>
    public async Task<ScopePreview?> ReadAll(
        Workspace workspace, ICrm crm, CrmScope scope, Func<int, int, Task> read, CancellationToken ct)
    {
        if (ConnectCard.NameOf(scope, await crm.ListScopes(ct)) is not { } name)
            return null;

        var count = await crm.CountDeals(scope, ct);
        List<CrmDeal> all = [];
        await foreach (var page in crm.ReadChanges(scope, null, ct))
        {
            all.AddRange(page.Deals.Take(Most - all.Count));
            await read(all.Count, Math.Min(Most, Math.Max(all.Count, count.Deals)));
            if (all.Count >= Most)
                break;
        }
        return await Plan(workspace, scope, name, count, all, ct);
    }

    async Task<ScopePreview> Plan(
        Workspace workspace, CrmScope scope, string name, CrmCount count, IReadOnlyList<CrmDeal> found, CancellationToken ct)
    {
        var read = found.Select(CrmMerge.Clean).ToList();
        var here = (await deals.ReadBoard(workspace.Id, ct)).Select(it => it.Deal).ToDictionary(it => it.Id);
        var plan = SyncPlan.For(read, [], here.Values, [], []);
        var colleagues = await owners.ReadColleagues(
            workspace, here.Values.Select(it => it.Owner).OfType<Person>(), time.GetUtcNow(), ct);
        return new(scope, name, count, read.Count, plan, here)
        {
            Owners = colleagues.AreAll ? [.. CrmOwners.ListUnmatched(workspace, plan.New, colleagues)] : [],
        };
    }
}
