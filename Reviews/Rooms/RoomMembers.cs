using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews.Rooms;

/// <summary>
/// Who was found in a conversation by one walk through its roster, so that nobody who speaks has to be looked up. Kept as hashes of six
/// bytes, salted with the conversation: the row of a place tells nobody who is in it, and 2,000 take 16,000 characters.
/// </summary>
/// <remarks>Guests have a list of their own, so that it is known who is from outside whatever a pipeline's setting says.</remarks>
public sealed record RoomMembers
{
    /// <summary>Most in a list. Members of larger conversations who are not in it are looked up one by one.</summary>
    public const int Most = 2_000;

    /// <summary>Characters of one hash: six bytes in Base64.</summary>
    const int Length = 8;

    const int Bytes = 6;

    public static RoomMembers None { get; } = new();

    /// <summary>The hashes of colleagues, one after the other; empty: none is known.</summary>
    public string Colleagues { get; init; } = "";

    /// <summary>The same of guests of the conversation's own tenant.</summary>
    public string Guests { get; init; } = "";

    /// <summary>The same of all others from outside.</summary>
    public string Strangers { get; init; } = "";

    /// <summary>True: the walk came to the end, so that nobody else was there.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True: there are more colleagues than are kept.</summary>
    public bool IsCut => Colleagues.Length >= Most * Length;

    /// <summary>Inside only where the walk came to the end: one that ends early proves nothing.</summary>
    public RoomState StateFor(bool guestsInside) =>
        Strangers.Length > 0 || (!guestsInside && Guests.Length > 0) ? RoomState.Outside
            : IsWhole && Colleagues.Length + Guests.Length > 0 ? RoomState.Inside
            : RoomState.Unknown;

    /// <summary>Null: not among those who were found.</summary>
    public RoomState? Find(string conversation, PersonId person, bool guestsInside)
    {
        var hash = Hash(conversation, person);
        return Has(Strangers, hash) ? RoomState.Outside
            : Has(Guests, hash) ? guestsInside ? RoomState.Inside : RoomState.Outside
            : Has(Colleagues, hash) ? RoomState.Inside
            : null;
    }

    public bool Contains(string conversation, PersonId person) => Find(conversation, person, true) is not null;

    /// <summary>With somebody more, up to <see cref="Most"/> of each kind.</summary>
    /// <param name="tenant">The tenant of the conversation.</param>
    public RoomMembers With(string conversation, PersonId person, RoomMember member, string tenant) =>
        RoomRules.IsGuest(member, tenant) ? this with { Guests = Added(Guests, conversation, person) }
            : RoomRules.IsOutside(member, tenant, guestsInside: true) ? WithStranger(conversation, person)
            : this with { Colleagues = Added(Colleagues, conversation, person) };

    public RoomMembers WithStranger(string conversation, PersonId person) =>
        this with { Strangers = Added(Strangers, conversation, person) };

    static string Added(string hashes, string conversation, PersonId person) =>
        hashes.Length >= Most * Length ? hashes : hashes + Hash(conversation, person);

    static bool Has(string hashes, string hash)
    {
        for (var at = hashes.IndexOf(hash, StringComparison.Ordinal); at >= 0; at = hashes.IndexOf(hash, at + 1, StringComparison.Ordinal))
        {
            if (at % Length == 0)
                return true;
        }
        return false;
    }

    static string Hash(string conversation, PersonId person) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation}\n{person.Value}")).AsSpan(0, Bytes));
}
