using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews.Connections;

/// <summary>
/// Which deal of ours an opportunity is, and what was last seen of it there. A change is what differs from that, not from our deal: what
/// people have corrected or handed over here since then stays.
/// </summary>
public sealed record CrmLink(string CrmId, DealId Deal, CrmState State) : Kept
{
    /// <summary>Fingerprints, not texts: what is erased here is not kept in a link, and does not come back by it.</summary>
    public string? CustomerPrint { get; init; }

    public string? NamePrint { get; init; }

    public string? OwnerPrint { get; init; }

    /// <summary>True: it was deleted there, or has left the scope.</summary>
    public bool IsGone { get; init; }

    /// <summary>
    /// True: the deal was erased here. Nothing but the id is kept, so that the opportunity does not bring it back.
    /// </summary>
    public bool IsErased { get; init; }

    /// <summary>Fingerprint of what was written back last; null: nothing was.</summary>
    public string? Written { get; init; }

    /// <summary>True: a next step stands in the CRM's fields, which are emptied when there is none any more.</summary>
    public bool HasStep { get; init; }

    /// <summary>Fingerprint of what the CRM has refused to take for this deal; null: nothing.</summary>
    public string? Refused { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>Fingerprint of a note that may have been written, because nobody knows how its request ended; null: none.</summary>
    public string? Writing { get; init; }

    /// <param name="was">The link before; null: there was none.</param>
    public static CrmLink Between(CrmDeal there, DealId here, CrmLink? was = null) => new(there.Id, here, there.State)
    {
        CustomerPrint = there.Customer is { } customer ? PrintOf(there.Id, customer) : was?.CustomerPrint,
        NamePrint = PrintOf(there.Id, there.Name),
        OwnerPrint = PrintOf(there),
        Written = was?.Written,
        Writing = was?.Writing,
        HasStep = was?.HasStep is true,
        Refused = was?.Refused,
        RefusedAt = was?.RefusedAt,
        Newer = was?.Newer,
    };

    public bool IsRenamed(CrmDeal there) =>
        (there.Customer is { } customer && PrintOf(there.Id, customer) != CustomerPrint) || PrintOf(there.Id, there.Name) != NamePrint;

    public bool HasOtherOwner(CrmDeal there) => PrintOf(there) != OwnerPrint;

    static string? PrintOf(CrmDeal there) =>
        there.Owner is { } owner ? PrintOf(there.Id, $"{owner.ObjectId}\n{owner.Email}\n{owner.Name}") : null;

    static string PrintOf(string id, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{text}")).AsSpan(0, 12));
}

/// <summary>An opportunity and a deal that somebody has called different, although their names are the same.</summary>
public readonly record struct CrmApart(string CrmId, DealId Deal);
