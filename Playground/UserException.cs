namespace ReviewBot.Playground;

/// <summary>
/// Something that the person at the keyboard can put right. The message is all they are told: what is wrong, and what to do.
/// </summary>
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
