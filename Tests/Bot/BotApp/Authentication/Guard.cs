using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using ReviewBot.BotApp.Authentication;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>
/// The authentication alone, as wired by the host, on a fake clock, and with only <see cref="Outside"/> to call. With settings, the app's
/// credentials are the official ones.
/// </summary>
static class Guard
{
    public static ChannelAuthentication Make(
        Outside outside, TimeProvider? time = null, string environment = "Development", ServiceClientCredentialsFactory? credentials = null,
        params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(_ => HostFixture.Settings(settings));
        services.AddSingleton(Mock.Of<IHostEnvironment>(it => it.EnvironmentName == environment));
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddChannelAuthentication();
        if (settings.Length == 0)
            services.AddSingleton(credentials ?? new NoLogin(Issuer.AppId));
        services.AddHttpClient(ChannelServices.Login).ConfigurePrimaryHttpMessageHandler(() => outside);
        services.AddHttpClient(SigningKeyCache.Client).ConfigurePrimaryHttpMessageHandler(() => outside);
        services.AddHttpClient(ConnectorClients.Client).ConfigurePrimaryHttpMessageHandler(() => outside);
        return services.BuildServiceProvider(validateScopes: true).GetRequiredService<ChannelAuthentication>();
    }

    /// <summary>A connector client for proactive messages.</summary>
    public static Task<IConnectorClient> Connector(this ChannelAuthentication guard, string address) =>
        guard.CreateConnectorFactory(new([new(AuthenticationConstants.AudienceClaim, Issuer.AppId)]))
            .CreateAsync(address, null, CancellationToken.None);
}
