using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>The conversation where all of a pipeline read.</summary>
sealed class TeamRoom(Places places, RoomGuard rooms)
{
    /// <summary>
    /// The one that the digest goes to, else the pipeline's own, else a channel of its team, else any group; null: the bot is in none.
    /// </summary>
    public async Task<Place?> FindPlace(Workspace workspace, CancellationToken ct)
    {
        var (home, chosen) = (workspace.Id.Home, workspace.Nudges.DigestConversation);
        return (await places.FindByHome(workspace.Id.Tenant, home, ct))
            .Where(it => it is { LeftAt: null, IsArchived: false, Kind: not PlaceKind.Personal })
            .OrderByDescending(it => it.Conversation == chosen)
            .ThenByDescending(it => home.EndsWith($":{it.Conversation}", StringComparison.Ordinal))
            .ThenByDescending(it => it.Kind is PlaceKind.Channel)
            .ThenBy(it => it.Conversation, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>True if deals may be shown there: nobody from outside is in it, or somebody allowed it.</summary>
    public Task<bool> MayShow(Workspace workspace, Place place, CancellationToken ct) =>
        rooms.MayShow(workspace.Id.Tenant, workspace.Id.Home, place, ct);
}
