namespace ReviewBot.Pages.Live;

/// <summary>A press failed, and that was logged.</summary>
/// <param name="error">Its id in the log, which the presser is told.</param>
public sealed class PressFailedException(string error, Exception cause) : Exception("The press failed.", cause)
{
    public string Error => error;
}
