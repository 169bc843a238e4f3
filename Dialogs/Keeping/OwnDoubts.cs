using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.People;

namespace ReviewBot.Dialogs.Keeping;

/// <summary>
/// A person's unrevealed doubts in live reviews, which nobody else can read. There is no index of them, because it would reveal who wrote
/// any: the live reviews of all pipelines of the person, and of those that a chat of theirs reviews, are read.
/// </summary>
sealed class OwnDoubts(DealStore deals, PersonStore people, PlaceStore places)
{
    public async Task<IReadOnlyList<(string Customer, string Text)>> Read(string tenant, PersonId person, CancellationToken ct)
    {
        var own = new List<(string, string)>();
        foreach (var workspace in await Workspaces(tenant, person, ct))
        {
            own.AddRange(
                from found in await deals.ReadBoard(workspace, ct)
                from doubt in found.Live?.Doubts ?? []
                where doubt.By == person
                select (found.Deal.Customer, doubt.Text));
        }
        return own;
    }

    /// <summary>Idempotent. Revealed doubts stay: their author is not stored.</summary>
    public async Task Erase(string tenant, PersonId person, CancellationToken ct)
    {
        foreach (var workspace in await Workspaces(tenant, person, ct))
        {
            foreach (var found in (await deals.ReadBoard(workspace, ct)).Where(it => HasTheirs(it.Live, person)))
            {
                await OptimisticRetry.RunOrThrow("what is to be erased", () => Erase(workspace, found.Deal.Id, person, ct), ct);
            }
        }
    }

    async Task<bool> Erase(WorkspaceId workspace, DealId deal, PersonId person, CancellationToken ct)
    {
        if (await deals.FindDeal(workspace, deal, ct) is not { Live: { } live } found || !HasTheirs(live, person))
            return true;

        var without = new Ruling.Accepted(
            found.Deal with { Version = found.Deal.Version + 1 },
            live with { Doubts = live.Doubts.Where(it => it.By != person) },
            []);
        return await deals.Save(workspace, found, without, null, ct) is SaveResult.Done;
    }

    static bool HasTheirs(Review? live, PersonId person) => live?.Doubts.Any(it => it.By == person) is true;

    async Task<IEnumerable<WorkspaceId>> Workspaces(string tenant, PersonId person, CancellationToken ct) =>
    [
        .. (await people.ReadMemberships(tenant, person, ct)).Select(it => it.Workspace)
            .Concat((await places.ReadAll(tenant, ct)).SelectMany(place =>
                place is { Kind: PlaceKind.Group, Home: { } home } && home != $"chat:{place.Conversation}"
                    ? [new(tenant, home)]
                    : Array.Empty<WorkspaceId>()))
            .Distinct(),
    ];
}
