namespace ReviewBot.Reviews.Connections;

/// <summary>The CRMs that a pipeline can be connected to.</summary>
public enum CrmSystem
{
    Dynamics,
    Salesforce,
    HubSpot,
}

public enum CrmState
{
    Open,
    Won,
    Lost,
}

/// <summary>An opportunity as its CRM has it. Its amount and its dates are never read.</summary>
/// <param name="Id">The CRM's own id, in the one form that it has there.</param>
/// <param name="Modified">When it was last changed there, by the CRM's clock.</param>
public sealed record CrmDeal(string Id, string Name, CrmState State, DateTimeOffset Modified) : Kept
{
    /// <summary>Null: none is named, or the app has no right to see it.</summary>
    public string? Customer { get; init; }

    /// <summary>Null: nobody.</summary>
    public CrmOwner? Owner { get; init; }

    /// <summary>Its page in the CRM.</summary>
    public Uri? Link { get; init; }
}

/// <summary>Who owns it there, as far as the CRM says. People are matched by object id, then e-mail, then name.</summary>
/// <param name="ObjectId">Of Entra; only Dynamics knows it.</param>
public sealed record CrmOwner(string? ObjectId, string? Email, string? Name) : Kept;

/// <summary>What the nightly comparison needs of an opportunity.</summary>
public sealed record CrmDealState(string Id, CrmState State, DateTimeOffset Modified);
