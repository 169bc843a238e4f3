using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.BotApp.Teams;

/// <summary>
/// The endpoint that Teams posts to. The official adapter parses the body before it validates the token, so that anybody could exhaust
/// memory. Here the token is validated first, bodies are limited in size, and only a few are read at once.
/// </summary>
static class MessagesEndpoint
{
    /// <summary>
    /// Longest body, in bytes. Teams sends about 100 KB at most: https://learn.microsoft.com/microsoftteams/limits-specifications-teams
    /// </summary>
    public const int LongestActivity = 256 * 1024;

    /// <summary>Bytes that the server reads from a connection before the body is asked for.</summary>
    const int ReadAhead = 64 * 1024;

    const int MostConnections = 5_000;

    /// <summary>X-Original-For is what the forwarded-headers middleware leaves behind when it has removed X-Forwarded-For.</summary>
    static readonly string[] Proxied =
        [ForwardedHeadersDefaults.XForwardedForHeaderName, "Forwarded", ForwardedHeadersDefaults.XOriginalForHeaderName];

    public static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LongestActivity;
        kestrel.Limits.MaxRequestBufferSize = ReadAhead;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
    }

    /// <summary>
    /// Limits the bodies that are read and parsed at once. Objects take about thirty times the size of their JSON, so this is about 120 MB
    /// at most.
    /// </summary>
    public static ConcurrencyLimiter BodyReads() =>
        new(new() { PermitLimit = 16, QueueLimit = 1_000, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    public static RouteHandlerBuilder Map(IEndpointRouteBuilder app) => app.MapPost("/api/messages", Receive);

    static async Task Receive(
        HttpContext http,
        ChannelAuthentication authentication,
        ConcurrencyLimiter bodies,
        Adapter adapter,
        IBot bot,
        ILogger<Adapter> log,
        CancellationToken ct)
    {
        Activity? activity;
        AuthenticateRequestResult caller;
        try
        {
            var token = await authentication.AuthenticateHeader(http.Request.Headers.Authorization.ToString(), IsLocal(http), ct);
            activity = await Read(http, bodies, ct);
            if (activity is null)
                return;
            caller = authentication.AuthenticateActivity(activity, token);
        }
        catch (UnauthorizedAccessException refused)
        {
            log.RequestRefused(refused.Message);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await HttpHelper.WriteResponseAsync(http.Response, await adapter.Process(caller, activity, bot, ct));
        }
        catch (TooManyException many)
        {
            RequestLimits.TooMany(http, "tenant", many.RetryAfter);
        }
    }

    /// <summary>
    /// Parses the body; null: already answered with an error, as too large, invalid, or over the limit of concurrent reads.
    /// </summary>
    static async Task<Activity?> Read(HttpContext http, ConcurrencyLimiter bodies, CancellationToken ct)
    {
        using var lease = await bodies.AcquireAsync(1, ct);
        if (!lease.IsAcquired)
        {
            RequestLimits.TooMany(http, "body", TimeSpan.FromSeconds(1));
            return null;
        }

        try
        {
            if (await HttpHelper.ReadRequestAsync<Activity>(http.Request) is { Type.Length: > 0 } activity)
            {
                ActivityParts.DropMalformed(activity);
                return activity;
            }
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;
            return null;
        }
        catch (Exception malformed)
            when (malformed is JsonException or FormatException or ArgumentException or InvalidCastException or OverflowException)
        {
        }
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        await http.Response.WriteAsync("The body is no activity in JSON, or has no type.", ct);
        return null;
    }

    /// <summary>True for a request from this machine that did not come through a proxy or tunnel.</summary>
    static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !Proxied.Any(http.Request.Headers.ContainsKey);
}
