using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards;

/// <summary>The connection of a pipeline to a CRM.</summary>
public partial record CardAction
{
    /// <summary>Shows the connection; without one, the CRMs to choose from.</summary>
    /// <param name="Home">Home of the pipeline; empty: asks for it.</param>
    [CardActionName("connect")]
    public sealed record Connect(string Home = "") : CardAction;

    /// <summary>Tests the credentials, and asks which opportunities belong to the pipeline.</summary>
    [CardActionName("connect-system")]
    public sealed record ChooseScope(string Home, CrmSystem System) : CardAction;

    /// <summary>Previews what would be imported. Nothing is changed.</summary>
    [CardActionName("connect-check")]
    public sealed record CheckScope(string Home, CrmSystem System) : CardAction;

    /// <param name="Ids">The scope's ids in the CRM.</param>
    /// <param name="Name">The scope's name in the CRM.</param>
    [CardActionName("connect-now")]
    public sealed record ConnectNow(string Home, CrmSystem System, CrmScopeKind Kind, IReadOnlyList<string> Ids, string Name) : CardAction;

    [CardActionName("connect-sync")]
    public sealed record SyncNow(string Home) : CardAction;

    /// <summary>Confirms that the many missing opportunities are really gone.</summary>
    [CardActionName("connect-gone")]
    public sealed record BelieveGone(string Home) : CardAction;

    /// <summary>Lists opportunities and deals with equal names, side by side.</summary>
    [CardActionName("connect-names")]
    public sealed record MatchNames(string Home) : CardAction;

    /// <param name="Crm">Id of the opportunity.</param>
    /// <param name="Deal">The deal that it is; null: none of those shown.</param>
    [CardActionName("connect-name")]
    public sealed record SayMatch(string Home, string Crm, string? Deal = null) : CardAction;

    /// <summary>Links every opportunity that has exactly one candidate.</summary>
    [CardActionName("connect-names-all")]
    public sealed record MatchAll(string Home) : CardAction;

    /// <summary>Asks who the unmatched owners are.</summary>
    [CardActionName("connect-owners")]
    public sealed record MatchCrmOwners(string Home) : CardAction;

    /// <summary>Saves who they are, and reads everything again.</summary>
    /// <param name="Skip">Number of names shown before these.</param>
    /// <param name="More">True: asks about the next names first.</param>
    [CardActionName("connect-owned")]
    public sealed record SayCrmOwners(string Home, int Skip, bool? More = null) : CardAction;

    /// <summary>Asks what to write back, and into which fields.</summary>
    [CardActionName("connect-writes")]
    public sealed record WriteBack(string Home) : CardAction;

    /// <param name="Off">True: switches the write-back off.</param>
    [CardActionName("connect-writes-save")]
    public sealed record SaveWriteBack(string Home, bool? Off = null) : CardAction;

    /// <param name="Confirmed">False: asks first.</param>
    [CardActionName("connect-end")]
    public sealed record Disconnect(string Home, bool Confirmed = false) : CardAction;
}
