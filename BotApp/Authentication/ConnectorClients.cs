using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Microsoft.Rest.Serialization;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Cache of connector clients, shared by all turns with the same service URL and identity. The official factory creates one per turn, and
/// with it JSON contracts by reflection over all types. The shared parts are thread-safe: settings, credentials, HTTP client.
/// </summary>
sealed class ConnectorClients(
    BotCloud cloud, ServiceClientCredentialsFactory credentials, IHttpClientFactory clients, IHostEnvironment environment,
    ILogger<ConnectorClients> log)
{
    /// <summary>Name of the HTTP client for Teams; its retries are configured at its registration.</summary>
    public const string Client = "connector";

    /// <summary>Most cached clients. Service URLs are few: one per region, or per region and tenant. A full cache is emptied.</summary>
    const int Most = 1_000;

    static readonly ReadOnlyJsonContractResolver Contracts = new();

    readonly ConcurrentDictionary<(string Url, string App, string Audience, bool HasToken), IConnectorClient> made = [];

    /// <param name="vouchedUrl">The service URL that the incoming token vouches for; null for proactive messages, whose URL was vouched for
    /// earlier.</param>
    public ConnectorFactory FactoryFor(ClaimsIdentity identity, string? vouchedUrl) => new Factory(this, identity, vouchedUrl);

    /// <exception cref="ArgumentException">The service URL is not an http or https URL.</exception>
    /// <exception cref="InvalidOperationException">The identity belongs to another app.</exception>
    async Task<IConnectorClient> Find(
        ClaimsIdentity identity, string? vouchedUrl, string serviceUrl, string? audience, CancellationToken ct)
    {
        var uri = ServiceUrl.Parse(serviceUrl)
            ?? throw new ArgumentException("The service URL must be an absolute http or https address.", nameof(serviceUrl));
        var app = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
            ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value
            ?? "";
        var hasToken = ServiceUrl.MayGetToken(uri, environment.IsProduction())
            && (vouchedUrl is null || vouchedUrl.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase));
        var key = (serviceUrl, app, audience ?? cloud.Scope, hasToken);
        if (made.TryGetValue(key, out var client))
            return client;

        var own = await credentials.CreateCredentialsAsync(app, key.Item3, cloud.LoginUrl, cloud.ValidateAuthority, ct);
        if (app.Length > 0 && !hasToken)
            log.NoTokenFor(uri.Host);
        if (made.Count >= Most)
            made.Clear();
        return made.GetOrAdd(key, _ => new Shared(uri, hasToken ? own : null, clients.CreateClient(Client)));
    }

    sealed class Factory(ConnectorClients owner, ClaimsIdentity identity, string? vouchedUrl) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
            owner.Find(identity, vouchedUrl, serviceUrl, audience, cancellationToken);
    }

    sealed class Shared : ConnectorClient
    {
        public Shared(Uri uri, ServiceClientCredentials? credentials, HttpClient http)
            : base(uri, credentials, http, disposeHttpClient: false)
        {
            SerializationSettings.ContractResolver = Contracts;
            DeserializationSettings.ContractResolver = Contracts;
        }

        /// <summary>Does nothing: each turn disposes its client, but this one is shared.</summary>
        protected override void Dispose(bool disposing)
        {
        }
    }
}
