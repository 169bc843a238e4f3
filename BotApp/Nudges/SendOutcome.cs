using ReviewBot.Reviews.Nudges;

namespace ReviewBot.BotApp.Nudges;

/// <summary>What became of one message that nobody asked for.</summary>
abstract record SendOutcome
{
    SendOutcome() { }

    /// <summary>Teams has taken it.</summary>
    public sealed record Sent(string Conversation, string Message) : SendOutcome;

    /// <summary>Teams has not taken it, and asks to wait.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SendOutcome;

    /// <summary>We may not write there: blocked, removed, or never installed. It is not tried again.</summary>
    public sealed record Gone : SendOutcome;

    /// <summary>Refused for good, or broken; what is broken may have arrived all the same.</summary>
    public sealed record Failed(NudgeFailure Why) : SendOutcome;
}
