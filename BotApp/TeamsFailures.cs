using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ReviewBot.BotApp;

/// <summary>Teams did not take what we said: it refused, was not there, or took too long.</summary>
static class TeamsFailures
{
    public static bool IsFailure(Exception failed) =>
        failed is RestException or HttpRequestException or IOException or TimeoutException or OperationCanceledException;

    /// <summary>The official packages have two exceptions for one thing: conversations throw the one, teams the other.</summary>
    static int? StatusOf(Exception failed) => failed switch
    {
        ErrorResponseException refused => (int?)refused.Response?.StatusCode,
        HttpOperationException refused => (int?)refused.Response?.StatusCode,
        _ => null,
    };

    /// <summary>It may go well in a moment. Who refuses for good is not asked again.</summary>
    public static bool IsTransient(Exception failed) => StatusOf(failed) is not { } status || status is 408 or 412 or 429 or >= 500;
}
