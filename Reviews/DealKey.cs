using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReviewBot.Reviews;

/// <summary>The id of a deal follows from what it is called, so that adding or importing it twice finds the same one.</summary>
public static class DealKey
{
    const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    const int Length = 10;

    /// <summary>By the id that another system gave it; an id of ours, which an export writes down, is that deal.</summary>
    public static DealId Of(string externalId) => IsOurs(externalId.Trim()) ? new(externalId.Trim()) : Hash("id", Same(externalId.Trim()));

    /// <summary>By its names, whatever their case and spacing.</summary>
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
    /// Different spellings of one id: GUIDs in any form, and Salesforce's 15 characters with or without their 3 check characters.
    /// </summary>
    static string Same(string id) => Guid.TryParse(id, out var guid) ? guid.ToString("D")
        : id.Length == 18 && id.All(char.IsAsciiLetterOrDigit) && id[15..] == Check(id[..15]) ? id[..15]
        : id;

    // each check character says which of five characters are upper case, lowest bit first
    static string Check(string id) => string.Concat(id.Chunk(5).Select(five =>
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[five.Select((it, i) => char.IsAsciiLetterUpper(it) ? 1 << i : 0).Sum()]));
}
