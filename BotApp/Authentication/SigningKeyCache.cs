using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ReviewBot.BotApp.Diagnostics;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// Cache of the issuer's public keys, from its OpenID metadata. Refreshed in the background after twelve hours; stale keys are served for
/// one more day while the metadata cannot be read. A request with an unknown key id waits for one more read, at most every half minute:
/// enough for a rotated key, too little for an attacker who makes ids up. IdentityModel parses the documents; its ConfigurationManager is
/// not used, because it takes no TimeProvider, keeps keys forever when the metadata is gone, retries without a pause, and lets no request
/// wait for an unknown key.
/// </summary>
sealed class SigningKeyCache(BotCloud cloud, IHttpClientFactory clients, TimeProvider time, ILogger<SigningKeyCache> log)
{
    /// <summary>Name of the HTTP client for metadata; its size limit and time-out are configured at its registration.</summary>
    public const string Client = "signing-keys";

    static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    static readonly TimeSpan Grace = TimeSpan.FromDays(1);
    static readonly TimeSpan Ration = TimeSpan.FromSeconds(30);
    static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    Snapshot kept = new(Array.Empty<SigningKey>().ToLookup(it => it.Id), DateTimeOffset.MinValue);
    Task reading = Task.CompletedTask;
    DateTimeOffset notBefore = DateTimeOffset.MinValue;
    DateTimeOffset lastUnknown = DateTimeOffset.MinValue;

    /// <summary>
    /// The published keys of this id; several only if the issuer publishes an id twice. Empty: no such key is published, or the metadata
    /// cannot be read.
    /// </summary>
    /// <remarks>Throws on cancellation only. Waits at most five seconds, and only for an unknown id.</remarks>
    public async ValueTask<IReadOnlyList<SigningKey>> Find(string id, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (FindCached(id, now) is { Length: > 0 } known)
        {
            if (now >= kept.ReadAt + Fresh)
                _ = Read(now, isPlanned: true);
            return known;
        }

        await Read(now, isPlanned: now >= kept.Ends).WaitAsync(ct);
        return FindCached(id, now);
    }

    SigningKey[] FindCached(string id, DateTimeOffset now) => kept is var snapshot && now < snapshot.Ends ? [.. snapshot.Keys[id]] : [];

    /// <summary>Single flight: concurrent callers share one read.</summary>
    Task Read(DateTimeOffset now, bool isPlanned)
    {
        lock (gate)
        {
            if (!reading.IsCompleted || now < notBefore || (!isPlanned && now - lastUnknown < Ration))
                return reading;
            if (!isPlanned)
                lastUnknown = now;
            return reading = Task.Run(ReadNow, CancellationToken.None);
        }
    }

    async Task ReadNow()
    {
        try
        {
            using var client = clients.CreateClient(Client);
            var metadata = await OpenIdConnectConfigurationRetriever
                .GetAsync(cloud.MetadataUrl, new HttpDocumentRetriever(client) { RequireHttps = true }, CancellationToken.None)
                .WaitAsync(Patience, time); // WaitAsync only ends the waiting; a cancellation token would not reach the HTTP call
            var keys = metadata.JsonWebKeySet.Keys.Where(
                key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeyId is { Length: > 0 } && key.Use is null or "" or "sig");
            kept = new(keys.Select(SigningKey.From).ToLookup(it => it.Id, StringComparer.Ordinal), time.GetUtcNow());
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            notBefore = time.GetUtcNow() + AfterFailure;
            log.KeysNotRead(cloud.MetadataUrl, failed.GetType().Name);
        }
    }

    sealed record Snapshot(ILookup<string, SigningKey> Keys, DateTimeOffset ReadAt)
    {
        public DateTimeOffset Ends { get; } = ReadAt + Fresh + Grace;
    }
}

/// <summary>A published key, and the channels that it may sign for (its endorsements); none if the list is missing.</summary>
sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string> Endorsements)
{
    public string Id => Key.KeyId;

    public static SigningKey From(JsonWebKey key) => new(key, key.AdditionalData.TryGetValue("endorsements", out var value)
        && JsonSerializer.SerializeToElement(value) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Where(it => it.ValueKind is JsonValueKind.String)
                .Select(it => it.GetString() ?? "")
                .ToHashSet(StringComparer.Ordinal)
            : []);
}
