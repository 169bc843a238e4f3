using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ReviewBot.BotApp;

/// <summary>Teams did not take what we said: it refused, was not there, or took too long.</summary>
static class Outage
{
    public static bool Is(Exception failed) => failed is ErrorResponseException or RestException or HttpRequestException or IOException or OperationCanceledException;

    /// <summary>It may go well in a moment. Who refuses for good is not asked again.</summary>
    public static bool MayPass(Exception failed) => failed is not ErrorResponseException { Response.StatusCode: var status } || (int)status is 408 or 412 or 429 or >= 500;
}
