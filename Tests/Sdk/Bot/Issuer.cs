using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

/// <summary>Who signs the connector's tokens: keys, the metadata that publishes them, and tokens good and bad.</summary>
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

    /// <summary>The key set as published now.</summary>
    public string Keys
    {
        get
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            var published = new JObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = KeyId, ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent) };
            if (Endorsements != null) published["endorsements"] = new JArray(Endorsements.Cast<object>().ToArray());
            return new JObject { ["keys"] = new JArray(published) }.ToString();
        }
    }

    public static JObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = Name,
        ["aud"] = AppId,
        ["serviceurl"] = Outside.ServiceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
    };

    /// <summary>A good token, but for what the test changes in it.</summary>
    public string Token(DateTimeOffset now, Action<JObject>? change = null, string alg = "RS256", RSA? signer = null)
    {
        var claims = Claims(now);
        change?.Invoke(claims);
        var signed = Head(alg) + "." + Part(claims.ToString());
        return signed + "." + Base64Url.EncodeToString(Sign(alg, Encoding.ASCII.GetBytes(signed), signer ?? rsa));
    }

    /// <summary>From now on another key signs, and it alone is published.</summary>
    public void Rotate(string keyId)
    {
        rsa = Other;
        KeyId = keyId;
    }

    byte[] Sign(string alg, byte[] text, RSA signer) => alg switch
    {
        "none" => [],
        "HS256" => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), text),
        "PS256" => signer.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "RS512" => signer.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        _ => signer.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    string Head(string alg) => Part(new JObject { ["typ"] = "JWT", ["alg"] = alg, ["kid"] = KeyId }.ToString());

    static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
