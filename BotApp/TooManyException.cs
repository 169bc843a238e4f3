namespace ReviewBot.BotApp;

/// <summary>A tenant has used up what it may ask in a minute. It leaves the turn and becomes a 429.</summary>
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
