namespace ReviewBot.BotApp.Teams;

/// <summary>A tenant is over its rate limit. Propagates out of the turn and becomes HTTP status 429.</summary>
public sealed class TooManyException : Exception
{
    public TooManyException()
    {
    }

    public TooManyException(string message)
        : base(message)
    {
    }

    public TooManyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public TooManyException(TimeSpan retryAfter) => RetryAfter = retryAfter;

    public TimeSpan RetryAfter { get; }
}
