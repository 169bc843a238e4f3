using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ReviewBot.BotApp.Teams;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp.Turns;

/// <summary>Handles updates of conversations: the bot or a member joins or leaves, or a team or channel changes.</summary>
sealed class ConversationEvents(
    TurnFactory turns, TurnDispatcher dispatcher, ReplySender sender, PersonalChats chats, MemberEvents members, PlaceChanges changes)
{
    public async Task HandleUpdate(ITurnContext<IConversationUpdateActivity> context, CancellationToken ct)
    {
        var activity = context.Activity;
        if (activity.MembersAdded is { Count: > 0 })
            await members.HandleJoined(context, ct);
        if (activity.MembersAdded is { } added && added.Any(member => member.Id == activity.Recipient?.Id))
        {
            await Greet(context, ct);
        }
        else if (activity.MembersRemoved is { Count: > 0 })
        {
            await members.HandleLeft(context, ct);
            await changes.HandleMembersRemoved(context, ct);
        }
        else if (ActivityParts.ReadChannelData((Activity)activity)?.EventType is "channelShared" or "channelUnshared")
        {
            await members.HandleShared(context, ct);
        }
        else
        {
            await changes.HandleChange(context, ct);
        }
    }

    /// <summary>Sends the welcome, once per new conversation.</summary>
    public async Task Greet(ITurnContext context, CancellationToken ct)
    {
        ChosenChannel.Redirect(context);
        if (await turns.Create(context, ct) is (var turn, true))
            await sender.Send(context, turn, await chats.Continue(turn, await dispatcher.Greet(turn, ct), ct), ct);
    }

    /// <summary>Ignores an upgrade of the app, in which Teams removes the bot and adds it again at once.</summary>
    public Task HandleUninstalled(ITurnContext<IInstallationUpdateActivity> context, CancellationToken ct) =>
        context.Activity.Action is "remove" ? changes.HandleRemoved(context, ct) : Task.CompletedTask;

    /// <summary>If an outsider was discovered during the turn, hides what is displayed in the conversation.</summary>
    public void HandleOutsider(Turn turn)
    {
        if (turn.Progress.MayHaveOutsider)
            members.HandleFound(turn);
    }
}
