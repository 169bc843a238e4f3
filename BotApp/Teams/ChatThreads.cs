using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.Reviews;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// Threads in chats. In channels the conversation id contains the thread; in chats Teams sends the root message's id separately, and
/// messages to a thread are posted as replies to its root. Inside the bot the root is part of the conversation id, as in channels, so that
/// everything that stores the id (such as a review) includes the thread.
/// </summary>
sealed class ChatThreads : IMiddleware
{
    /// <summary>Middleware: messages of a turn in a thread are sent to its root.</summary>
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

    /// <summary>The conversation id of an activity, thread included.</summary>
    public static string ConversationOf(Activity activity) =>
        RootOf(activity) is { } root ? $"{activity.Conversation.Id}{ConversationThreads.ChatMark}{root}" : activity.Conversation.Id;

    public static string WithoutThread(string conversation) => conversation.Split(ConversationThreads.ChatMark)[0];

    /// <summary>The root message's id in a conversation id; null: not a thread of a chat.</summary>
    public static string? RootIn(string conversation) =>
        conversation.Split(ConversationThreads.ChatMark) is [_, { Length: > 0 } root] ? root : null;

    /// <summary>
    /// The root message's id of an activity's thread; null: not a thread of a chat. For a proactive message it is in the reference that the
    /// turn was created from.
    /// </summary>
    public static string? RootOf(Activity activity) => TurnKind.IsOurs(activity)
        ? activity.RelatesTo?.ActivityId
        : activity.Conversation is { ConversationType: not "channel", Id: { } id } && !id.Contains(';', StringComparison.Ordinal)
            && ActivityParts.ReadThread(activity) is { } root
            && TurnFactory.IsAddressable(root) && !root.Contains(';', StringComparison.Ordinal)
            ? root
            : null;
}
