using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>The buttons of deals that change hands.</summary>
public partial record CardAction
{
    /// <summary>Asks which deals go to whom.</summary>
    /// <param name="Home">Home of the pipeline; "": of this conversation, or to be chosen.</param>
    /// <param name="Whose">Id of the owner; null: of the deal, or the presser.</param>
    /// <param name="Deal">The deal that is ticked from the start; null: all.</param>
    [CardActionName("handover")]
    public sealed record HandOver(string Home = "", string? Whose = null, string? Deal = null) : CardAction;

    [CardActionName("handover-save")]
    public sealed record SaveHandover(string Home, string? Whose = null, string? Deal = null) : CardAction;

    /// <param name="Id">See <see cref="Handover.Id"/>.</param>
    /// <param name="Deals">The deals that changed hands.</param>
    [CardActionName("handover-undo")]
    public sealed record UndoHandover(string Home, string Id, IReadOnlyList<string> Deals) : CardAction;
}
