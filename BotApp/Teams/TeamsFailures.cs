using Microsoft.Bot.Schema;
using Microsoft.Rest;
using ReviewBot.Reviews.Nudges;

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

    /// <summary>
    /// The sub-code of an error answer, as far as it is told apart; null: another one, or none. From the table in
    /// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
    /// </summary>
    public static SendFailure? SubCodeOf(string? code) => code switch
    {
        "BotDisabledByAdmin" => SendFailure.BotDisabledByAdmin,
        "ConversationBlockedByUser" => SendFailure.ConversationBlockedByUser,
        "BotNotInConversationRoster" => SendFailure.BotNotInConversationRoster,
        "ConversationNotFound" => SendFailure.ConversationNotFound,
        "NotEnoughPermissions" => SendFailure.NotEnoughPermissions,
        "MessageSizeTooBig" => SendFailure.MessageSizeTooBig,
        _ => null,
    };

    public static SendFailure? SubCodeOf(Exception failed) => SubCodeOf((failed as ErrorResponseException)?.Body?.Error?.Code);

    /// <summary>For the log: the status and the sub-code from a closed set, such as "403 BotDisabledByAdmin"; without an answer the
    /// exception's type.</summary>
    public static string ReasonOf(Exception failed) =>
        StatusOf(failed) is { } status ? $"{status} {SubCodeOf(failed) ?? SendFailure.Refused}" : failed.GetType().Name;

    /// <summary>True if a message was deleted, in a conversation that exists.</summary>
    public static bool IsMessageGone(Exception failed) =>
        StatusOf(failed) is 404 && SubCodeOf(failed) is not SendFailure.ConversationNotFound;

    /// <summary>True if a conversation is gone, or closed to the bot.</summary>
    public static bool IsGone(Exception failed) => StatusOf(failed) is 403 or 404;

    /// <summary>True if the address of a personal chat is invalid: created by another registration of the app.</summary>
    public static bool IsVoid(Exception failed) => StatusOf(failed) is 400;

    /// <summary>True if there was no answer, so that the outcome is unknown.</summary>
    public static bool IsUnanswered(Exception failed) => IsFailure(failed) && StatusOf(failed) is null;

    /// <summary>True for failures worth a retry: no answer, or a transient status.</summary>
    public static bool IsTransient(Exception failed) => StatusOf(failed) is not { } status || status is 408 or 412 or 429 or >= 500;
}
