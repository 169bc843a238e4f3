using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's app registration, and how it proves that it is it. Credentials are made once for each audience and login address, so that their tokens are shared by all turns.</summary>
sealed class EntraIdentity(string appId, string tenantId, HttpClient http, Func<EntraIdentity.Login, TokenCredential> prove)
{
    readonly ConcurrentDictionary<(string Audience, string LoginEndpoint, bool Validate), ServiceClientCredentials> made = [];

    public bool Is(string id) => string.Equals(id, appId, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(id);

    public Task<ServiceClientCredentials> For(string id, string audience, string loginEndpoint, bool validateAuthority) => Is(id)
        ? Task.FromResult(made.GetOrAdd((audience, loginEndpoint, validateAuthority), static (key, self) => self.Make(key.Audience, key.LoginEndpoint, key.Validate), this))
        : throw new InvalidOperationException("Invalid appId.");

    EntraCredentials Make(string audience, string loginEndpoint, bool validate) =>
        new(prove(new Login(loginEndpoint, tenantId, validate, http)), audience, TimeProvider.System);

    /// <summary>Where the token comes from: the authority of the cloud, the tenant of the app or else that of the login address.</summary>
    public sealed record Login(string Endpoint, string OwnTenant, bool Validate, HttpClient Http)
    {
        public Uri Authority => new(new Uri(Endpoint).GetLeftPart(UriPartial.Authority));

        public string Tenant => string.IsNullOrEmpty(OwnTenant) ? new Uri(Endpoint).AbsolutePath.Trim('/') : OwnTenant;

        public T Options<T>()
            where T : TokenCredentialOptions, new()
        {
            var options = new T { AuthorityHost = Authority };
            if (Http != null) options.Transport = new HttpClientTransport(Http);
            return options;
        }
    }
}
