using System.Collections.Concurrent;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Caches the reads that many people of one round share. Lives as long as the round (or one page), so nothing is evicted.
/// </summary>
public sealed class NudgeReadCache(DealStore deals, PlaceStore places)
{
    readonly ConcurrentDictionary<WorkspaceId, Lazy<Task<Workspace>>> workspaces = [];
    readonly ConcurrentDictionary<WorkspaceId, Lazy<Task<PartialList<DealSnapshot>>>> boards = [];
    readonly ConcurrentDictionary<WorkspaceId, Lazy<Task<IReadOnlyList<Place>>>> conversations = [];

    /// <summary>
    /// The workspace's settings; the defaults where none were ever saved. Null: the row cannot be read, which has been logged.
    /// </summary>
    public async Task<Workspace?> TryFindWorkspace(WorkspaceId id, CancellationToken ct)
    {
        try
        {
            return await workspaces.GetOrAdd(id, _ => new(async () => await deals.FindWorkspace(id, ct) ?? new(id, "", []))).Value;
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }

    /// <summary>All readable deals of a workspace.</summary>
    public Task<PartialList<DealSnapshot>> ReadBoard(WorkspaceId id, CancellationToken ct) =>
        boards.GetOrAdd(id, _ => new(() => deals.ReadBoard(id, ct))).Value;

    /// <summary>The conversations of a workspace.</summary>
    public Task<IReadOnlyList<Place>> FindPlaces(WorkspaceId id, CancellationToken ct) =>
        conversations.GetOrAdd(id, _ => new(() => places.FindByHome(id.Tenant, id.Home, ct))).Value;
}
