namespace ReviewBot.Pages.Live;

/// <summary>A press failed, and that was logged. The message is its id in the log, which the presser is told.</summary>
public sealed class PressFailedException : Exception
{
    public PressFailedException()
    {
    }

    public PressFailedException(string error)
        : base(error)
    {
    }

    public PressFailedException(string error, Exception innerException)
        : base(error, innerException)
    {
    }
}
