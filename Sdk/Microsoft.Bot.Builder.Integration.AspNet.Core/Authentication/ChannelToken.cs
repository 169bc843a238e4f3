using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether a token is the Bot Connector's, for this app, for this activity's channel and address. Everything else is refused by UnauthorizedAccessException.</summary>
sealed class ChannelToken(Rules rules, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, SigningKeys keys, TimeProvider time)
{
    const string Scheme = "Bearer ";

    // The real ones have about a thousand characters.
    const int Longest = 16 * 1024;

    static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = Longest };

    public async Task<ClaimsIdentity> Check(string authHeader, Activity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.ChannelId)) throw No("the activity has no channel");
        if (ServiceUrl.Parse(activity.ServiceUrl) == null) throw No("the activity has no service URL");

        try
        {
            return await Check(Parse(authHeader), activity, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException or InvalidOperationException or InvalidCastException or OverflowException or JsonException)
        {
            throw No("it is malformed");
        }
    }

    async Task<ClaimsIdentity> Check(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        var key = await keys.Find(token.Kid, cancellationToken).ConfigureAwait(false) ?? throw No("its key is unknown");
        var identity = await Verify(token, key).ConfigureAwait(false);

        if (!key.Endorses(activity.ChannelId) || !configuration.RequiredEndorsements.All(key.Endorses)) throw No("its key is not endorsed for the channel");
        if (!await IsForThisApp(token, cancellationToken).ConfigureAwait(false)) throw No("it is for another app");
        if (!string.Equals(Claim(token, AuthenticationConstants.ServiceUrlClaim), activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)) throw No("it is for another service URL");
        if (configuration.ClaimsValidator is { } validator) await validator.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
        return identity;
    }

    static JsonWebToken Parse(string authHeader)
    {
        if (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw No("it is no bearer token");

        var text = authHeader[Scheme.Length..];
        var token = text.Length <= Longest ? new JsonWebToken(text) : throw No("it is too long");
        return Algorithms.Contains(token.Alg, StringComparer.Ordinal) && !token.IsEncrypted ? token : throw No("its algorithm is not allowed");
    }

    async Task<ClaimsIdentity> Verify(JsonWebToken token, SigningKeys.Key key)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = key.Security,
            TryAllIssuerSigningKeys = true,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            ValidIssuer = rules.Issuer,
            // Asked of the app's own credentials below, where it may take a call.
            ValidateAudience = false,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
        }).ConfigureAwait(false);
        return result.IsValid ? result.ClaimsIdentity : throw No(result.Exception?.GetType().Name ?? "it is not valid");
    }

    bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires != null && now < expires + Rules.Skew && !(notBefore > now + Rules.Skew);
    }

    async Task<bool> IsForThisApp(JsonWebToken token, CancellationToken cancellationToken) =>
        token.Audiences.ToArray() is [{ Length: > 0 } audience] && await credentials.IsValidAppIdAsync(audience, cancellationToken).ConfigureAwait(false);

    static string Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) ? value as string : null;

    static UnauthorizedAccessException No(string why) => new($"The token is refused: {why}.");
}
