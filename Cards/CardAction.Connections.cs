using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards;

/// <summary>The connection of a pipeline to a CRM.</summary>
public partial record CardAction
{
    /// <summary>How the connection stands; without one, which CRMs can be connected.</summary>
    /// <param name="Home">Empty: which pipeline is asked for.</param>
    [CardActionName("connect")]
    public sealed record Connect(string Home = "") : CardAction;

    /// <summary>Signs in, and asks which opportunities belong to the pipeline.</summary>
    [CardActionName("connect-system")]
    public sealed record ChooseScope(string Home, CrmSystem System) : CardAction;

    /// <summary>Shows what would come. Nothing is changed.</summary>
    [CardActionName("connect-check")]
    public sealed record CheckScope(string Home, CrmSystem System) : CardAction;

    /// <param name="Ids">Of the scope, in the CRM.</param>
    /// <param name="Name">What it is called there.</param>
    [CardActionName("connect-now")]
    public sealed record ConnectNow(string Home, CrmSystem System, CrmScopeKind Kind, IReadOnlyList<string> Ids, string Name) : CardAction;

    [CardActionName("connect-sync")]
    public sealed record SyncNow(string Home) : CardAction;

    /// <summary>The many that are gone there at once really are.</summary>
    [CardActionName("connect-gone")]
    public sealed record BelieveGone(string Home) : CardAction;

    /// <summary>Opportunities and deals of the same name, side by side.</summary>
    [CardActionName("connect-names")]
    public sealed record MatchNames(string Home) : CardAction;

    /// <param name="Crm">Id of the opportunity.</param>
    /// <param name="Deal">The deal that it is; null: it is none of those shown.</param>
    [CardActionName("connect-name")]
    public sealed record SayMatch(string Home, string Crm, string? Deal = null) : CardAction;

    /// <summary>Each of those that has one deal of its name is that one.</summary>
    [CardActionName("connect-names-all")]
    public sealed record MatchAll(string Home) : CardAction;

    /// <summary>Asks who the owners there are whom nobody here matches.</summary>
    [CardActionName("connect-owners")]
    public sealed record MatchCrmOwners(string Home) : CardAction;

    /// <summary>Keeps who they are, and reads again.</summary>
    /// <param name="Skip">How many names were shown before these.</param>
    /// <param name="More">True: asks about the next names first.</param>
    [CardActionName("connect-owned")]
    public sealed record SayCrmOwners(string Home, int Skip, bool? More = null) : CardAction;

    /// <summary>Asks what is written back, and where to.</summary>
    [CardActionName("connect-writes")]
    public sealed record WriteBack(string Home) : CardAction;

    /// <param name="Off">True: nothing is written any more.</param>
    [CardActionName("connect-writes-save")]
    public sealed record SaveWriteBack(string Home, bool? Off = null) : CardAction;

    /// <param name="Confirmed">False: asks first.</param>
    [CardActionName("connect-end")]
    public sealed record Disconnect(string Home, bool Confirmed = false) : CardAction;
}
