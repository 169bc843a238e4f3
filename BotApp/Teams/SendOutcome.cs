using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Teams;

/// <summary>The outcome of one proactive message.</summary>
abstract record SendOutcome
{
    SendOutcome() { }

    /// <summary>True: may be retried with success.</summary>
    public bool IsOpen => this is Throttled or Failed { Why: SendFailure.Broken or SendFailure.Unauthorized };

    /// <summary>Accepted by Teams.</summary>
    public sealed record Sent(string Conversation, string Message) : SendOutcome;

    /// <summary>Throttled or busy (412, 429, 502, 503, 504): not delivered, to be retried after <paramref name="Until"/>.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SendOutcome;

    /// <summary>The bot may not write there: blocked, removed, or never installed. Not retried.</summary>
    /// <param name="Code">The connector's sub-code, e.g. "BotNotInConversationRoster"; null: none.</param>
    /// <param name="IsVoid">True: the address itself is invalid, e.g. created by another registration of the app.</param>
    public sealed record Gone(string? Code = null, bool IsVoid = false) : SendOutcome
    {
        public SendFailure Why => IsVoid ? SendFailure.AddressVoid : TeamsFailures.SubCodeOf(Code) ?? SendFailure.Unreachable;
    }

    /// <summary>Rejected, or failed with an unknown outcome; in the latter case it may have been delivered.</summary>
    public sealed record Failed(SendFailure Why) : SendOutcome;
}
