using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Reviews;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Threads in chats. In channels the conversation's id names the thread; in chats Teams sends the id of the thread's root beside it, and
/// messages to the thread are posted as replies to the root. Inside the bot the root is part of the conversation's id, as in channels, so
/// that whatever keeps the id (a review, say) keeps the thread.
/// </summary>
sealed class ChatThreads : IMiddleware
{
    /// <summary>Middleware: whatever is sent in a turn of a thread goes to its root.</summary>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (RootOf(turnContext.Activity) is { } root)
        {
            turnContext.OnSendActivities((_, activities, send) =>
            {
                foreach (var activity in activities)
                    activity.ReplyToId = root;
                return send();
            });
        }
        return next(cancellationToken);
    }

    /// <summary>The conversation of an activity, with its thread.</summary>
    public static string ConversationOf(Activity activity) =>
        RootOf(activity) is { } root ? $"{activity.Conversation.Id}{ConversationThreads.ChatMark}{root}" : activity.Conversation.Id;

    public static string WithoutThread(string conversation) => conversation.Split(ConversationThreads.ChatMark)[0];

    /// <summary>The root of a conversation's thread; null: not in a chat's thread.</summary>
    public static string? RootIn(string conversation) =>
        conversation.Split(ConversationThreads.ChatMark) is [_, { Length: > 0 } root] ? root : null;

    /// <summary>
    /// The root of an activity's thread; null: not in a chat's thread. For a proactive message it is in the reference that its turn was
    /// made of.
    /// </summary>
    public static string? RootOf(Activity activity) => TurnKind.IsOurs(activity)
        ? activity.RelatesTo?.ActivityId
        : activity.Conversation is { ConversationType: not "channel", Id: { } id } && !id.Contains(';', StringComparison.Ordinal)
            && ActivityParts.ReadThread(activity) is { } root
            && TurnFactory.IsAddressable(root) && !root.Contains(';', StringComparison.Ordinal)
            ? root
            : null;
}
