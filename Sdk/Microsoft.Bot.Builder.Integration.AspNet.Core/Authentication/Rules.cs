using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is true of one cloud.</summary>
sealed record Rules
{
    /// <summary>Tokens are for the app and live for about an hour; clocks may be this far apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static Rules Public { get; } = new();

    public bool ValidateAuthority { get; init; } = true;

    public string LoginUrl { get; init; } = string.Format(null, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, AuthenticationConstants.DefaultChannelAuthTenant);

    public string Scope { get; init; } = AuthenticationConstants.ToChannelFromBotOAuthScope;

    public string Issuer { get; init; } = AuthenticationConstants.ToBotFromChannelTokenIssuer;

    public string MetadataUrl { get; init; } = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

    public string CallerId { get; init; } = CallerIdConstants.PublicAzureChannel;

    /// <summary>Production: no token ever goes to this machine or a private network.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>The public cloud, but for what is set.</summary>
    public static Rules Of(bool validateAuthority, string loginUrl, string scope, string issuer, string metadataUrl, string callerId, bool strict) => new()
    {
        ValidateAuthority = validateAuthority,
        LoginUrl = Or(loginUrl, Public.LoginUrl),
        Scope = Or(scope, Public.Scope),
        Issuer = Or(issuer, Public.Issuer),
        MetadataUrl = Or(metadataUrl, Public.MetadataUrl),
        CallerId = Or(callerId, Public.CallerId),
        Strict = strict,
    };

    static string Or(string set, string otherwise) => string.IsNullOrEmpty(set) ? otherwise : set;
}
