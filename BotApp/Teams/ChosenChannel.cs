using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// The channel that somebody chose when they added the app to a team. Teams tells it in the channel data; the event's conversation is the
/// team's first channel all the same.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
static class ChosenChannel
{
    /// <summary>Moves a turn there: it is the turn's place, and what is said in it is a new post of that channel.</summary>
    public static void Enter(ITurnContext context)
    {
        if (ReadChosen(context.Activity) is not { } chosen || chosen == ConversationThreads.WholeOf(context.Activity.Conversation.Id))
            return;

        context.Activity.Conversation.Id = chosen;
        context.OnSendActivities((_, activities, send) =>
        {
            foreach (var activity in activities)
                activity.ReplyToId = null; // what it would reply to is in the first channel
            return send();
        });
    }

    /// <summary>True if this event of an install chose this channel.</summary>
    public static bool IsChosenBy(Activity activity, string conversation) =>
        activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate && ReadChosen(activity) == conversation;

    static string? ReadChosen(Activity activity) =>
        ActivityParts.ReadChannelData(activity) is { Team.Id: not null, Settings.SelectedChannel.Id: { } chosen }
            && TurnFactory.IsAddressable(activity.Conversation?.Id) && TurnFactory.IsAddressable(chosen) && Keys.Fits(chosen)
            ? chosen
            : null;
}
