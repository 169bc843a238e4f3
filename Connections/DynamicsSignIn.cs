using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;

namespace ReviewBot.Connections;

/// <summary>Creates the credential for Dataverse: app registration with secret or certificate, or managed identity.</summary>
static class DynamicsSignIn
{
    public static TokenCredential For(DynamicsSettings settings, HttpClient http, TimeProvider time) => settings switch
    {
        { Address.IsLoopback: true } => new LoopbackCredential(settings, http, time),
        { ClientSecret: { } secret } => new ClientSecretCredential(
            settings.TenantId, settings.ClientId, secret,
            new ClientSecretCredentialOptions { AuthorityHost = Authority(settings.Address) }),
        { CertificateFile: { } file } => new ClientCertificateCredential(
            settings.TenantId, settings.ClientId, file,
            new ClientCertificateCredentialOptions { AuthorityHost = Authority(settings.Address), SendCertificateChain = true }),
        { ManagedIdentityClientId: { } id } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id)),
        _ => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
    };

    static Uri Authority(Uri? address) => address?.Host switch
    {
        { } us when us.EndsWith(".us", StringComparison.Ordinal) => AzureAuthorityHosts.AzureGovernment,
        { } china when china.EndsWith(".cn", StringComparison.Ordinal) => AzureAuthorityHosts.AzureChina,
        _ => AzureAuthorityHosts.AzurePublicCloud,
    };

    /// <summary>
    /// The OAuth client credentials flow against a stand-in on this machine, without https, which the library refuses. Used only if the
    /// settings allow loopback addresses.
    /// </summary>
    sealed class LoopbackCredential(DynamicsSettings settings, HttpClient http, TimeProvider time) : TokenCredential
    {
        AccessToken? kept;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            if (kept is not { } token || token.ExpiresOn <= time.GetUtcNow())
                kept = token = await SignIn(requestContext.Scopes[0], cancellationToken);
            return token;
        }

        async Task<AccessToken> SignIn(string scope, CancellationToken ct)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = settings.ClientId ?? "",
                ["client_secret"] = settings.ClientSecret ?? "",
                ["scope"] = scope,
            });
            var body = await Post(form, ct);
            return body?.AccessToken is { } token
                ? new(token, time.GetUtcNow().AddSeconds(body.ExpiresIn))
                : throw new AuthenticationFailedException(body?.Description ?? "");
        }

        async Task<Answer?> Post(HttpContent form, CancellationToken ct)
        {
            try
            {
                using var answer = await http.PostAsync(new Uri($"{settings.TenantId}/oauth2/v2.0/token", UriKind.Relative), form, ct);
                return await answer.Content.ReadFromJsonAsync<Answer>(ct);
            }
            catch (Exception wrong) when (wrong is HttpRequestException or JsonException)
            {
                return null;
            }
        }

        sealed record Answer
        {
            [JsonPropertyName("access_token")]
            public string? AccessToken { get; init; }

            [JsonPropertyName("expires_in")]
            public int ExpiresIn { get; init; }

            [JsonPropertyName("error_description")]
            public string? Description { get; init; }
        }
    }
}
