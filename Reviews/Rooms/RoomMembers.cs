using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews.Rooms;

/// <summary>
/// Cache of a conversation's roster, filled by one enumeration, so that senders need not be looked up one by one. Stores 6-byte hashes
/// salted with the conversation id: the row does not reveal who is in the conversation, and 2,000 members take 16,000 characters.
/// </summary>
/// <remarks>Guests are kept apart from other outsiders, so that the pipeline's setting about guests can be applied later.</remarks>
public sealed record RoomMembers
{
    /// <summary>Most in a list. Members of larger conversations who are not in it are looked up one by one.</summary>
    public const int Most = 2_000;

    /// <summary>Characters of one hash: six bytes in Base64.</summary>
    const int Length = 8;

    const int Bytes = 6;

    public static RoomMembers None { get; } = new();

    /// <summary>Concatenated hashes of colleagues; empty: none.</summary>
    public string Colleagues { get; init; } = "";

    /// <summary>Concatenated hashes of guests of the conversation's own tenant.</summary>
    public string Guests { get; init; } = "";

    /// <summary>Concatenated hashes of all other outsiders.</summary>
    public string Strangers { get; init; } = "";

    /// <summary>True: the roster was enumerated to its end.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True: some colleagues are not in the list, because it is full.</summary>
    public bool IsCut => Colleagues.Length >= Most * Length;

    /// <summary>Inside only if the enumeration was complete: a partial one proves nothing.</summary>
    public RoomState StateFor(bool guestsInside) =>
        Strangers.Length > 0 || (!guestsInside && Guests.Length > 0) ? RoomState.Outside
            : IsWhole && Colleagues.Length + Guests.Length > 0 ? RoomState.Inside
            : RoomState.Unknown;

    /// <summary>Null: not found.</summary>
    public RoomState? Find(string conversation, PersonId person, bool guestsInside)
    {
        var hash = Hash(conversation, person);
        return Has(Strangers, hash) ? RoomState.Outside
            : Has(Guests, hash) ? guestsInside ? RoomState.Inside : RoomState.Outside
            : Has(Colleagues, hash) ? RoomState.Inside
            : null;
    }

    public bool Contains(string conversation, PersonId person) => Find(conversation, person, true) is not null;

    /// <summary>Adds a member, up to <see cref="Most"/> of each kind.</summary>
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
