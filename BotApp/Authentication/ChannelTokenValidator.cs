using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Validates a token as far as possible without the body: form, algorithm, signature, issuer, lifetime, audience. Accepts tokens of the Bot
/// Connector only, not those of the Emulator, of skills or of other Azure services.
/// </summary>
sealed class ChannelTokenValidator(BotCloud cloud, ServiceClientCredentialsFactory credentials, SigningKeyCache keys, TimeProvider time)
{
    const string Scheme = "Bearer ";

    /// <summary>Longest token, in characters; real ones have about a thousand.</summary>
    const int LongestToken = 16 * 1024;

    /// <summary>Most cached tokens. The Connector uses one token per service URL for about an hour. A full cache is emptied.</summary>
    const int MostVerified = 1_000;

    /// <summary>Tolerance for differences of clocks, as in the official SDK.</summary>
    static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <summary>
    /// Cache of validated tokens, by hash, so that no token is kept in memory. On each use, lifetime and publication of the key are checked
    /// again.
    /// </summary>
    readonly ConcurrentDictionary<string, ChannelToken> verified = new(StringComparer.Ordinal);

    /// <summary>One instance per key, because the handler caches by it.</summary>
    readonly ConditionalWeakTable<SecurityKey, TokenValidationParameters> rules = [];

    /// <exception cref="UnauthorizedAccessException">The token is invalid. The message contains nothing of it.</exception>
    public async ValueTask<ChannelToken> Validate(string authorization, CancellationToken ct)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization.Length > LongestToken)
            throw Refused("it is no bearer token, or too long");

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(authorization)));
        if (verified.TryGetValue(hash, out var known)
            && IsNow(known.NotBefore, known.Expires)
            && (await keys.Find(known.Key.Id, ct)).Contains(known.Key))
        {
            return known;
        }

        try
        {
            var token = await Verify(new(authorization[Scheme.Length..]), ct);
            if (verified.Count >= MostVerified)
                verified.Clear();
            return verified[hash] = token;
        }
        catch (Exception malformed)
            when (malformed is ArgumentException or SecurityTokenException or FormatException or InvalidOperationException
            or InvalidCastException or OverflowException or JsonException)
        {
            throw Refused("it is malformed");
        }
    }

    async Task<ChannelToken> Verify(JsonWebToken token, CancellationToken ct)
    {
        if (!Algorithms.Contains(token.Alg, StringComparer.Ordinal) || token.IsEncrypted || token.Kid is not { Length: > 0 } id)
            throw Refused("its algorithm is not allowed, or it names no key");

        foreach (var key in await keys.Find(id, ct))
        {
            if (!await IsSignedBy(token, key.Key))
                continue;
            if (token.Audiences.Single() is not { Length: > 0 } app || !await credentials.IsValidAppIdAsync(app, ct))
                throw Refused("it is for another app");
            if (!token.TryGetPayloadValue<object>(AuthenticationConstants.ServiceUrlClaim, out var claim)
                || claim is not string { Length: > 0 } serviceUrl)
            {
                throw Refused("it names no service URL");
            }
            return new(app, serviceUrl, key, token.ValidFrom, token.ValidTo);
        }
        throw Refused("no published key has signed it");
    }

    /// <summary>True if this key signed the token. False: another key of the same id may have.</summary>
    async Task<bool> IsSignedBy(JsonWebToken token, SecurityKey key)
    {
        var result = await Handler.ValidateTokenAsync(token, rules.GetValue(key, RulesFor));
        return result.IsValid
            || (result.Exception is SecurityTokenInvalidSignatureException
                ? false
                : throw Refused(result.Exception?.GetType().Name ?? "it is not valid"));
    }

    TokenValidationParameters RulesFor(SecurityKey key) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = true,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        ValidIssuer = cloud.Issuer,
        AudienceValidator = (audiences, _, _) => audiences.Count() == 1, // its value is checked by the credentials
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => expires is { } end && IsNow(notBefore ?? DateTime.MinValue, end),
    };

    bool IsNow(DateTime notBefore, DateTime expires) =>
        time.GetUtcNow().UtcDateTime is var now && now < expires + Skew && notBefore <= now + Skew;

    static UnauthorizedAccessException Refused(string why) => new($"The token is refused: {why}.");
}
