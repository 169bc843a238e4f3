using Microsoft.Extensions.Logging;

namespace ReviewBot.Pages.Changes;

static partial class ChangesLog
{
    [LoggerMessage(320, LogLevel.Warning, "The stamps of pipelines with open pages could not be read. Those pages are old until the next look.")]
    public static partial void StampsNotRead(this ILogger log, Exception failure);
}
