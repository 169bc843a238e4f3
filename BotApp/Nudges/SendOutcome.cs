using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>The outcome of one proactive message.</summary>
abstract record SendOutcome
{
    SendOutcome() { }

    /// <summary>Teams has taken it.</summary>
    public sealed record Sent(string Conversation, string Message) : SendOutcome;

    /// <summary>Throttled or busy (412, 429, 502, 503, 504): not delivered, to be sent again.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SendOutcome;

    /// <summary>We may not write there: blocked, removed, or never installed. It is not tried again.</summary>
    public sealed record Gone : SendOutcome;

    /// <summary>Refused for good, or broken; what is broken may have arrived all the same.</summary>
    public sealed record Failed(NudgeFailure Why) : SendOutcome;
}
