using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>A recorded outgoing request.</summary>
sealed record Call(HttpMethod Method, Uri Url, string Body, string? Authorization, string? ConversationId);

/// <summary>A prepared answer of the connector.</summary>
sealed record Told(int Status, string Body = "", string? RetryAfter = null, string? Location = null);

/// <summary>
/// Stub of everything that the bot calls by HTTP: the issuer's metadata, the login service, the connector. Nothing leaves the process.
/// </summary>
sealed class Outside : HttpMessageHandler
{
    public const string ServiceUrl = "https://smba.example.com/amer/";

    // Where a machine in Azure asks for its own identity.
    const string Machine = "169.254.169.254";

    readonly ConcurrentQueue<Call> calls = [];

    public Issuer Issuer { get; } = new();

    public const string OpenIdMetadata =
        """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""";

    public bool MetadataIsDown { get; set; }

    /// <summary>Overrides the issuer's answers.</summary>
    public Func<Uri, Task<string>>? Metadata { get; set; }

    /// <summary>What the connector answers; after the last one, 201 with an id.</summary>
    public Queue<Told> Answers { get; } = [];

    public IReadOnlyList<Call> ToConnector =>
        [.. calls.Where(call => call.Url.Host is not ("login.botframework.com" or "login.microsoftonline.com" or Machine))];

    public int MetadataReads => calls.Count(call => call.Url.AbsolutePath.EndsWith("openidconfiguration", StringComparison.Ordinal));

    public IReadOnlyList<Call> Logins => [.. calls.Where(call => call.Url.AbsolutePath.EndsWith("/token", StringComparison.Ordinal))];

    static HttpResponseMessage Json(
        HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content == null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var conversation = request.Headers.TryGetValues("x-ms-conversation-id", out var ids) ? ids.Single() : null;
        calls.Enqueue(new Call(request.Method, request.RequestUri!, body, request.Headers.Authorization?.ToString(), conversation));
        return request.RequestUri!.Host switch
        {
            "login.botframework.com" or "login.botframework.azure.us" => await Documents(request.RequestUri, cancellationToken),
            "login.microsoftonline.com" => Login(request.RequestUri),
            Machine =>
                Json(
                    HttpStatusCode.OK,
                    """{"token_type":"Bearer","expires_on":"4102444800","expires_in":"3600","resource":"r","access_token":"own-token"}"""),
            _ => Tell(Answers.TryDequeue(out var answer) ? answer : new Told(201, """{"id":"sent-1"}""")),
        };
    }

    static HttpResponseMessage Tell(Told told)
    {
        var response = Json((HttpStatusCode)told.Status, told.Body);
        if (told.RetryAfter != null) response.Headers.Add("Retry-After", told.RetryAfter);
        if (told.Location is not null)
            response.Headers.Location = new(told.Location);
        return response;
    }

    async Task<HttpResponseMessage> Documents(Uri url, CancellationToken ct) => this switch
    {
        { Metadata: { } instead } => Json(HttpStatusCode.OK, await instead(url).WaitAsync(ct)),
        { MetadataIsDown: true } => Json(HttpStatusCode.ServiceUnavailable, ""),
        _ => Json(HttpStatusCode.OK, url.AbsolutePath.EndsWith("keys", StringComparison.Ordinal) ? Issuer.Keys : OpenIdMetadata),
    };

    static HttpResponseMessage Login(Uri url) => Json(HttpStatusCode.OK, url.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
        ? """{"token_type":"Bearer","expires_in":3600,"access_token":"own-token"}"""
        : $$"""
            {"token_endpoint":"https://login.microsoftonline.com/t/oauth2/v2.0/token","authorization_endpoint":"https://login.microsoftonline.com/t/authorize",
             "issuer":"https://login.microsoftonline.com/t/v2.0","tenant_discovery_endpoint":"https://login.microsoftonline.com/t/v2.0/.well-known/openid-configuration",
             "api-version":"1.1","metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com"]}]}
            """);
}
