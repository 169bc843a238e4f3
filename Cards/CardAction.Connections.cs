using ReviewBot.Reviews.Connections;

namespace ReviewBot.Cards;

/// <summary>The connection of a pipeline to a CRM.</summary>
public partial record CardAction
{
    /// <summary>Shows the connection; without one, the CRMs to choose from.</summary>
    /// <param name="Home">Home of the pipeline; empty: asks for it.</param>
    [CardAction("connect", OpensForm = true)]
    public sealed record Connect(string Home = "") : CardAction;

    /// <summary>Tests the credentials, and asks which opportunities belong to the pipeline.</summary>
    [CardAction("connect-system", AnswersForm = true)]
    public sealed record ChooseScope(string Home, CrmSystem System) : CardAction;

    /// <summary>Previews what would be imported. Nothing is changed.</summary>
    [CardAction("connect-check", TakesInputs = true, AnswersForm = true)]
    public sealed record CheckScope(string Home, CrmSystem System) : CardAction;

    /// <param name="Ids">The scope's ids in the CRM.</param>
    /// <param name="Name">The scope's name in the CRM.</param>
    [CardAction("connect-now", AnswersForm = true)]
    public sealed record ConnectNow(string Home, CrmSystem System, CrmScopeKind Kind, IReadOnlyList<string> Ids, string Name) : CardAction;

    [CardAction("connect-sync", AnswersForm = true)]
    public sealed record SyncNow(string Home) : CardAction;

    /// <summary>Confirms that the many missing opportunities are really gone.</summary>
    [CardAction("connect-gone", AnswersForm = true)]
    public sealed record BelieveGone(string Home) : CardAction;

    /// <summary>Lists opportunities and deals with equal names, side by side.</summary>
    [CardAction("connect-names", AnswersForm = true)]
    public sealed record MatchNames(string Home) : CardAction;

    /// <param name="Crm">Id of the opportunity.</param>
    /// <param name="Deal">The deal that it is; null: none of those shown.</param>
    [CardAction("connect-name", AnswersForm = true)]
    public sealed record ResolveMatch(string Home, string Crm, string? Deal = null) : CardAction;

    /// <summary>Links every opportunity that has exactly one candidate.</summary>
    [CardAction("connect-names-all", AnswersForm = true)]
    public sealed record MatchAll(string Home) : CardAction;

    /// <summary>Asks who the unmatched owners are.</summary>
    [CardAction("connect-owners", AnswersForm = true)]
    public sealed record MatchCrmOwners(string Home) : CardAction;

    /// <summary>Saves who they are, and reads everything again.</summary>
    /// <param name="Skip">Number of names shown before these.</param>
    /// <param name="More">True: asks about the next names first.</param>
    [CardAction("connect-owned", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveCrmOwners(string Home, int Skip, bool? More = null) : CardAction;

    /// <summary>Asks what to write back, and into which fields.</summary>
    [CardAction("connect-writes", AnswersForm = true)]
    public sealed record WriteBack(string Home) : CardAction;

    /// <param name="Off">True: switches the write-back off.</param>
    [CardAction("connect-writes-save", TakesInputs = true, AnswersForm = true)]
    public sealed record SaveWriteBack(string Home, bool? Off = null) : CardAction
    {
        protected override bool NeedsInputs => Off is not true;
    }

    /// <param name="Confirmed">False: asks first.</param>
    [CardAction("connect-end", AnswersForm = true)]
    public sealed record Disconnect(string Home, bool Confirmed = false) : CardAction;
}
