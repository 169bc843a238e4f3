using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews.Connections;

/// <summary>
/// Link between an opportunity and a deal, with the CRM's values as last seen. A change is a difference from these values, not from the
/// deal, so that corrections and handovers made here are not overwritten (three-way merge).
/// </summary>
public sealed record CrmLink(string CrmId, DealId Deal, CrmState State) : ExtensibleRecord
{
    /// <summary>Fingerprints (hashes), not texts: a name that is erased here does not survive in the link.</summary>
    public string? CustomerPrint { get; init; }

    public string? NamePrint { get; init; }

    public string? OwnerPrint { get; init; }

    /// <summary>True: the opportunity was deleted, or left the scope.</summary>
    public bool IsGone { get; init; }

    /// <summary>True: the deal was erased here. A tombstone: only the id is kept, so that the next sync does not import it again.</summary>
    public bool IsErased { get; init; }

    /// <summary>Fingerprint of the last write-back; null: none.</summary>
    public string? Written { get; init; }

    /// <summary>True: the CRM's fields contain a next step, which must be cleared when there is none any more.</summary>
    public bool HasStep { get; init; }

    /// <summary>Fingerprint of the values that the CRM rejected for this deal; null: none. They are not sent again.</summary>
    public string? Refused { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    /// <summary>
    /// Fingerprint of a note whose request had an unknown outcome; null: none. It is not sent again (at-most-once delivery).
    /// </summary>
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

/// <summary>An opportunity and a deal with equal names that a person declared different.</summary>
public readonly record struct CrmApart(string CrmId, DealId Deal);
