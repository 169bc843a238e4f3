using System.Globalization;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using ReviewBot.BotApp.Deals;
using ReviewBot.BotApp.Keeping;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.Teams;
using ReviewBot.BotApp.Turns;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Routing;

namespace ReviewBot.BotApp;

/// <summary>
/// Handles messages and presses: creates a turn, calls the dialogs, sends their reply. Other events of Teams are forwarded to their
/// handlers.
/// </summary>
sealed class ReviewBot(
    TurnFactory turns,
    CardActionRouter presses,
    TurnDispatcher dispatcher,
    ReplySender sender,
    PersonalChats chats,
    AttachedFiles attached,
    AnsweredTexts answered,
    TurnsInFlight inFlight,
    PlaceChanges changes,
    MemberEvents members,
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
            if (turnContext.TurnState.Get<Turn>() is { Progress.MayHaveOutsider: true } turn)
                members.HandleFound(turn);
        }
    }

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (await turns.Create(turnContext, cancellationToken) is not var (turn, _))
            return;

        var words = MessageText.Read(turnContext.Activity as Activity ?? new()).Words;
        var activity = turnContext.Activity;
        var invocation = CardActionInvocation.From(activity.Value);
        var identity = activity.Value is not null ? invocation?.Identity
            : AttachedFiles.FindFile(activity) is null ? words.Identity
            : null;
        await inFlight.Run(turn.Doing(identity), async () =>
        {
            await sender.Send(turnContext, turn, await Answer(activity, invocation, turn, words, cancellationToken), cancellationToken);
            return (AdaptiveCardInvokeResponse?)null;
        }, cancellationToken);
    }

    /// <summary>An edited command is handled like a newly typed one, once for each text.</summary>
    protected override async Task OnTeamsMessageEditAsync(
        ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var text = MessageText.Read((Activity)turnContext.Activity);
        var isToBot = text.IsToBot || turnContext.Activity.Conversation?.ConversationType is "personal";
        if (!isToBot || text.Words.Text.Length is 0 || await turns.Create(turnContext, cancellationToken) is not var (turn, _)
            || !answered.TryAdd(turn, text.Words))
        {
            return;
        }

        try
        {
            var edited = turn with { Id = AnsweredTexts.IdOf(turn, text.Words) };
            var reply = await chats.Continue(edited, await dispatcher.HandleText(edited, text.Words, cancellationToken), cancellationToken);
            await sender.Send(turnContext, edited, reply, cancellationToken);
        }
        catch
        {
            answered.Forget(turn);
            throw;
        }
    }

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (await turns.Create(turnContext, cancellationToken) is not var (turn, _))
            return BadRequest();

        var invocation = CardActionInvocation.From(invokeValue.Action.Data);
        return await inFlight.Run<AdaptiveCardInvokeResponse>(turn.Doing(invocation?.Identity), async () =>
        {
            var reply = await chats.Continue(turn, await presses.Handle(turn, invocation, cancellationToken), cancellationToken);
            return await sender.Send(turnContext, turn, reply, cancellationToken) is { } card
                ? new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = card }
                : new() { StatusCode = 200, Type = Message, Value = turn.Say.HereItIs() };
        }, cancellationToken) ?? BadRequest();
    }

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Greet(turnContext, cancellationToken);

    /// <summary>Ignores an upgrade of the app, in which Teams removes the bot and adds it again at once.</summary>
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
            await Greet(turnContext, cancellationToken);
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

    /// <summary>Sends the welcome, once per new conversation.</summary>
    async Task Greet(ITurnContext context, CancellationToken ct)
    {
        ChosenChannel.Enter(context);
        if (await turns.Create(context, ct) is (var turn, true))
            await sender.Send(context, turn, await chats.Continue(turn, await dispatcher.Greet(turn, ct), ct), ct);
    }

    async Task<Reply> Answer(
        IMessageActivity activity, CardActionInvocation? invocation, Turn turn, TypedWords words, CancellationToken ct) => activity switch
    {
        { Value: not null } =>
            (await chats.Continue(
                turn, await presses.Handle(turn with { IsReadByAll = !turn.IsPersonal }, invocation, ct), ct)).Posted(),
        _ when turn.Room is not { Withholds: true } && AttachedFiles.FindFile(activity) is { } file =>
            await dispatcher.HandleFile(turn, await attached.Download(turn, file, ct), ct),
        _ => await Answer(turn, words, ct),
    };

    async Task<Reply> Answer(Turn turn, TypedWords words, CancellationToken ct)
    {
        answered.TryAdd(turn, words);
        return await chats.Continue(turn, await dispatcher.HandleText(turn, words, ct), ct);
    }

    static AdaptiveCardInvokeResponse BadRequest() => new()
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new Error("BadRequest", Say.In(CultureInfo.CurrentCulture).NotSaved()),
    };
}
