using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>
/// Deterministic deal ids: a hash (50 bits of SHA-256, 10 characters of Crockford's base 32) of the external id or of the names. So adding
/// or importing a deal twice is idempotent.
/// </summary>
public static class DealKey
{
    const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    const int Length = 10;

    /// <summary>
    /// The id for an external id, ignoring surrounding spaces. An id in our own format, which our exports contain, is returned unchanged.
    /// </summary>
    public static DealId Of(string externalId) => IsOurs(externalId.Trim()) ? new(externalId.Trim()) : Hash("id", Same(externalId.Trim()));

    /// <summary>The id for names, if no external id is known. Ignores case and white space.</summary>
    public static DealId Of(string customer, string title) =>
        Hash("name", $"{TextNormalizer.Line(customer)}\n{TextNormalizer.Line(title)}");

    static bool IsOurs(string id) =>
        id.Length == Length + 2 && id.StartsWith("d-", StringComparison.Ordinal) && id[2..].All(Digits.Contains);

    static DealId Hash(string kind, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{text}"));
        return new($"d-{string.Create(Length, hash, Write)}");
    }

    static void Write(Span<char> digits, byte[] hash)
    {
        var bits = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        for (var i = 0; i < digits.Length; i++)
            digits[i] = Digits[(int)(bits >> (5 * i)) & 31];
    }

    /// <summary>
    /// Normalises an external id: GUIDs in any format, and Salesforce ids, which have 15 case-sensitive characters or 18 with a checksum.
    /// https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm#i1435616
    /// </summary>
    static string Same(string id) => Guid.TryParse(id, out var guid) ? guid.ToString("D")
        : id.Length == 18 && id.All(char.IsAsciiLetterOrDigit) && id[15..] == Check(id[..15]) ? id[..15]
        : id;

    // One check character for each five characters: bit i is set when character i is upper case; the five bits are an index into A-Z, 0-5.
    static string Check(string id) => string.Concat(id.Chunk(5).Select(five =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[five.Select((it, i) => char.IsAsciiLetterUpper(it) ? 1 << i : 0).Sum()]));
}
