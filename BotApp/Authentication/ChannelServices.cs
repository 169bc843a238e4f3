using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ReviewBot.BotApp.Authentication;

/// <summary>The guard between the official packages and the outside, as it is wired.</summary>
static class ChannelServices
{
    /// <summary>In bytes, of the documents that hold the signing keys: the real ones are about a tenth of it.</summary>
    const int LargestMetadata = 1024 * 1024;

    public static IServiceCollection AddChannelAuthentication(this IServiceCollection services)
    {
        services.AddHttpClient(SigningKeyCache.Client, client =>
            (client.MaxResponseContentBufferSize, client.Timeout) = (LargestMetadata, SigningKeyCache.Patience));
        services.AddHttpClient(ConnectorClients.Client, ConnectorClient.AddDefaultRequestHeaders)
            .UseSocketsHttpHandler((handler, _) => (handler.AllowAutoRedirect, handler.PooledConnectionLifetime) = (false, TimeSpan.FromMinutes(5)))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // its clients are kept, and the pool follows DNS
            .AddResilienceHandler(ConnectorClients.Client, pipeline => ConnectorRetries.Add(pipeline, TimeProvider.System));
        services.AddSingleton(provider => BotCloud.FromSettings(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<ServiceClientCredentialsFactory>(provider => new ConfigurationServiceClientCredentialFactory(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<SigningKeyCache>();
        services.AddSingleton<ChannelTokenValidator>();
        services.AddSingleton<ConnectorClients>();
        services.AddSingleton<ChannelAuthentication>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => provider.GetRequiredService<ChannelAuthentication>());
        return services;
    }
}
