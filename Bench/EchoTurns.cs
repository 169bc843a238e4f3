using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Authentication;
using ReviewBot.BotApp.Configuration;
using ReviewBot.BotApp.Diagnostics;
using ReviewBot.BotApp.Teams;

namespace ReviewBot.Bench;

/// <summary>
/// Compares echo turns (a message in, a reply posted to a loopback connector) in one process: a minimal endpoint with only JSON and an HTTP
/// client; the official packages alone; ours, which are those behind our endpoint and authentication; and ours with signed tokens.
/// </summary>
static class EchoTurns
{
    const int Clients = 8;
    const int Rounds = 4;

    /// <summary>Divisor for the number of turns of the official packages alone, which take about a hundred times as long.</summary>
    const int Slower = 50;

    public static async Task Run(int turns, TextWriter tell)
    {
        await using var connector = await Listen(app => app.MapFallback(() => Results.Json(new ResourceResponse("1"), statusCode: 201)));
        var activity = Activity(connector.Urls.First());
        using var issuer = new BenchIssuer(connector.Urls.First());
        await using var least = await Listen(Least);
        await using var official = await Listen(
            app => app.MapPost(
                "/api/messages",
                (HttpContext http, CloudAdapter adapter, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot)),
            services => services
                .AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>()
                .AddSingleton<CloudAdapter>(provider => new Plain(provider.GetRequiredService<BotFrameworkAuthentication>())));
        await using var ours = await Listen(app => MessagesEndpoint.Map(app), services => Ours(services, null));
        await using var checkedOurs = await Listen(app => MessagesEndpoint.Map(app), services => Ours(services, issuer));

        Case[] cases =
        [
            new("least possible", least.Urls.First(), null, turns),
            new("packages as they are", official.Urls.First(), null, Math.Max(turns / Slower, Clients)),
            new("ours", ours.Urls.First(), null, turns),
            new("ours, tokens checked", checkedOurs.Urls.First(), issuer.Token(), turns),
        ];
        foreach (var warm in cases)
            await Load(warm with { Turns = warm.Turns / 10 }, activity);
        var measured = cases.ToDictionary(it => it.Name, _ => new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var it in cases)
                measured[it.Name].Add(await Load(it, activity));
        }

        foreach (var (name, rounds) in measured)
            await Say(tell, name, rounds);
        await tell.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            best of {Rounds}: ours is {Best("ours") / Best("packages as they are"):N0} times the packages as they are, {Best("ours") / Best("least possible"):P0} of the least possible;
            with tokens checked {Best("ours, tokens checked") / Best("ours"):P0} of without
            """));

        double Best(string name) => measured[name].Max(it => it.PerSecond);
    }

    static async Task<Measured> Load(Case it, string activity)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
        if (it.Token is { } token)
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var left = it.Turns;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var body = new StringContent(activity, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri($"{it.Address}/api/messages"), body);
                answer.EnsureSuccessStatusCode();
            }
        }));
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return new(it.Turns / seconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)it.Turns / 1024);
    }

    /// <summary>Allocations include client and connector, so only differences between lines are meaningful.</summary>
    static async Task Say(TextWriter tell, string name, List<Measured> rounds) => await tell.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-22} {rounds.Max(it => it.PerSecond),8:N0} turns/s (each round: {string.Join(", ", rounds.Select(it => it.PerSecond.ToString("N0", CultureInfo.InvariantCulture)))})  {rounds.Min(it => it.Kilobytes),6:N1} KB a turn, client and connector included"));

    /// <summary>Adds the host's services, without rate limits per tenant and address.</summary>
    static void Ours(IServiceCollection services, BenchIssuer? issuer)
    {
        services.AddChannelAuthentication()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Options.Create(new BotSettings { TurnsPerMinute = int.MaxValue }))
            .AddSingleton(_ => MessagesEndpoint.BodyReads())
            .AddSingleton<Telemetry>().AddSingleton<TenantLimit>().AddSingleton<TurnTrace>().AddSingleton<Adapter>();
        if (issuer is null)
            return;
        services.AddSingleton<ServiceClientCredentialsFactory>(issuer);
        services.AddHttpClient(SigningKeyCache.Client).ConfigurePrimaryHttpMessageHandler(issuer.Metadata);
    }

    static void Least(WebApplication app) =>
        app.MapPost("/api/messages", async (HttpContext http, IHttpClientFactory clients) =>
        {
            using var client = clients.CreateClient();
            using var activity = await JsonDocument.ParseAsync(http.Request.Body);
            var root = activity.RootElement;
            var conversation = Uri.EscapeDataString(root.GetProperty("conversation").GetProperty("id").GetString() ?? "");
            var address =
                $"{root.GetProperty("serviceUrl").GetString()}/v3/conversations/{conversation}/activities/{root.GetProperty("id").GetString()}";
            using var answer = await client.PostAsJsonAsync(
                new Uri(address), new { type = "message", text = root.GetProperty("text").GetString() });
            answer.EnsureSuccessStatusCode();
        });

    static async Task<WebApplication> Listen(Action<WebApplication> map, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<IBot, Echo>();
        more?.Invoke(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }

    static string Activity(string service) => JsonSerializer.Serialize(new
    {
        type = "message",
        id = "1",
        text = "hello",
        channelId = "msteams",
        serviceUrl = service,
        from = new { id = "29:a", name = "Sam Sample", aadObjectId = "5a3d1c00-0000-4000-8000-000000000010" },
        recipient = new { id = "28:b", name = "ReviewBot" },
        conversation = new { id = "19:a@thread.tacv2;messageid=1", conversationType = "channel", tenantId = "t", isGroup = true },
        channelData = new { tenant = new { id = "t" }, team = new { id = "19:team" } },
    });

    readonly record struct Measured(double PerSecond, double Kilobytes);

    sealed record Case(string Name, string Address, string? Token, int Turns);

    sealed class Plain(BotFrameworkAuthentication authentication) : CloudAdapter(authentication);

    sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
