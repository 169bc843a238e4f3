using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Stands in for Microsoft.Bot.Builder.Teams.TeamsActivityHandler: one overridable method for each thing that Teams can ask or tell. Invokes that nobody handles are answered with 501.</summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        try
        {
            if (activity.Name == null && activity.ChannelId == Channels.Msteams)
                return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);

            return activity.Name switch
            {
                "fileConsent/invoke" => await OnTeamsFileConsentAsync(turnContext, ValueAs<FileConsentCardResponse>(activity), cancellationToken).ConfigureAwait(false),
                "composeExtension/queryLink" => CreateInvokeResponse(await OnTeamsAppBasedLinkQueryAsync(turnContext, ValueAs<AppBasedLinkQuery>(activity), cancellationToken).ConfigureAwait(false)),
                "composeExtension/anonymousQueryLink" => CreateInvokeResponse(await OnTeamsAnonymousAppBasedLinkQueryAsync(turnContext, ValueAs<AppBasedLinkQuery>(activity), cancellationToken).ConfigureAwait(false)),
                "composeExtension/query" => CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, ValueAs<MessagingExtensionQuery>(activity), cancellationToken).ConfigureAwait(false)),
                "composeExtension/selectItem" => CreateInvokeResponse(await OnTeamsMessagingExtensionSelectItemAsync(turnContext, activity.Value as JObject, cancellationToken).ConfigureAwait(false)),
                "composeExtension/submitAction" => CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionDispatchAsync(turnContext, ValueAs<MessagingExtensionAction>(activity), cancellationToken).ConfigureAwait(false)),
                "composeExtension/fetchTask" => CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, ValueAs<MessagingExtensionAction>(activity), cancellationToken).ConfigureAwait(false)),
                "composeExtension/querySettingUrl" => CreateInvokeResponse(await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turnContext, ValueAs<MessagingExtensionQuery>(activity), cancellationToken).ConfigureAwait(false)),
                "composeExtension/setting" => await Done(OnTeamsMessagingExtensionConfigurationSettingAsync(turnContext, activity.Value as JObject, cancellationToken)).ConfigureAwait(false),
                "composeExtension/onCardButtonClicked" => await Done(OnTeamsMessagingExtensionCardButtonClickedAsync(turnContext, activity.Value as JObject, cancellationToken)).ConfigureAwait(false),
                "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, ValueAs<TaskModuleRequest>(activity), cancellationToken).ConfigureAwait(false)),
                "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, ValueAs<TaskModuleRequest>(activity), cancellationToken).ConfigureAwait(false)),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw Nobody();

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => throw Nobody();

    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => fileConsentCardResponse?.Action switch
    {
        "accept" => await Done(OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken)).ConfigureAwait(false),
        "decline" => await Done(OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken)).ConfigureAwait(false),
        var other => throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{other} is not a supported Action."),
    };

    protected virtual Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task OnTeamsFileConsentDeclineAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => action?.BotMessagePreviewAction switch
    {
        null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
        "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
        "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
        var other => throw new InvokeResponseException(HttpStatusCode.BadRequest, $"{other} is not a supported BotMessagePreviewAction."),
    };

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw Nobody();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) => throw Nobody();

    static InvokeResponseException Nobody() => new(HttpStatusCode.NotImplemented);

    static async Task<InvokeResponse> Done(Task work)
    {
        await work.ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    static T ValueAs<T>(IInvokeActivity activity)
        where T : class
    {
        if (activity.Value == null) return null;
        if (activity.Value is not JObject value) throw new InvokeResponseException(HttpStatusCode.BadRequest, $"expected type '{activity.Value.GetType().Name}'");

        try
        {
            return value.ToObject<T>(Json.Serializer);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, $"expected type '{typeof(T).Name}'");
        }
    }
}
