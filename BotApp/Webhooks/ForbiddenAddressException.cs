namespace ReviewBot.BotApp.Webhooks;

/// <summary>A host name resolves to an address that is not on the public internet.</summary>
sealed class ForbiddenAddressException : IOException
{
    public ForbiddenAddressException()
        : base("It is no public address.")
    {
    }

    public ForbiddenAddressException(string message)
        : base(message)
    {
    }

    public ForbiddenAddressException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
