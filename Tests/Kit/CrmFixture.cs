using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.Connections;
using ReviewBot.CrmStandIns;
using ReviewBot.Reviews.Connections;

namespace ReviewBot.Tests.Kit;

/// <summary>A CRM client as wired by the bot, over HTTP to its stand-in, on a fake clock.</summary>
sealed class CrmFixture : IAsyncDisposable
{
    readonly ServiceProvider services;

    CrmFixture(CrmSystem system, CrmStandIn there, FakeTime time, Uri? address)
    {
        (There, Time) = (there, time);
        var at = $"{address ?? there.Address}";
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings(system, at)).Build())
            .AddCrms()
            .BuildServiceProvider(validateScopes: true);
        Crm = services.GetRequiredService<Crms>().Find(system) ?? throw new InvalidOperationException("It is not connected.");
    }

    public static DateTimeOffset Morning { get; } = DateTimeOffset.Parse("2026-11-23T08:30:00Z", CultureInfo.InvariantCulture);

    public CrmStandIn There { get; }

    public FakeTime Time { get; }

    public ICrm Crm { get; }

    public LogLines Log { get; } = new(LogLevel.Trace);

    /// <param name="count">Made-up opportunities; null: the sample ones.</param>
    /// <param name="address">Address that the client is configured with; null: the stand-in's own.</param>
    public static async Task<CrmFixture> Start(CrmSystem system, int? count = null, Uri? address = null)
    {
        var time = new FakeTime(Morning);
        var deals = count is { } many ? StandInDeals.Many(time, many) : StandInDeals.Samples(time);
        CrmStandIn there = system switch
        {
            CrmSystem.Dynamics => new DynamicsStandIn(deals),
            CrmSystem.Salesforce => new SalesforceStandIn(deals),
            _ => new HubSpotStandIn(deals),
        };
        await there.Start();
        return new(system, there, time, address);
    }

    public static Dictionary<string, string?> Settings(CrmSystem system, string address) => new()
    {
        ["Connections:AllowLoopback"] = "true",
        [$"Connections:{system}:Address"] = address,
        [$"Connections:{system}:{(system is CrmSystem.HubSpot ? "Token" : "ClientSecret")}"] = CrmStandIn.Secret,
        [$"Connections:{system}:ClientId"] = CrmStandIn.ClientId,
        [$"Connections:{system}:TenantId"] = CrmStandIn.TenantId,
    };

    /// <summary>All pages, and the last cursor.</summary>
    public async Task<(List<CrmDeal> Deals, List<string> Deleted, CrmMark? Mark)> ReadChanges(CrmScope scope, CrmMark? since = null)
    {
        var (deals, deleted, mark) = (new List<CrmDeal>(), new List<string>(), since);
        await foreach (var page in Crm.ReadChanges(scope, since, CancellationToken.None))
        {
            deals.AddRange(page.Deals);
            deleted.AddRange(page.Deleted);
            mark = page.Mark;
        }
        return (deals, deleted, mark);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await There.DisposeAsync();
    }
}
