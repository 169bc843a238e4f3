using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Connector clients for one identity. The bot's token is put on only where it may go; elsewhere the call is made without one.</summary>
sealed class Connectors(Rules rules, ClaimsIdentity identity, string vouchedUrl, ServiceClientCredentialsFactory credentials, IHttpClientFactory http, ILogger log) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        var uri = ServiceUrl.Parse(serviceUrl) ?? throw new ArgumentException("The service URL must be an absolute http or https address.", nameof(serviceUrl));
        var who = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;
        var token = await credentials.CreateCredentialsAsync(who, audience ?? rules.Scope, rules.LoginUrl, rules.ValidateAuthority, cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(uri, MayHave(token, uri, serviceUrl) ? token : null, http?.CreateClient(), disposeHttpClient: true);
    }

    bool MayHave(ServiceClientCredentials token, Uri uri, string serviceUrl)
    {
        if (token == null) return false;

        var may = ServiceUrl.MayGetToken(uri, rules.Strict) && (vouchedUrl == null || vouchedUrl.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase));
        if (!may) log.LogWarning("No token for a connector at {Host}: tokens go by https to the address that was vouched for.", uri.Host);
        return may;
    }
}
