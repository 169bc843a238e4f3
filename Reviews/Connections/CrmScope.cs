namespace ReviewBot.Reviews.Connections;

/// <summary>By what opportunities belong to a pipeline of ours.</summary>
public enum CrmScopeKind
{
    /// <summary>A saved view (Dynamics) or list view (Salesforce).</summary>
    View,

    /// <summary>A pipeline (HubSpot) or record type (Salesforce).</summary>
    Pipeline,

    /// <summary>A team (HubSpot), business unit (Dynamics) or role (Salesforce).</summary>
    Team,

    Owners,
}

/// <summary>Which opportunities of a CRM belong to a pipeline. Nothing outside of it is read.</summary>
/// <param name="Ids">The CRM's own ids, 1 to <see cref="MostIds"/>; exactly one of a view.</param>
public sealed record CrmScope(CrmScopeKind Kind, ValueList<string> Ids) : Kept
{
    /// <summary>So many fit into one request to each of the systems.</summary>
    public const int MostIds = 50;

    public bool IsValid => Ids.Count is >= 1 and <= MostIds && (Kind is not CrmScopeKind.View || Ids.Count == 1) && Ids.All(IsId);

    /// <summary>An id as the three systems make them: no sign that means anything in a query.</summary>
    public static bool IsId(string id) => id.Length is >= 1 and <= 60 && id.All(it => char.IsAsciiLetterOrDigit(it) || it is '-' or '_');
}

/// <summary>Something that can be chosen as a scope, with its name in the CRM.</summary>
/// <param name="Deals">Open ones, where the CRM counts them in the same request; null: ask for the count.</param>
public sealed record CrmScopeChoice(CrmScopeKind Kind, string Id, string Name, int? Deals = null);

/// <param name="OrMore">True if the CRM stops counting there.</param>
public readonly record struct CrmCount(int Deals, bool OrMore = false);
