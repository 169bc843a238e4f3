using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>A fake Entra on loopback: publishes its keys, and issues valid and invalid tokens for people's clients.</summary>
sealed class FakeEntra : IAsyncDisposable
{
    public const string AppId = "22222222-3333-4444-5555-666666666666";
    public const string OtherTenant = "10000000-aaaa-bbbb-cccc-000000000009";
    public const string Host = "deals.example.com";

    // Making keys is slow: all tests share these.
    static readonly RSA Own = RSA.Create(2048);
    static readonly RSA Others = RSA.Create(2048);
    static readonly RSA Stranger = RSA.Create(2048);

    readonly WebApplication app;

    FakeEntra()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        app = builder.Build();
        app.MapGet("/organizations/v2.0/.well-known/openid-configuration", () => IsDown ? Results.StatusCode(503) : Results.Text(
            new JsonObject { ["issuer"] = $"{Address}/{{tenantid}}/v2.0", ["jwks_uri"] = $"{Address}/keys" }.ToJsonString(),
            "application/json"));
        app.MapGet("/keys", () => Results.Text(Keys(), "application/json"));
    }

    public bool IsDown { get; set; }

    public string Address => app.Urls.Single();

    /// <summary>Settings with which a host accepts this issuer.</summary>
    public string[] Settings =>
    [
        "--SignIn:AppId", AppId, "--SignIn:Authority", Address, "--ReviewBot:PublicAddress", $"https://{Host}/",
        "--ReviewBot:Tenants:0", TeamsConversation.Tenant,
    ];

    public static async Task<FakeEntra> Start()
    {
        var entra = new FakeEntra();
        await entra.app.StartAsync();
        return entra;
    }

    /// <summary>The claims of a valid token, as Teams gets it.</summary>
    public JsonObject Claims(Person person, DateTimeOffset now, string tenant = TeamsConversation.Tenant) => new()
    {
        ["ver"] = "2.0",
        ["iss"] = $"{Address}/{tenant}/v2.0",
        ["aud"] = AppId,
        ["azp"] = "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
        ["tid"] = tenant,
        ["oid"] = person.Id.Value,
        ["name"] = person.Name,
        ["scp"] = "access_as_user",
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
    };

    public string Token(Person person, DateTimeOffset now, Action<JsonObject>? change = null)
    {
        var claims = Claims(person, now);
        change?.Invoke(claims);
        return Sign(claims);
    }

    /// <summary>Invalid tokens, with what is wrong with them.</summary>
    public IEnumerable<(string Wrong, string? Token)> Refused(Person person, DateTimeOffset now)
    {
        yield return ("no token", null);
        yield return ("no token at all", "nonsense");
        yield return ("another tenant", Sign(Claims(person, now, OtherTenant)));
        yield return ("the tenant of another issuer", Token(person, now, it => it["iss"] = $"{Address}/{OtherTenant}/v2.0"));
        yield return ("a tenant that the issuer is not of", Token(person, now, it => it["tid"] = OtherTenant));
        yield return ("no tenant", Token(person, now, it => it.Remove("tid")));
        yield return ("wrong issuer", Token(person, now, it => it["iss"] = $"https://entra.example.com/{TeamsConversation.Tenant}/v2.0"));
        yield return ("another app", Token(person, now, it => it["aud"] = "11111111-2222-3333-4444-555555555555"));
        yield return ("the app at another host", Token(person, now, it => it["aud"] = $"api://evil.example.com/{AppId}"));
        yield return ("no audience", Token(person, now, it => it.Remove("aud")));
        yield return ("expired", Token(person, now.AddMinutes(-66)));
        yield return ("not valid yet", Token(person, now.AddMinutes(10)));
        yield return ("without an end", Token(person, now, it => it.Remove("exp")));
        yield return ("unsigned", Sign(Claims(person, now), "none"));
        yield return ("signed with the public key as a secret", Sign(Claims(person, now), "HS256"));
        yield return ("wrong key", Sign(Claims(person, now), signer: Stranger));
        yield return ("unknown key", Sign(Claims(person, now), signer: Stranger, key: "key-9"));
        yield return ("the key of another tenant alone", Sign(Claims(person, now), signer: Others, key: "key-2"));
        yield return ("an app on its own", Token(person, now, it => it.Remove("scp")));
        yield return ("leave for something else", Token(person, now, it => it["scp"] = "access_as_user_of_something"));
        yield return ("nobody", Token(person, now, it => it.Remove("oid")));
    }

    /// <summary>Signs any claims.</summary>
    public static string Sign(JsonObject claims, string alg = "RS256", RSA? signer = null, string key = "key-1")
    {
        var signed = Part(new JsonObject { ["typ"] = "JWT", ["alg"] = alg, ["kid"] = key }) + "." + Part(claims);
        var text = Encoding.ASCII.GetBytes(signed);
        var signature = alg switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Own.ExportSubjectPublicKeyInfo(), text),
            _ => (signer ?? Own).SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    string Keys() => new JsonObject
    {
        ["keys"] = new JsonArray(
            Published(Own, "key-1", $"{Address}/{{tenantid}}/v2.0"), Published(Others, "key-2", $"{Address}/{OtherTenant}/v2.0")),
    }.ToJsonString();

    static JsonObject Published(RSA signer, string key, string issuer)
    {
        var parts = signer.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key,
            ["issuer"] = issuer,
            ["n"] = Base64Url.EncodeToString(parts.Modulus),
            ["e"] = Base64Url.EncodeToString(parts.Exponent),
        };
    }

    static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
