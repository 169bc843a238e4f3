namespace ReviewBot.Pages.Live;

/// <summary>A press failed and was logged. The message is the error id, which is shown to the user.</summary>
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
