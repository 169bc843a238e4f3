using ReviewBot.Reviews;

namespace ReviewBot.Cards;

/// <summary>Buttons for handing deals over.</summary>
public partial record CardAction
{
    /// <summary>Asks which deals to hand over, and to whom.</summary>
    /// <param name="Home">Home of the pipeline; "": that of this conversation, or to be chosen.</param>
    /// <param name="Whose">Id of the owner; null: that of the deal, or the presser.</param>
    /// <param name="Deal">The preselected deal; null: all.</param>
    [CardAction("handover", OpensForm = true)]
    public sealed record HandOver(string Home = "", string? Whose = null, string? Deal = null) : CardAction;

    [CardAction("handover-save", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveHandover(string Home, string? Whose = null, string? Deal = null) : CardAction;

    /// <param name="Id">See <see cref="Handover.Id"/>.</param>
    /// <param name="Deals">The deals that were handed over.</param>
    [CardAction("handover-undo", AnswersForm = true)]
    public sealed record UndoHandover(string Home, string Id, IReadOnlyList<string> Deals) : CardAction;
}
