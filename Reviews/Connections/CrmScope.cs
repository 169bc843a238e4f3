namespace ReviewBot.Reviews.Connections;

/// <summary>The kind of filter that selects a pipeline's opportunities.</summary>
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

/// <summary>Selects the opportunities of a pipeline. Nothing outside of it is read.</summary>
/// <param name="Ids">The CRM's own ids, 1 to <see cref="MostIds"/>; exactly one for a view.</param>
public sealed record CrmScope(CrmScopeKind Kind, ValueList<string> Ids) : ExtensibleRecord
{
    /// <summary>Most ids that fit into one request to each of the systems.</summary>
    public const int MostIds = 50;

    public bool IsValid => Ids.Count is >= 1 and <= MostIds && (Kind is not CrmScopeKind.View || Ids.Count == 1) && Ids.All(IsId);

    /// <summary>
    /// Allow-list of characters for ids: none of them has a meaning in the query languages of the three systems (prevents query injection).
    /// </summary>
    public static bool IsId(string id) => id.Length is >= 1 and <= 60 && id.All(it => char.IsAsciiLetterOrDigit(it) || it is '-' or '_');
}

/// <summary>Something that can be chosen as a scope, with its name in the CRM.</summary>
/// <param name="Deals">Number of open ones, if the CRM returns it in the same request; null: needs a request of its own.</param>
public sealed record CrmScopeChoice(CrmScopeKind Kind, string Id, string Name, int? Deals = null);

/// <param name="OrMore">True if the CRM stops counting at this number.</param>
public readonly record struct CrmCount(int Deals, bool OrMore = false);
