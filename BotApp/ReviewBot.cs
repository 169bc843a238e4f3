using System.Globalization;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Deals;
using ReviewBot.BotApp.Keeping;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Turns;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp;

/// <summary>
/// The events of Teams, each with its handler. A press is handled here: creates a turn, calls the dialogs, sends their reply.
/// </summary>
sealed class ReviewBot(
    TurnFactory turns,
    CardActionRouter presses,
    ReplySender sender,
    PersonalChats chats,
    TurnsInFlight inFlight,
    MessageEvents messages,
    ConversationEvents conversations,
    MeetingEvents meetings,
    MessageExtension extension,
    TaskModules windows,
    SentFiles files)
    : TeamsActivityHandler
{
    const string Message = "application/vnd.microsoft.activity.message";

    /// <summary>
    /// If an outsider was discovered during the turn, hides what is displayed in the conversation, even if the turn fails. Learns from
    /// rosters that were read for another purpose.
    /// </summary>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        try
        {
            await base.OnTurnAsync(turnContext, cancellationToken);
        }
        finally
        {
            if (turnContext.TurnState.Get<Turn>() is { } turn)
                conversations.HandleOutsider(turn);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        messages.Handle(turnContext, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        messages.HandleEdited(turnContext, cancellationToken);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await turns.Create(turnContext, cancellationToken) is not var (turn, _))
            return BadRequest();

        var invocation = CardActionInvocation.From(invokeValue.Action.Data);
        return await inFlight.Run<AdaptiveCardInvokeResponse>(turn.WithFingerprint(invocation?.Identity), async () =>
        {
            var reply = await chats.Continue(turn, await presses.Handle(turn, invocation, cancellationToken), cancellationToken);
            return await sender.Send(turnContext, turn, reply, cancellationToken) is { } card
                ? new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = card }
                : new() { StatusCode = 200, Type = Message, Value = turn.Say.HereItIs() };
        }, cancellationToken) ?? BadRequest();
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversations.Greet(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversations.HandleUninstalled(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        conversations.HandleUpdate(turnContext, cancellationToken);

    protected override Task OnTeamsMeetingStartAsync(
        MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.HandleStart(turnContext, meeting.StartTime, cancellationToken);

    protected override Task OnTeamsMeetingEndAsync(
        MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        meetings.HandleEnd(turnContext, meeting.EndTime, cancellationToken);

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

    static AdaptiveCardInvokeResponse BadRequest() => new()
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new Error("BadRequest", Say.In(CultureInfo.CurrentCulture).NotSaved()),
    };
}
