using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Deals;
using ReviewBot.BotApp.Keeping;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Turns;

namespace ReviewBot.BotApp;

/// <summary>Dispatches the events of Teams to their handlers.</summary>
sealed class ReviewBot(
    IncomingMessages listener,
    PlaceChanges changes,
    MemberEvents members,
    MeetingEvents meetings,
    MessageExtension extension,
    TaskModules windows,
    SentFiles files)
    : TeamsActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        listener.HandleMessage(turnContext, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        listener.HandleEdit(turnContext, cancellationToken);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            listener.HandleAction(turnContext, invokeValue, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        listener.HandleAdded(turnContext, cancellationToken);

    /// <summary>Ignored for an upgrade, which removes the bot and adds it again at once.</summary>
    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action is "remove" ? changes.HandleRemoved(turnContext, cancellationToken) : Task.CompletedTask;

    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.MembersAdded is { Count: > 0 })
            await members.HandleJoined(turnContext, cancellationToken);
        if (activity.MembersAdded is { } added && added.Any(member => member.Id == activity.Recipient?.Id))
        {
            await listener.HandleAdded(turnContext, cancellationToken);
        }
        else if (activity.MembersRemoved is { Count: > 0 })
        {
            await members.HandleLeft(turnContext, cancellationToken);
            await changes.HandleMembersRemoved(turnContext, cancellationToken);
        }
        else if (ActivityParts.ReadChannelData((Activity)activity)?.EventType is "channelShared" or "channelUnshared")
        {
            await members.HandleShared(turnContext, cancellationToken);
        }
        else
        {
            await changes.HandleChange(turnContext, cancellationToken);
        }
    }

    protected override Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.Began(turnContext, meeting.StartTime, cancellationToken);

    protected override Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.Ended(turnContext, meeting.EndTime, cancellationToken);

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            files.HandleConsent(turnContext, fileConsentCardResponse, cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            Task.CompletedTask;

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            windows.Handle(turnContext, taskModuleRequest, cancellationToken);

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            windows.Handle(turnContext, taskModuleRequest, cancellationToken);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            extension.HandleQuery(turnContext, query, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            extension.HandleFetchTask(turnContext, action, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
            extension.HandleSubmit(turnContext, action, cancellationToken);
}
