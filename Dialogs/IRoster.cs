using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>Lists the members of a conversation: Teams' answer in the product, fixed people in tests.</summary>
public interface IRoster
{
    /// <summary>
    /// The colleagues in the conversation or team of the turn. An outage of Teams is logged, never thrown: the list is then empty, or ends
    /// with the last page that was read. So a missing person may still be a member.
    /// </summary>
    Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct);
}
