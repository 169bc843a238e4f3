using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ReviewBot.BotApp.Authentication;

/// <summary>The guard between the official packages and the outside, as it is wired.</summary>
static class ChannelServices
{
    /// <summary>The client that gets our own token from Entra.</summary>
    public const string Login = "login";

    /// <summary>In bytes, of the documents that hold the signing keys: the real ones are about a tenth of it.</summary>
    const int LargestMetadata = 1024 * 1024;

    /// <summary>
    /// The official credentials hold a thread for each sender that waits for the token: not for the 100 seconds of a client as it is.
    /// </summary>
    static readonly TimeSpan LoginPatience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddChannelAuthentication(this IServiceCollection services)
    {
        services.AddHttpClient(SigningKeyCache.Client, client =>
            (client.MaxResponseContentBufferSize, client.Timeout) = (LargestMetadata, SigningKeyCache.Patience));
        services.AddHttpClient(Login, client => client.Timeout = LoginPatience).KeepsConnections();
        services.AddHttpClient(ConnectorClients.Client, ConnectorClient.AddDefaultRequestHeaders).KeepsConnections()
            .AddResilienceHandler(ConnectorClients.Client, pipeline => ConnectorRetries.Add(pipeline, TimeProvider.System));
        services.AddSingleton(provider => BotCloud.FromSettings(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ServiceClientCredentialsFactory>(provider => new ConfigurationServiceClientCredentialFactory(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHttpClientFactory>().CreateClient(Login)));
        services.AddSingleton<SigningKeyCache>();
        services.AddSingleton<ChannelTokenValidator>();
        services.AddSingleton<ConnectorClients>();
        services.AddSingleton<ChannelAuthentication>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => provider.GetRequiredService<ChannelAuthentication>());
        return services;
    }

    /// <summary>For clients that are kept: the pool follows DNS, and nothing is followed elsewhere.</summary>
    static IHttpClientBuilder KeepsConnections(this IHttpClientBuilder client) => client
        .UseSocketsHttpHandler(
            (handler, _) => (handler.AllowAutoRedirect, handler.PooledConnectionLifetime) = (false, TimeSpan.FromMinutes(5)))
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
