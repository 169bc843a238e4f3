using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, SearchIn(turnContext.Activity), cancellationToken).ConfigureAwait(false));

                case "adaptiveCard/action":
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, PressIn(turnContext.Activity), cancellationToken).ConfigureAwait(false));

                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();

                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    async Task Invoke(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken).ConfigureAwait(false);

        // A bot may have answered by itself: one answer is enough.
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken).ConfigureAwait(false);
    }

    static AdaptiveCardInvokeValue PressIn(IInvokeActivity activity)
    {
        var press = ValueOf<AdaptiveCardInvokeValue>(activity, "Missing value property", "Value property is not properly formed");
        return press.Action switch
        {
            null => throw Bad("BadRequest", "Missing action property"),
            { Type: "Action.Execute" } => press,
            var action => throw Bad("NotSupported", $"The action '{action.Type}'is not supported."),
        };
    }

    static SearchInvokeValue SearchIn(IInvokeActivity activity)
    {
        var search = ValueOf<SearchInvokeValue>(activity, "Missing value property for search", "Value property is not properly formed for search");

        // Teams leaves the kind out.
        if (string.IsNullOrEmpty(search.Kind) && activity.ChannelId == Channels.Msteams) search.Kind = SearchInvokeTypes.Search;

        // The query is looked at last, and its absence is what is told when both are missing.
        var missing = string.IsNullOrEmpty(search.QueryText) ? "queryText" : string.IsNullOrEmpty(search.Kind) ? "kind" : null;
        return missing == null ? search : throw Bad("BadRequest", $"Missing {missing} property for search");
    }

    static T ValueOf<T>(IInvokeActivity activity, string missing, string malformed)
        where T : class
    {
        if (activity.Value == null) throw Bad("BadRequest", missing);
        if (activity.Value is not JObject value) throw Bad("BadRequest", malformed);

        try
        {
            return value.ToObject<T>(Json.Serializer);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            throw Bad("BadRequest", malformed);
        }
    }

    static InvokeResponseException Bad(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error(code, message),
    });

    /// <summary>Stands in for Microsoft.Bot.Builder.ActivityHandler.InvokeResponseException: ends an invoke with this status and body.</summary>
    protected class InvokeResponseException : Exception
    {
        readonly HttpStatusCode _statusCode;
        readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
