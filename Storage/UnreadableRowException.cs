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

    internal UnreadableRowException(Table table, Row row, bool isNewer)
        : base($"The row {row.Key} of {table} cannot be read.") => IsNewer = isNewer;

    /// <summary>True: written by a newer version, in a schema that this version does not know.</summary>
    public bool IsNewer { get; }
}
