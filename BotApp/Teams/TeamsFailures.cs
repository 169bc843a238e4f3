using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ReviewBot.BotApp.Teams;

/// <summary>Classifies exceptions of calls to Teams: refused, not reachable, or timed out.</summary>
static class TeamsFailures
{
    public static bool IsFailure(Exception failed) =>
        failed is RestException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    /// <summary>
    /// The HTTP status; null: no answer. The official packages throw different exceptions for conversations and for teams.
    /// </summary>
    static int? StatusOf(Exception failed) => failed switch
    {
        ErrorResponseException refused => (int?)refused.Response?.StatusCode,
        HttpOperationException refused => (int?)refused.Response?.StatusCode,
        _ => null,
    };

    /// <summary>True for failures worth a retry: no answer, or a transient status.</summary>
    public static bool IsTransient(Exception failed) => StatusOf(failed) is not { } status || status is 408 or 412 or 429 or >= 500;
}
