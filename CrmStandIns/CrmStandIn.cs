using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReviewBot.CrmStandIns;

/// <summary>One received request, including those to the token endpoint.</summary>
public sealed record StandInRequest(string Method, string Path, string Query, string Body);

/// <summary>Fault injection: the error answer to the next request.</summary>
/// <param name="RetryAfter">The Retry-After header, in seconds; null: none.</param>
/// <param name="Body">The body of the answer; null: the system's usual one for this status.</param>
public sealed record StandInFault(int Status, int? RetryAfter = null, string? Body = null);

/// <summary>
/// Fake CRM server on loopback, over sample opportunities. Answers as the CRM's documentation says, and rejects what that does not allow:
/// unknown fields, parameters and bodies, wrong methods, missing headers and permissions. For tests and the Playground.
/// </summary>
public abstract class CrmStandIn : IAsyncDisposable
{
    /// <summary>The client secret that every stand-in accepts. Not confidential: it is valid for stand-ins only.</summary>
    public const string Secret = "sample-secret";

    public const string ClientId = "5a3d1c00-0000-4000-8000-0000000000c1";
    public const string TenantId = "5a3d1c00-0000-4000-8000-000000000001";

    readonly WebApplication app;
    readonly ConcurrentQueue<StandInRequest> requests = [];
    readonly ConcurrentDictionary<string, DateTimeOffset> tokens = [];
    int issued;

    protected CrmStandIn(StandInDeals deals, int port)
    {
        Deals = deals;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", $"http://127.0.0.1:{port}");
        app = builder.Build();
        app.Map("/{**path}", (Delegate)Answer); // the cast matters: as a RequestDelegate, its result would be ignored
    }

    public StandInDeals Deals { get; }

    public Uri Address => new(
        (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single() ?? "") + "/");

    public IReadOnlyList<StandInRequest> Requests => [.. requests];

    /// <summary>Error answers to the next requests, in this order. Requests to the token endpoint are not affected.</summary>
    public ConcurrentQueue<StandInFault> Faults { get; } = [];

    /// <summary>Fields and permissions that the client has no access to.</summary>
    public ConcurrentDictionary<string, bool> Withheld { get; } = [];

    /// <summary>False: sign-ins fail, as if the app were disabled or its secret expired.</summary>
    public bool AcceptsSignIn { get; set; } = true;

    /// <summary>Simulates a slow CRM: every answer waits for this task. Null: no delay.</summary>
    public Task? Holding { get; set; }

    /// <summary>How long a token is valid.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    protected DateTimeOffset Now => Deals.Time.GetUtcNow();

    public Task Start() => app.StartAsync();

    public void ForgetRequests() => requests.Clear();

    /// <summary>Invalidates all issued tokens.</summary>
    public void ExpireTokens() => tokens.Clear();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract IResult Handle(HttpRequest request, string path, string body);

    /// <summary>The body of an error answer, in the system's format.</summary>
    protected abstract object Problem(int status, string code, string message);

    /// <summary>Answers a request to the token endpoint. Null: the request is not one.</summary>
    protected abstract IResult? SignIn(HttpRequest request, string path, IReadOnlyDictionary<string, string> form);

    protected IResult Refuse(HttpStatusCode status, string code, string message) =>
        Results.Json(Problem((int)status, code, message), statusCode: (int)status);

    protected string IssueToken()
    {
        var token = $"sample-token-{Interlocked.Increment(ref issued)}";
        tokens[token] = Now + TokenLife;
        return token;
    }

    protected virtual bool IsSignedIn(string bearer) => tokens.TryGetValue(bearer, out var until) && Now < until;

    /// <summary>The name of a query parameter that is unknown or given twice; null: all are valid.</summary>
    protected static string? UnknownParameter(HttpRequest request, params string[] known) => request.Query
        .Where(it => !known.Contains(it.Key, StringComparer.Ordinal) || it.Value.Count != 1)
        .Select(it => it.Key)
        .FirstOrDefault();

    protected static JsonElement? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body) is { ValueKind: JsonValueKind.Object } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    async Task<IResult> Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var (body, path) = (await reader.ReadToEndAsync(), http.Request.Path.Value ?? "");
        requests.Enqueue(new(http.Request.Method, path, http.Request.QueryString.Value ?? "", body));
        http.Response.Headers.Date = Now.ToString("R");
        if (Holding is { } held)
            await held;
        if (SignIn(http.Request, path, Form(http.Request, body)) is { } signedIn)
            return signedIn;

        if (Faults.TryDequeue(out var fault))
            return Fail(http.Response, fault);

        return http.Request.Headers.Authorization.ToString().Split(' ') is ["Bearer", var token] && AcceptsSignIn && IsSignedIn(token)
            ? Handle(http.Request, path, body)
            : Fail(http.Response, new(401));
    }

    IResult Fail(HttpResponse response, StandInFault fault)
    {
        if (fault.RetryAfter is { } seconds)
            response.Headers.RetryAfter = $"{seconds}";
        return fault.Body is { } body
            ? Results.Content(body, "application/json", Encoding.UTF8, fault.Status)
            : Results.Json(Problem(fault.Status, "", "The request is refused."), statusCode: fault.Status);
    }

    static Dictionary<string, string> Form(HttpRequest request, string body) =>
        request.ContentType is not "application/x-www-form-urlencoded" ? []
        : body.Split('&')
            .Select(it => it.Split('='))
            .Where(it => it.Length == 2)
            .DistinctBy(it => it[0])
            .ToDictionary(it => it[0], it => WebUtility.UrlDecode(it[1]));
}
