using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>The one row that was asked for is there and cannot be read. It is logged and counted already, and is left as it is.</summary>
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
