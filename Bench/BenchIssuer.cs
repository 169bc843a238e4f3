using System.Net;
using System.Security.Cryptography;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Rest;

namespace ReviewBot.Bench;

/// <summary>A fake issuer: signs channel tokens and serves its metadata; and credentials whose own token needs no login.</summary>
sealed class BenchIssuer(string serviceUrl) : ServiceClientCredentialsFactory, IDisposable
{
    const string App = "11111111-2222-3333-4444-555555555555";
    const string KeyId = "bench";

    static readonly string[] Channels = ["msteams"];

    readonly RSA rsa = RSA.Create(2048);

    public string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        Audience = App,
        Claims = new Dictionary<string, object> { [AuthenticationConstants.ServiceUrlClaim] = serviceUrl },
        Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
        SigningCredentials = new(new RsaSecurityKey(rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
    });

    public HttpMessageHandler Metadata() => new Documents(rsa.ExportParameters(includePrivateParameters: false));

    public void Dispose() => rsa.Dispose();

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == App);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(new TokenCredentials("own-token"));

    sealed class Documents(RSAParameters key) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = JsonContent.Create(request.RequestUri?.AbsolutePath.EndsWith("keys", StringComparison.Ordinal) is true
                ? (object)new
                {
                    keys = new[] { new { kty = "RSA", kid = KeyId, n = Base64UrlEncoder.Encode(
                    key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), endorsements = Channels } }
                }
                : new { issuer = AuthenticationConstants.ToBotFromChannelTokenIssuer, jwks_uri = "https://login.botframework.com/v1/.well-known/keys" }),
            });
    }
}
