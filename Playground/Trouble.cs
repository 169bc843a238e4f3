namespace ReviewBot.Playground;

/// <summary>Something that the person at the keyboard can put right. The message is all they are told: what is wrong, and what to do.</summary>
public sealed class Trouble : Exception
{
    public Trouble()
    {
    }

    public Trouble(string message) : base(message)
    {
    }

    public Trouble(string message, Exception cause) : base(message, cause)
    {
    }
}
