using System.Security.Cryptography;
using System.Text;
using ReviewBot.Reviews;

namespace ReviewBot.Storage;

/// <summary>
/// What was pressed or typed, by whom and where, as hashes: the second idempotency key. Teams repeats what it got no answer to under a new
/// id, so the first key, the id, does not tell.
/// </summary>
/// <param name="Sender">Of a person in a conversation.</param>
/// <param name="Content">Of the action with its inputs, or of the typed words.</param>
public sealed record PressFingerprint(string Sender, string Content)
{
    /// <summary>How long the same is a repetition. After that it is meant.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    public static PressFingerprint Of(PersonId by, string conversation, string content) => new(HashSender(by, conversation), Hash(content));

    public static string HashSender(PersonId by, string conversation) => Hash($"{by.Value}\n{conversation}");

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
}
