using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.Dialogs.Deals;

/// <summary>Who is asked for help with a deal.</summary>
abstract record HelpAudience
{
    HelpAudience() { }

    public sealed record OfLead(Person Lead) : HelpAudience;

    public sealed record OfTeam(Place Place, string Name) : HelpAudience;

    /// <param name="WithheldIn">Where somebody from outside reads; null: there is nobody to be asked.</param>
    public sealed record OfNobody(string? WithheldIn = null) : HelpAudience;
}
