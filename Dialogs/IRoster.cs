using ReviewBot.Reviews;

namespace ReviewBot.Dialogs;

/// <summary>Who of us is there.</summary>
public interface IRoster
{
    /// <summary>The people of the conversation or team that the turn came from; empty when Teams does not say.</summary>
    Task<IReadOnlyList<RosterPerson>> ReadMembers(Turn turn, CancellationToken ct);
}
