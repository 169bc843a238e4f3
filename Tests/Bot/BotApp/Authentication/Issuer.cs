using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>A fake token issuer for the connector: its keys, the metadata that publishes them, and valid and invalid tokens.</summary>
sealed class Issuer
{
    public const string Name = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    // Making keys is slow: all tests share these.
    static readonly RSA First = RSA.Create(2048);
    static readonly Lazy<RSA> Second = new(() => RSA.Create(2048));

    RSA rsa = First;

    public static RSA Other => Second.Value;

    public string KeyId { get; set; } = "key-1";

    public string[]? Endorsements { get; set; } = ["msteams"];

    /// <summary>Another key with the same id, endorsed for another channel.</summary>
    public RSA? AlsoPublishes { get; set; }

    /// <summary>The key set as published now.</summary>
    public string Keys => new JObject
    {
        ["keys"] = AlsoPublishes is { } other
            ? new JArray(Published(other, ["webchat"]), Published(rsa, Endorsements))
            : new JArray(Published(rsa, Endorsements)),
    }.ToString();

    public static JObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = Name,
        ["aud"] = AppId,
        ["serviceurl"] = Outside.ServiceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
    };

    /// <summary>A valid token, except for the test's change.</summary>
    public string Token(DateTimeOffset now, Action<JObject>? change = null, string alg = "RS256", RSA? signer = null)
    {
        var claims = Claims(now);
        change?.Invoke(claims);
        return Sign(claims.ToString(), head => head["alg"] = alg, signer);
    }

    /// <summary>A token with exactly these claims.</summary>
    public string Sign(string claims, Action<JObject>? change = null, RSA? signer = null)
    {
        var head = new JObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = KeyId };
        change?.Invoke(head);
        var signed = Part(head.ToString()) + "." + Part(claims);
        return signed + "." + Base64Url.EncodeToString(Signature($"{head["alg"]}", Encoding.ASCII.GetBytes(signed), signer ?? rsa));
    }

    /// <summary>Key rotation: another key signs, and only that one is published.</summary>
    public void Rotate(string keyId)
    {
        rsa = Other;
        KeyId = keyId;
    }

    JObject Published(RSA signer, string[]? endorsements)
    {
        var key = signer.ExportParameters(includePrivateParameters: false);
        var published = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = KeyId,
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
        };
        if (endorsements is not null)
            published["endorsements"] = new JArray(endorsements.Cast<object>().ToArray());
        return published;
    }

    byte[] Signature(string alg, byte[] text, RSA signer) => alg switch
    {
        "none" => [],
        "HS256" => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), text),
        "PS256" => signer.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "RS512" => signer.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        _ => signer.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
