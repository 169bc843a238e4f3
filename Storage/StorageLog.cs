using Microsoft.Extensions.Logging;
using ReviewBot.Storage.Rows;

namespace ReviewBot.Storage;

/// <summary>Log messages of Storage, event ids 300 to 399.</summary>
static partial class StorageLog
{
    [LoggerMessage(300, LogLevel.Error, "The row {Key} of {Table} cannot be read and is left as it is: {Why}")]
    public static partial void UnreadableRow(this ILogger log, Table table, string key, Unreadable why);
}
