using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Stands in for Microsoft.Bot.Builder.Integration.AspNet.Core.ConfigurationBotFrameworkAuthentication: the rules of the public cloud, or those that the settings name.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    readonly BotFrameworkAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null, AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var rules = new Rules
        {
            ValidateAuthority = bool.Parse(configuration["ValidateAuthority"] ?? "true"),
            LoginUrl = Or(configuration["ToChannelFromBotLoginUrl"], string.Format(null, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, AuthenticationConstants.DefaultChannelAuthTenant)),
            Scope = Or(configuration["ToChannelFromBotOAuthScope"], AuthenticationConstants.ToChannelFromBotOAuthScope),
            Issuer = Or(configuration["ToBotFromChannelTokenIssuer"], AuthenticationConstants.ToBotFromChannelTokenIssuer),
            MetadataUrl = Or(configuration["ToBotFromChannelOpenIdMetadataUrl"], AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            CallerId = Or(configuration["CallerId"], CallerIdConstants.PublicAzureChannel),
            // The host puts its environment's name into the configuration. Without one, the strict rules hold.
            Strict = configuration[HostDefaults.EnvironmentKey] is null or "" || string.Equals(configuration[HostDefaults.EnvironmentKey], Environments.Production, StringComparison.OrdinalIgnoreCase),
        };
        if (!string.IsNullOrEmpty(configuration["ChannelService"])) throw new ArgumentException("The provided ChannelService value is not supported.");

        _inner = new ChannelAuthentication(rules, credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger), authConfiguration ?? new AuthenticationConfiguration(), httpClientFactory, logger, TimeProvider.System);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    static string Or(string set, string otherwise) => string.IsNullOrEmpty(set) ? otherwise : set;
}
