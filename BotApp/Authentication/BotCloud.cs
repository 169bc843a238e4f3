using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ReviewBot.BotApp.Authentication;

/// <summary>
/// The names and addresses of one Bot Framework cloud: who signs its tokens, where its keys are published, where we get our own token.
/// Public or US government, with the official override settings on top.
/// Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
/// </summary>
/// <param name="MetadataUrl">The OpenID metadata of the issuer; must be https.</param>
/// <param name="LoginUrl">Login endpoint. Must be one of the package's own constants, letter by letter: only in those do the official
/// credentials insert the bot's tenant.</param>
/// <param name="Scope">Scope of our own token, without Entra's "/.default", which the credentials append.</param>
sealed record BotCloud(string Issuer, string MetadataUrl, string LoginUrl, string Scope, string CallerId, bool ValidateAuthority)
{
    /// <exception cref="OptionsValidationException">ChannelService is not the name of a known cloud.</exception>
    public static BotCloud FromSettings(IConfiguration settings)
    {
        var cloud = settings["ChannelService"]?.Trim() switch
        {
            null or "" => new BotCloud(
                AuthenticationConstants.ToBotFromChannelTokenIssuer,
                AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
                AuthenticationConstants.ToChannelFromBotOAuthScope,
                CallerIdConstants.PublicAzureChannel,
                true),
            GovernmentAuthenticationConstants.ChannelService => new BotCloud(
                GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
                GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
                GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
                CallerIdConstants.USGovChannel,
                true),
            var other => throw new OptionsValidationException("ChannelService", typeof(BotCloud),
                [$"ChannelService is '{other}'. Set it to {GovernmentAuthenticationConstants.ChannelService} for the US government's cloud, or take it away, which is the public one."]),
        };
        return new(
            Setting("ToBotFromChannelTokenIssuer") ?? cloud.Issuer,
            Setting("ToBotFromChannelOpenIdMetadataUrl") ?? cloud.MetadataUrl,
            Setting("ToChannelFromBotLoginUrl") ?? cloud.LoginUrl,
            Setting("ToChannelFromBotOAuthScope") ?? cloud.Scope,
            Setting("CallerId") ?? cloud.CallerId,
            !bool.TryParse(settings["ValidateAuthority"], out var validates) || validates);

        string? Setting(string name) => settings[name]?.Trim() is { Length: > 0 } value ? value : null;
    }
}
