using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Stands in for Microsoft.Bot.Builder.Integration.AspNet.Core.IBotFrameworkHttpAdapter.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>Stands in for Microsoft.Bot.Builder.Integration.AspNet.Core.CloudAdapter: an activity by HTTP in, an invoke's answer out.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    // Teams sends at most about 100 KB in a message; the rest is room.
    internal const int LongestActivity = 1024 * 1024;

    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create()) { }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger) { }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger) { }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await Read(httpRequest, httpResponse, cancellationToken).ConfigureAwait(false) is not { } activity) return;

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers["Authorization"].ToString(), activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await Write(httpResponse, answer, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException) when (!httpResponse.HasStarted)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    // Null when the request has been refused.
    static async ValueTask<Activity> Read(HttpRequest request, HttpResponse response, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestActivity)
        {
            await Refuse(response, StatusCodes.Status413PayloadTooLarge, "The activity is too long.", cancellationToken).ConfigureAwait(false);
            return null;
        }

        using var bytes = await Bodies.Read(request.Body, LongestActivity, cancellationToken).ConfigureAwait(false);
        if (bytes == null)
        {
            await Refuse(response, StatusCodes.Status413PayloadTooLarge, "The activity is too long.", cancellationToken).ConfigureAwait(false);
            return null;
        }

        try
        {
            var activity = Json.Read<Activity>(bytes.Memory.Span);
            if (!string.IsNullOrEmpty(activity?.Type)) return activity;

            await Refuse(response, StatusCodes.Status400BadRequest, "The activity has no type.", cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
            await Refuse(response, StatusCodes.Status400BadRequest, "The body is not an activity in JSON" + Where(e), cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    static string Where(Exception e) => e switch
    {
        JsonReaderException { LineNumber: > 0 } at => string.Create(CultureInfo.InvariantCulture, $", line {at.LineNumber}, position {at.LinePosition}."),
        JsonSerializationException { LineNumber: > 0 } at => string.Create(CultureInfo.InvariantCulture, $", line {at.LineNumber}, position {at.LinePosition}."),
        _ => ".",
    };

    static async Task Refuse(HttpResponse response, int status, string why, CancellationToken cancellationToken)
    {
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        if (response.Body is { } body) await body.WriteAsync(Encoding.UTF8.GetBytes(why), cancellationToken).ConfigureAwait(false);
    }

    static async Task Write(HttpResponse response, InvokeResponse answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body == null) return;

        using var bytes = Json.Write(answer.Body, Json.Indented);
        response.ContentType = "application/json";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes.Memory, cancellationToken).ConfigureAwait(false);
    }
}
