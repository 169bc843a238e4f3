using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The issuer's public keys, read by OpenID metadata and kept for twelve hours. A key id that is not among them asks for one
/// more reading, at most twice in half a minute: enough for a key that was rotated, too little for somebody who makes ids up.
/// While the metadata cannot be read, known keys go on serving for one more day; without any, everything is refused.
/// </summary>
sealed class SigningKeys(string metadataUrl, IHttpClientFactory http, ILogger log, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    static readonly TimeSpan Grace = TimeSpan.FromDays(1);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly HttpClient Shared = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    readonly SemaphoreSlim one = new(1, 1);
    Kept kept = new(new(StringComparer.Ordinal), DateTimeOffset.MinValue, DateTimeOffset.MinValue);
    string lastUnknown;
    (DateTimeOffset Last, DateTimeOffset Before) asked = (DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>Null when nobody has published this key.</summary>
    public async ValueTask<Key> Find(string id, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(id)) return null;
        if (Known(id, out var key)) return key;

        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Known(id, out key)) return key;

            var now = time.GetUtcNow();
            if (now < kept.TryAgain || !MayRead(id, now)) return Held(id, now);

            await Read(now, cancellationToken).ConfigureAwait(false);
            return Held(id, now);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    bool Known(string id, out Key key) => kept.Keys.TryGetValue(id, out key) && time.GetUtcNow() < kept.FreshUntil;

    Key Held(string id, DateTimeOffset now) => now < kept.Dropped ? kept.Keys.GetValueOrDefault(id) : null;

    bool MayRead(string id, DateTimeOffset now)
    {
        // Nothing read yet, or too long ago: no ration for that.
        if (now >= kept.FreshUntil) return true;
        if (now - asked.Before < Pause || (id == lastUnknown && now - asked.Last < Pause)) return false;

        lastUnknown = id;
        asked = (now, asked.Last);
        return true;
    }

    async Task Read(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var client = http?.CreateClient() ?? Shared;
            var metadata = await Get(client, metadataUrl, either.Token).ConfigureAwait(false);
            var set = await Get(client, metadata.GetProperty("jwks_uri").GetString(), either.Token).ConfigureAwait(false);
            kept = new(KeysIn(set), now + Fresh, DateTimeOffset.MinValue);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogError(e, "The signing keys cannot be read from {Url}.", metadataUrl);
            kept = kept with { TryAgain = time.GetUtcNow() + AfterFailure };
        }
    }

    static async Task<JsonElement> Get(HttpClient client, string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) throw new InvalidOperationException("Signing keys are read by https only.");

        return await client.GetFromJsonAsync<JsonElement>(uri, cancellationToken).ConfigureAwait(false);
    }

    static Dictionary<string, Key> KeysIn(JsonElement set)
    {
        var keys = new Dictionary<string, Key>(StringComparer.Ordinal);
        foreach (var published in set.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(published.GetRawText());
            if (key.Kty != JsonWebAlgorithmsKeyTypes.RSA || key.KeyId is not { Length: > 0 } id || key.Use is not (null or "" or "sig")) continue;

            keys[id] = new Key(key, Endorsements(published));
        }

        return keys;
    }

    static string[] Endorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString())]
            : [];

    sealed record Kept(Dictionary<string, Key> Keys, DateTimeOffset FreshUntil, DateTimeOffset TryAgain)
    {
        public DateTimeOffset Dropped => FreshUntil == DateTimeOffset.MinValue ? FreshUntil : FreshUntil + Grace;
    }

    /// <summary>A key, and the channels that it may sign for.</summary>
    public sealed record Key(SecurityKey Security, string[] Endorsements)
    {
        public bool Endorses(string channelId) => Endorsements.Contains(channelId, StringComparer.Ordinal);
    }
}
