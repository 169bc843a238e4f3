using ReviewBot.Reviews;
using ReviewBot.Reviews.Rooms;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs;

/// <summary>
/// Lists the members of a conversation, and the channels of a team. Backed by Teams in the product, by fixed people in tests.
/// </summary>
public interface IRoster
{
    /// <summary>
    /// The colleagues in the conversation or team of the turn, without outsiders. An outage of Teams is logged, never thrown: the list is
    /// then empty or incomplete, so that a missing person may still be a member.
    /// </summary>
    Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct);

    /// <summary>As above, but complete: a missing person is no member. Null: not all could be read; never thrown.</summary>
    Task<IReadOnlyList<RosterPerson>?> ReadAllMembers(Turn turn, CancellationToken ct);

    /// <summary>
    /// Enumerates the members up to the first page with an outsider. Not whole: it ended before the last page, or not all could be read;
    /// never thrown.
    /// </summary>
    /// <param name="tenant">The tenant of the conversation.</param>
    /// <param name="isWhole">True: continue to the last page even after an outsider.</param>
    Task<RoomMembers> CheckRoom(string tenant, Place place, bool guestsInside, bool isWhole, CancellationToken ct);

    /// <summary>
    /// Looks up the sender's own entry, in conversations with more members than <see cref="RoomMembers.Most"/>. Unknown: it could not be
    /// read; never thrown.
    /// </summary>
    Task<RoomState> CheckSender(Turn turn, bool guestsInside, CancellationToken ct);

    /// <summary>The names of the guests of the conversation's own tenant. Empty: none, or not all could be read; never thrown.</summary>
    Task<IReadOnlyList<string>> ReadGuests(string tenant, Place place, CancellationToken ct);

    /// <summary>Whether somebody is in a conversation. Null: not all members could be read; never thrown.</summary>
    Task<bool?> IsMember(Place place, PersonId person, CancellationToken ct);

    /// <summary>The sender's own name. Null: it could not be read; never thrown.</summary>
    Task<string?> ReadName(Turn turn, CancellationToken ct);

    /// <summary>The names of a team's channels by their ids, the first without one. Empty: they could not be read; never thrown.</summary>
    /// <param name="channel">A channel of the team.</param>
    Task<IReadOnlyDictionary<string, string?>> ReadChannels(Place channel, CancellationToken ct);
}
