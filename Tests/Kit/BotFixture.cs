using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Lists;
using ReviewBot.BotApp.Live;
using ReviewBot.BotApp.Resilience;
using ReviewBot.BotApp.Work;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.Kit;

/// <summary>The whole bot in this process, wired by the host, behind real HTTP, with a fake Teams.</summary>
sealed class BotFixture : IBotEndpoint, IAsyncDisposable
{
    /// <summary>Shared by all fixtures: ids of activities must be unique for bots on the same rows, or they count as repetitions.</summary>
    static int activities;

    readonly LogLines failures = new(LogLevel.Error);
    readonly WebApplication host;

    BotFixture(FakeTeamsServer teams, IRows rows, Action<WebApplicationBuilder>? more, string[] settings)
    {
        Teams = teams;
        host = Host.Build(["--environment", Host.Playground, "--urls", "http://127.0.0.1:0", .. settings], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(failures);
            builder.Services.AddSingleton<TimeProvider>(Time);
            builder.Services.AddSingleton(rows);
            more?.Invoke(builder);
        });
    }

    /// <summary>Errors that the bot has logged.</summary>
    public IReadOnlyList<string> Failures => failures.Lines;

    public FakeTeamsServer Teams { get; }

    public FakeTime Time { get; } = new(Sample.Monday);

    public DealStore Deals => host.Services.GetRequiredService<DealStore>();

    public Telemetry Telemetry => host.Services.GetRequiredService<Telemetry>();

    public string Address => host.Urls.Single();

    /// <summary>The bot's services, for what no other member exposes.</summary>
    public IServiceProvider Services => host.Services;

    public LiveCards Live => host.Services.GetRequiredService<LiveCards>();

    public static async Task<BotFixture> Open(IRows? rows = null, Action<WebApplicationBuilder>? more = null, params string[] settings)
    {
        var bot = new BotFixture(await FakeTeamsServer.Start(), rows ?? EmbeddedRows.InMemory(), more, settings);
        await bot.host.StartAsync();
        return bot;
    }

    /// <summary>The bot with routes of the test beside its own.</summary>
    public static async Task<BotFixture> OpenWith(Action<IEndpointRouteBuilder> routes, params string[] settings)
    {
        var bot = new BotFixture(await FakeTeamsServer.Start(), EmbeddedRows.InMemory(), null, settings);
        routes(bot.host);
        await bot.host.StartAsync();
        return bot;
    }

    /// <summary>The bot without the worker of background jobs: the test runs them itself.</summary>
    public static Task<BotFixture> OpenWithoutLongJobs(IRows? rows = null, params string[] settings) => Open(
        rows,
        builder => builder.Services.Remove(builder.Services.Single(
            it => it.ServiceType == typeof(IHostedService) && it.ImplementationType == typeof(SignalledWorker<Subject.OfJob>))),
        settings);

    /// <summary>The bot whose attached and sent files go by this handler.</summary>
    public static Task<BotFixture> OpenWithFiles(HttpMessageHandler files, params string[] settings) => Open(
        null, builder => builder.Services.AddHttpClient(AttachedFiles.Client).ConfigurePrimaryHttpMessageHandler(() => files), settings);

    /// <summary>A user in the conversation, who is added to its roster.</summary>
    public HttpUser Guest(Person person, TeamsConversation? spot = null)
    {
        Teams.Admit(person);
        return new(this, person, spot ?? TeamsConversation.Channel);
    }

    /// <summary>A user in their personal chat, whom the bot has met there and in the channel.</summary>
    public async Task<HttpUser> Meets(Person person)
    {
        await Guest(person).Types("help");
        var alone = Guest(person, TeamsConversation.Personal);
        await alone.Types("help");
        Teams.Forget();
        return alone;
    }

    /// <summary>Stores a deal directly, without a turn.</summary>
    public async Task<Deal> Has(Deal deal, TeamsConversation? spot = null)
    {
        await Deals.Save(Home(spot), null, new(deal, null, []), null, default);
        return deal;
    }

    public async Task<DealSnapshot> Now(Deal deal, TeamsConversation? spot = null) =>
        await Deals.FindDeal(Home(spot), deal.Id, default) ?? throw new InvalidOperationException("The deal is gone.");

    public static WorkspaceId Home(TeamsConversation? spot = null) =>
        new(TeamsConversation.Tenant, $"team:{(spot ?? TeamsConversation.Channel).Team}");

    /// <summary>Moves the clock, and makes the edits that are then due.</summary>
    public async Task Pass(TimeSpan time)
    {
        Time.Advance(time);
        await Live.MakeDueEdits(default);
    }

    public string NextId() => string.Create(CultureInfo.InvariantCulture, $"f:{Interlocked.Increment(ref activities)}");

    /// <summary>True: a turn also waits for the background work after its answer.</summary>
    public bool Waits { get; set; } = true;

    public async Task<HttpReply> Post(string body, string? authorization = null)
    {
        var reply = await HttpReply.From(Address, body, authorization);
        if (Waits)
            await Services.GetRequiredService<BackgroundWork>().WaitUntilIdle(default);
        return reply;
    }

    /// <summary>Stops the host, as on SIGTERM.</summary>
    public Task Stop() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        failures.Dispose();
        await Teams.DisposeAsync();
    }
}
