using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Recipient of a request for help.</summary>
abstract record HelpAudience
{
    HelpAudience() { }

    public sealed record OfLead(Person Lead) : HelpAudience;

    public sealed record OfTeam(Place Place, string Name) : HelpAudience;

    /// <param name="WithheldIn">Conversation in which it is withheld because of outsiders; null: there is nobody to ask.</param>
    public sealed record OfNobody(string? WithheldIn = null) : HelpAudience;
}
