using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace ReviewBot.BotApp.Authentication;

/// <summary>Dependency injection of authentication and connector clients.</summary>
static class ChannelServices
{
    /// <summary>Name of the HTTP client that gets our own token from Entra.</summary>
    public const string Login = "login";

    /// <summary>Largest metadata document with signing keys, in bytes; real ones have about a tenth of it.</summary>
    const int LargestMetadata = 1024 * 1024;

    /// <summary>
    /// Time-out of a login. The official credentials block a thread per waiting call, so the default of 100 seconds would exhaust the pool.
    /// </summary>
    static readonly TimeSpan LoginPatience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddChannelAuthentication(this IServiceCollection services)
    {
        services.AddHttpClient(SigningKeyCache.Client, client =>
            (client.MaxResponseContentBufferSize, client.Timeout) = (LargestMetadata, SigningKeyCache.Patience));
        services.AddHttpClient(Login, client => client.Timeout = LoginPatience).KeepsConnections();
        services.AddHttpClient(ConnectorClients.Client, ConnectorClient.AddDefaultRequestHeaders).KeepsConnections()
            .AddResilienceHandler(ConnectorClients.Client, (pipeline, context) =>
                ConnectorRetries.Add(pipeline, context.ServiceProvider.GetRequiredService<TurnBudget>()));
        services.AddHttpClient(ConnectorClients.Client).AddHttpMessageHandler<TurnBudgetHandler>();
        services.AddTransient<TurnBudgetHandler>();
        services.AddSingleton(_ => new TurnBudget(TimeProvider.System));
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

    /// <summary>Settings for long-lived clients: connections are renewed to follow DNS, and redirects are not followed.</summary>
    static IHttpClientBuilder KeepsConnections(this IHttpClientBuilder client) => client
        .UseSocketsHttpHandler(
            (handler, _) => (handler.AllowAutoRedirect, handler.PooledConnectionLifetime) = (false, TimeSpan.FromMinutes(5)))
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
