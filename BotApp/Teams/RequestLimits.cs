using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.BotApp.Teams;

/// <summary>Limits and headers for every request, before authentication.</summary>
static class RequestLimits
{
    /// <summary>Name of the rate limit policy of <c>/api/messages</c>.</summary>
    public const string Limited = "messages";

    static readonly (string Name, string Value)[] Headers =
    [
        ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Referrer-Policy", "no-referrer"),
        ("Strict-Transport-Security", "max-age=31536000"), // ignored by browsers on http
        ("X-Content-Type-Options", "nosniff"),
    ];

    /// <summary>
    /// Rate limit per IP address, so that callers without a token cannot keep the process busy with validation. Teams sends the turns of
    /// many tenants from few addresses, so this is much wider than the limit per tenant.
    /// </summary>
    public static void Limit(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Limited, http => RateLimitPartition.GetFixedWindowLimiter(
            $"{http.Connection.RemoteIpAddress}", // the caller's, if a trusted proxy forwarded it: see ReadProxies
            _ => TenantLimit.AMinute(http.RequestServices.GetRequiredService<IOptions<BotSettings>>().Value.RequestsPerMinute)));
        options.OnRejected = (rejected, _) =>
        {
            TooMany(rejected.HttpContext, "address", TenantLimit.RetryAfter(rejected.Lease));
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>
    /// Trusts X-Forwarded-For from known networks only, and only its last address, which the nearest proxy has added: the rest may be
    /// forged. Without known networks the middleware would trust everybody, so then it is disabled.
    /// </summary>
    public static void ReadProxies(ForwardedHeadersOptions options, IOptions<BotSettings> settings)
    {
        options.ForwardedHeaders = settings.Value.Proxies.Count > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
        options.ForwardLimit = 1;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Value.Proxies)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
    }

    /// <summary>Security headers for every answer, errors included. Pages set their own content security policy.</summary>
    public static Task Guard(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Headers)
                http.Response.Headers.TryAdd(name, value);
            return Task.CompletedTask;
        });
        return next(http);
    }

    public static void TooMany(HttpContext http, string by, TimeSpan retryAfter)
    {
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        http.RequestServices.GetRequiredService<Telemetry>().LimitedRequests.Add(1, new KeyValuePair<string, object?>("by", by));
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RequestLimits)).RateLimited(by);
    }
}
