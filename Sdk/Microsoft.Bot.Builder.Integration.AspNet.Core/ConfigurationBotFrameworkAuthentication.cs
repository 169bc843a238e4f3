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
        var rules = Rules.Of(
            bool.Parse(configuration["ValidateAuthority"] ?? "true"),
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["CallerId"],
            IsProduction(configuration[HostDefaults.EnvironmentKey]));
        if (!string.IsNullOrEmpty(configuration["ChannelService"])) throw new ArgumentException("The provided ChannelService value is not supported.");

        _inner = new ChannelAuthentication(rules, credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger), authConfiguration ?? new AuthenticationConfiguration(), httpClientFactory, logger, TimeProvider.System);
    }

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    // The host puts its environment's name into the configuration. Without one, the strict rules hold.
    static bool IsProduction(string environment) =>
        string.IsNullOrEmpty(environment) || string.Equals(environment, Environments.Production, StringComparison.OrdinalIgnoreCase);
}
