using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

/// <summary>A Teams bot that writes down which of its methods was called, and with what.</summary>
sealed class Heard : TeamsActivityHandler
{
    public List<string> Calls { get; } = [];

    public AdaptiveCardInvokeResponse? Card { get; set; }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message " + turnContext.Activity.Text);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edit " + turnContext.Activity.Text);

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undelete");

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("delete");

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("added " + string.Join(',', membersAdded.Select(member => $"{member.Id} {(member as TeamsChannelAccount)?.Email}".TrimEnd())));

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("removed " + string.Join(',', membersRemoved.Select(member => member.Id)));

    protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel created {channelInfo.Name} in {teamInfo.Name}");

    protected override Task OnTeamsChannelRenamedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel renamed {channelInfo.Name}");

    protected override Task OnTeamsChannelDeletedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel deleted {channelInfo.Name}");

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team renamed {teamInfo.Name}");

    protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"meeting start {meeting.Title} {meeting.StartTime:HH:mm}");

    protected override Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"meeting end {meeting.Id} {meeting.EndTime:HH:mm}");

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event " + turnContext.Activity.Name);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized " + turnContext.Activity.Type);

    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        await Note($"press {invokeValue.Action.Verb} {((JObject)invokeValue.Action.Data)["d"]}");
        return Card!;
    }

    protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        await Note($"query {query.Parameters[0].Value}");
        return new MessagingExtensionResponse(new MessagingExtensionResult { AttachmentLayout = "list", Type = "result", Attachments = [new MessagingExtensionAttachment("card", preview: new Attachment("thumb"))] });
    }

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        await Note($"fetch {action.CommandId}");
        return new MessagingExtensionActionResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo { Title = "Deal", Height = "medium" }));
    }

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken)
    {
        await Note($"submit {((JObject)action.Data)["x"]}");
        return new MessagingExtensionActionResponse();
    }

    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        await Note($"task {((JObject)taskModuleRequest.Data)["a"]} {taskModuleRequest.Context.Theme}");
        return new TaskModuleResponse(new TaskModuleMessageResponse("thanks"));
    }

    Task Note(string call)
    {
        Calls.Add(call);
        return Task.CompletedTask;
    }
}
