namespace ReviewBot.Reviews.Connections;

/// <summary>The CRMs that a pipeline can be connected to. The names are stored: never rename one.</summary>
public enum CrmSystem
{
    Dynamics,
    Salesforce,
    HubSpot,
}

/// <summary>The state of an opportunity. The names are stored: never rename one.</summary>
public enum CrmState
{
    Open,
    Won,

    /// <summary>Closed and not won: the CRMs do not tell a competitor's win from no decision in one way.</summary>
    Lost,
}

/// <summary>An opportunity in its CRM. Its amount and its dates are never read.</summary>
/// <param name="Id">The CRM's own id, normalised to one form per system.</param>
/// <param name="Modified">When it was last changed, by the CRM's clock.</param>
public sealed record CrmDeal(string Id, string Name, CrmState State, DateTimeOffset Modified) : ExtensibleRecord
{
    /// <summary>Null: none, or no permission to read it.</summary>
    public string? Customer { get; init; }

    /// <summary>Null: no owner.</summary>
    public CrmOwner? Owner { get; init; }

    /// <summary>Its page in the CRM.</summary>
    public Uri? Link { get; init; }
}

/// <summary>The owner in the CRM. Matched to a colleague by object id, then e-mail, then name.</summary>
/// <param name="ObjectId">Entra object id; only Dynamics has it.</param>
public sealed record CrmOwner(string? ObjectId, string? Email, string? Name) : ExtensibleRecord;

/// <summary>What the nightly comparison needs of an opportunity.</summary>
public sealed record CrmDealState(string Id, CrmState State, DateTimeOffset Modified);
