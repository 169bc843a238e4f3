using System.Security.Cryptography;
using System.Text;
using ReviewBot.Reviews;

namespace ReviewBot.Storage;

/// <summary>
/// The second idempotency key: what was pressed or typed, by whom and where, as hashes. Needed because Teams retries an unanswered request
/// with a new activity id, which the first key does not recognise.
/// </summary>
/// <param name="Sender">Hash of the person and the conversation.</param>
/// <param name="Content">Hash of the action with its inputs, or of the typed text.</param>
public sealed record PressFingerprint(string Sender, string Content)
{
    /// <summary>How long an identical action counts as a retry. After that it is intended.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    public static PressFingerprint Of(PersonId by, string conversation, string content) => new(HashSender(by, conversation), Hash(content));

    public static string HashSender(PersonId by, string conversation) => Hash($"{by.Value}\n{conversation}");

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
}
