using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Deals;

/// <summary>A deal that the user may see, with the home of its pipeline.</summary>
sealed record VisibleDeal(string Home, DealSnapshot Found)
{
    public Deal Deal => Found.Deal;
}

/// <summary>
/// The deals that a user may see: those of the conversation's pipeline; in the personal chat those of all their pipelines.
/// </summary>
sealed class VisibleDeals(DealStore deals, PipelineAccess access)
{
    /// <summary>All names by which a deal can be found.</summary>
    public static IEnumerable<string> Names(VisibleDeal seen) =>
        [seen.Deal.Customer, $"{seen.Deal.Customer} {seen.Deal.Title}", seen.Deal.Title];

    public async Task<PartialList<VisibleDeal>> ReadAll(Turn turn, CancellationToken ct) =>
        await ReadIn(turn, await ReadHomes(turn, ct), ct);

    /// <summary>The deals of all pipelines of this user, and of the one reviewed here, in every conversation.</summary>
    public async Task<PartialList<VisibleDeal>> Everywhere(Turn turn, CancellationToken ct) =>
        await ReadIn(
            turn,
            [.. (await access.ReadMemberships(turn, ct)).Select(it => it.Workspace.Home).Concat(await ReadHomes(turn, ct)).Distinct()],
            ct);

    /// <summary>The deals of these pipelines. The caller must have checked access.</summary>
    public async Task<PartialList<VisibleDeal>> ReadIn(Turn turn, IReadOnlyList<string> from, CancellationToken ct)
    {
        var seen = new List<VisibleDeal>();
        var unreadable = 0;
        foreach (var home in from)
        {
            var board = await deals.ReadBoard(turn.Workspace(home), ct);
            unreadable += board.Unreadable;
            if (await access.TryFindWorkspace(turn, home, ct) is null)
                unreadable += board.Count;
            else
                seen.AddRange(board.Select(found => new VisibleDeal(home, found)));
        }
        return new(seen, unreadable);
    }

    /// <summary>Finds a deal by a typed customer or title.</summary>
    public async Task<Named<VisibleDeal>> FindByName(Turn turn, string name, CancellationToken ct) =>
        NameMatcher.Find(await ReadAll(turn, ct), name, Names);

    public async Task<IReadOnlyList<string>> ReadHomes(Turn turn, CancellationToken ct) => turn switch
    {
        { IsPersonal: false, Place.Home: { } home } => [home],
        { IsPersonal: true } => [.. (await access.ReadMemberships(turn, ct)).Select(it => it.Workspace.Home)],
        _ => [],
    };
}
