using System.Security.Cryptography;
using System.Text;
using ReviewBot.Dialogs;

namespace ReviewBot.BotApp.Turns;

/// <summary>
/// The text that was answered last, by message. Teams sends an edit again when the answer is slow, and also for changes of a message that
/// leave its text as it was.
/// </summary>
sealed class AnsweredTexts(TimeProvider time)
{
    readonly Lock gate = new();
    readonly TtlCache<(string Tenant, string Conversation, string Message), string> texts = new(time, TimeSpan.FromDays(1));

    /// <summary>The idempotency key of an edit, because a message keeps its id whatever it says.</summary>
    public static string IdOf(Turn turn, TypedWords words) => $"{turn.Id}:{Hash(words)}";

    /// <returns>False: this text of the message was answered already.</returns>
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

    /// <summary>The answer failed: the next try is not a repetition.</summary>
    public void Forget(Turn turn) => texts.Forget(Key(turn));

    static (string Tenant, string Conversation, string Message) Key(Turn turn) => (turn.Tenant, turn.Conversation, turn.Id);

    static string Hash(TypedWords words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Text)))[..16];
}
