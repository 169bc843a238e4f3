using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.Reviews;
using ReviewBot.Storage;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// The channel that was selected when the app was added to a team. Teams sends it in the channel data, while the event's conversation is
/// always the team's first channel.
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
/// </summary>
static class ChosenChannel
{
    /// <summary>Redirects a turn to that channel: it becomes the turn's place, and messages are new posts there.</summary>
    public static void Redirect(ITurnContext context)
    {
        if (ReadChosen(context.Activity) is not { } chosen || chosen == ConversationThreads.WholeOf(context.Activity.Conversation.Id))
            return;

        context.Activity.Conversation.Id = chosen;
        context.OnSendActivities((_, activities, send) =>
        {
            foreach (var activity in activities)
                activity.ReplyToId = null; // the message that it would reply to is in the first channel
            return send();
        });
    }

    /// <summary>True if this installation event selected this channel.</summary>
    public static bool IsChosenBy(Activity activity, string conversation) =>
        activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate && ReadChosen(activity) == conversation;

    static string? ReadChosen(Activity activity) =>
        ActivityParts.ReadChannelData(activity) is { Team.Id: not null, Settings.SelectedChannel.Id: { } chosen }
            && TurnFactory.IsAddressable(activity.Conversation?.Id) && TurnFactory.IsAddressable(chosen) && Keys.Fits(chosen)
            ? chosen
            : null;
}
