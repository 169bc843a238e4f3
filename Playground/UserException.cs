namespace ReviewBot.Playground;

/// <summary>An error that the user can fix. Only its message is shown: what is wrong, and what to do.</summary>
public sealed class UserException : Exception
{
    public UserException()
    {
    }

    public UserException(string message) : base(message)
    {
    }

    public UserException(string message, Exception cause) : base(message, cause)
    {
    }
}
