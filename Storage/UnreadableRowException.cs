using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>The requested row exists and cannot be deserialized. It was logged and counted, and is left unchanged.</summary>
public sealed class UnreadableRowException : Exception
{
    public UnreadableRowException()
    {
    }

    public UnreadableRowException(string message)
        : base(message)
    {
    }

    public UnreadableRowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal UnreadableRowException(Table table, Row row)
        : base($"The row {row.Key} of {table} cannot be read.")
    {
    }
}
