using ReviewBot.Cards.Live;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Rooms;

/// <summary>Conversations other than the turn's: those that the whole pipeline reads, and those with a live review.</summary>
sealed class TeamRoom(PlaceStore places, RoomGuard rooms)
{
    /// <summary>Null: the bot is in none.</summary>
    public async Task<Place?> FindPlace(Workspace workspace, CancellationToken ct) =>
        Order(workspace, await places.FindByHome(workspace.Id.Tenant, workspace.Id.Home, ct))
            .FirstOrDefault(it => it is { LeftAt: null, IsArchived: false, Kind: not PlaceKind.Personal });

    /// <summary>
    /// The places of a pipeline, most public first: that of the digest, the channel that the bot was added to, the pipeline's own, a
    /// channel of its team, any group chat.
    /// </summary>
    public static IEnumerable<Place> Order(Workspace workspace, IEnumerable<Place> reviewedIn) => reviewedIn
        .OrderByDescending(it => it.Conversation == workspace.Nudges.DigestConversation)
        .ThenByDescending(it => it.IsAddedTo)
        .ThenByDescending(it => workspace.Id.Home.EndsWith($":{it.Conversation}", StringComparison.Ordinal))
        .ThenByDescending(it => it.Kind is PlaceKind.Channel)
        .ThenBy(it => it.Conversation, StringComparer.Ordinal);

    /// <summary>True if deals may be shown there: no outsiders, or somebody allowed it.</summary>
    public Task<bool> MayShow(Workspace workspace, Place place, CancellationToken ct) =>
        rooms.MayShow(workspace.Id.Tenant, workspace.Id.Home, place, ct);

    /// <summary>Describes where a review is live, for people elsewhere.</summary>
    public async Task<RoomRef> Describe(string tenant, Review review, CancellationToken ct)
    {
        var room = ConversationThreads.WholeOf(review.Conversation);
        var place = await places.FindPlace(tenant, room, ct);
        return place is { Kind: PlaceKind.Personal }
            ? new(null, review.Lead.Name)
            : new(place?.Name, Link: place is null ? null : LinkTo(tenant, place, review));
    }

    /// <summary>
    /// Teams' deep link to a message; null in US government clouds, which have other addresses.
    /// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
    /// </summary>
    static Uri? LinkTo(string tenant, Place place, Review review)
    {
        if (review.CardId is not { Length: > 0 } message || !message.All(char.IsAsciiDigit)
            || place.Reference.Contains(".us/", StringComparison.Ordinal))
        {
            return null;
        }

        var query = place.Kind is PlaceKind.Channel
            ? $"tenantId={Uri.EscapeDataString(tenant)}&parentMessageId={ConversationThreads.RootInChannel(review.Conversation) ?? message}"
            : "context=%7B%22contextType%22%3A%22chat%22%7D";
        return new($"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(place.Conversation)}/{message}?{query}");
    }
}
