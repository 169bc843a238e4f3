using System.Security.Cryptography;
using System.Text;
using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// Deduplicates edits of messages: the text of each message that was answered last. Teams repeats an edit when the answer is slow, and also
/// sends edits that leave the text unchanged.
/// </summary>
sealed class AnsweredTexts(TimeProvider time)
{
    readonly Lock gate = new();
    readonly TtlCache<(string Tenant, string Conversation, string Message), string> texts = new(time, TimeSpan.FromDays(1));

    /// <summary>Idempotency key of an edit: the message id alone is the same for every text.</summary>
    public static string IdOf(Turn turn, TypedWords words) => $"{turn.Id}:{Hash(words)}";

    /// <returns>False: this text of the message was already answered.</returns>
    public bool TryAdd(Turn turn, TypedWords words)
    {
        lock (gate)
        {
            var hash = Hash(words);
            if (texts.TryGet(Key(turn), out var last) && last == hash)
                return false;

            texts.Set(Key(turn), hash);
            return true;
        }
    }

    /// <summary>Removes the text because its answer failed, so that a retry is not taken for a repetition.</summary>
    public void Remove(Turn turn) => texts.Evict(Key(turn));

    static (string Tenant, string Conversation, string Message) Key(Turn turn) => (turn.Tenant, turn.Conversation, turn.Id);

    static string Hash(TypedWords words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Text)))[..16];
}
