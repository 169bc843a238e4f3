using Microsoft.Extensions.Logging;

namespace ReviewBot.Pages.Changes;

/// <summary>Log messages of Pages, event ids 400 to 499.</summary>
static partial class ChangesLog
{
    [LoggerMessage(400, LogLevel.Warning, "The stamps of pipelines with open pages could not be read: those pages may be out of date")]
    public static partial void StampsNotRead(this ILogger log, Exception failure);
}
