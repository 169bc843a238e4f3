using System.Collections.Concurrent;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Nudges;

/// <summary>What many people of one round have in common: read once in it.</summary>
sealed class Surroundings(Deals deals, Places places)
{
    readonly ConcurrentDictionary<WorkspaceId, Lazy<Task<Workspace>>> workspaces = [];
    readonly ConcurrentDictionary<WorkspaceId, Lazy<Task<Listing<Found>>>> boards = [];
    readonly ConcurrentDictionary<WorkspaceId, Lazy<Task<IReadOnlyList<Place>>>> conversations = [];

    /// <summary>Settings; the defaults where none were ever saved.</summary>
    public Task<Workspace> Workspace(WorkspaceId id, CancellationToken ct) =>
        workspaces.GetOrAdd(id, _ => new(async () => await deals.Workspace(id, ct) ?? new(id, "", []))).Value;

    public Task<Listing<Found>> Board(WorkspaceId id, CancellationToken ct) => boards.GetOrAdd(id, _ => new(() => deals.Board(id, ct))).Value;

    public Task<IReadOnlyList<Place>> Places(WorkspaceId id, CancellationToken ct) =>
        conversations.GetOrAdd(id, _ => new(() => places.Of(id.Tenant, id.Home, ct))).Value;
}
