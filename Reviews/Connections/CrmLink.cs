namespace ReviewBot.Reviews.Connections;

/// <summary>
/// Which deal of ours an opportunity is, and what was last seen of it there. A change is what differs from that, not from our deal: what
/// people have corrected or handed over here since then stays.
/// </summary>
public sealed record CrmLink(string CrmId, DealId Deal, CrmState State)
{
    public string? Customer { get; init; }

    public string? Name { get; init; }

    public CrmOwner? Owner { get; init; }

    /// <summary>True: it was deleted there, or has left the scope.</summary>
    public bool IsGone { get; init; }

    public static CrmLink Between(CrmDeal there, DealId here) =>
        new(there.Id, here, there.State) { Customer = there.Customer, Name = there.Name, Owner = there.Owner };
}

/// <summary>An opportunity and a deal that somebody has called different, although their names are the same.</summary>
public readonly record struct CrmApart(string CrmId, DealId Deal);
