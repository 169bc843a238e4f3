using System.Text.Json;
using Microsoft.Bot.Schema;

namespace ReviewBot.BotApp.Diagnostics;

/// <summary>Classifies turns for metrics. Few values, because each is a time series.</summary>
static class TurnKind
{
    static readonly string[] Known =
    [
        "adaptiveCard/action", "composeExtension/query", "composeExtension/fetchTask", "composeExtension/submitAction",
        "task/fetch", "task/submit", "fileConsent/invoke", "application/vnd.microsoft.meetingStart", "application/vnd.microsoft.meetingEnd",
    ];

    public static string Of(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Message, Value: not null } => "submit",
        { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate } => "message",
        { Type: ActivityTypes.Invoke or ActivityTypes.Event, Name: { } name } when Known.Contains(name) => name,
        { Type: ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate } => activity.Type,
        _ => "other",
    };

    /// <summary>
    /// For the log: distinguishes presses from automatic refreshes by the client. A refresh must never write anything; frequent ones
    /// indicate a loop.
    /// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
    /// </summary>
    public static string WithTrigger(string kind, Activity activity)
    {
        try
        {
            var trigger = kind is "adaptiveCard/action" && activity.Value?.ToString() is { } value
                ? JsonSerializer.Deserialize<Invoked>(value, JsonSerializerOptions.Web)?.Trigger
                : null;
            return trigger is "automatic" or "manual" ? $"{kind} ({trigger})" : kind;
        }
        catch (JsonException)
        {
            return kind;
        }
    }

    sealed record Invoked(string? Trigger);

    /// <summary>True for the event that the adapter creates for a proactive message.</summary>
    public static bool IsOurs(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation or ActivityEventNames.CreateConversation };
}
