using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Connections;

/// <summary>Dependency injection of the CRMs that this installation has settings for.</summary>
public static class ConnectionServices
{
    /// <summary>Time-out of one request, including retries and their waits.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Registers <see cref="Crms"/>. Needs a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddCrms(this IServiceCollection services)
    {
        services.AddOptions<ConnectionSettings>().BindConfiguration("Connections").ValidateDataAnnotations().ValidateOnStart();
        services.AddCrmClient(CrmSystem.Dynamics, CrmHosts.Dynamics, it => it.Dynamics?.Address, CrmRetries.WaitOf);
        services.AddCrmClient(CrmSystem.Salesforce, CrmHosts.Salesforce, it => it.Salesforce?.Address, CrmRetries.WaitOf);
        services.AddCrmClient(CrmSystem.HubSpot, CrmHosts.HubSpot, it => it.HubSpot?.Address, HubSpotCrm.WaitOf);
        services.AddSingleton<Crms>();
        return services;
    }

    static void AddCrmClient(
        this IServiceCollection services, CrmSystem system, CrmHosts hosts, Func<ConnectionSettings, Uri?> address,
        Func<HttpResponseMessage, TimeProvider, Task<TimeSpan?>> waitOf)
    {
        var client = services
            .AddHttpClient($"{system}", (provider, http) =>
            {
                http.BaseAddress = address(Settings(provider));
                http.Timeout = Patience;
                http.MaxResponseContentBufferSize = CrmHttp.LargestAnswer;
            })
            .RemoveAllLoggers() // queries name owners
                                // nor are they traced, for the same reason
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ActivityHeadersPropagator = null,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.AddResilienceHandler($"{system}", (pipeline, context) =>
            CrmRetries.Add(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>(), waitOf));
        client.AddHttpMessageHandler(provider => new OwnHostHandler(hosts, Settings(provider).AllowLoopback));
    }

    static ConnectionSettings Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<ConnectionSettings>>().Value;
}

/// <summary>The CRMs of this installation.</summary>
public sealed class Crms : IDisposable
{
    readonly Dictionary<CrmSystem, ICrm> all = [];

    public Crms(IHttpClientFactory clients, IOptions<ConnectionSettings> options, TimeProvider time)
    {
        var settings = options.Value;
        HttpClient Client(CrmSystem system) => clients.CreateClient($"{system}");
        if (settings.Dynamics is { } dynamics)
        {
            var http = Client(CrmSystem.Dynamics);
            all[CrmSystem.Dynamics] = new DynamicsCrm(http, DynamicsSignIn.For(dynamics, http, time), time);
        }
        if (settings.Salesforce is { } salesforce)
            all[CrmSystem.Salesforce] = new SalesforceCrm(Client(CrmSystem.Salesforce), salesforce, time);
        if (settings.HubSpot is { } hubSpot)
            all[CrmSystem.HubSpot] = new HubSpotCrm(Client(CrmSystem.HubSpot), hubSpot, time);
    }

    /// <summary>The CRMs that are set up.</summary>
    public IReadOnlyCollection<CrmSystem> Connected => all.Keys;

    /// <summary>Null: not set up.</summary>
    public ICrm? Find(CrmSystem system) => all.GetValueOrDefault(system);

    public void Dispose()
    {
        foreach (var crm in all.Values.OfType<IDisposable>())
            crm.Dispose();
    }
}
