using Microsoft.Extensions.Logging;

namespace ReviewBot.Pages.Changes;

static partial class ChangesLog
{
    [LoggerMessage(320, LogLevel.Warning, "The stamps of pipelines with open pages could not be read: those pages may be old.")]
    public static partial void StampsNotRead(this ILogger log, Exception failure);
}
