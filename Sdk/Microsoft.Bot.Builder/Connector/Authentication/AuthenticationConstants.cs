namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Stands in for Microsoft.Bot.Connector.Authentication.AuthenticationConstants.</summary>
public static class AuthenticationConstants
{
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";
    public const string DefaultChannelAuthTenant = "botframework.com";
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string AudienceClaim = "aud";
    public const string KeyIdHeader = "kid";
    public const string ServiceUrlClaim = "serviceurl";
    public const string VersionClaim = "ver";
    public const string AppIdClaim = "appid";
    public const string AuthorizedParty = "azp";
    public const string TenantIdClaim = "tid";
    public const string AnonymousAuthType = "anonymous";
}
