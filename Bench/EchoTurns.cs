using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ReviewBot.Bench;

/// <summary>
/// One turn of the stand-ins against the least possible one: both read the same activity and post the same reply to a loopback
/// connector, the one through the adapter and a bot, the other with JSON and an HTTP client alone. Both run in this process, in turns.
/// </summary>
static class EchoTurns
{
    const int Clients = 8;
    const int Rounds = 4;

    public static async Task Run(int turns, TextWriter tell)
    {
        await using var connector = Listen(app => app.MapFallback(() => Results.Json(new ResourceResponse("1"), statusCode: 201)));
        var service = connector.Urls.First();
        await using var ours = Listen(Ours);
        await using var least = Listen(Least);
        var activity = Activity(service);
        await Load(ours.Urls.First(), activity, turns / 10);
        await Load(least.Urls.First(), activity, turns / 10);

        var (our, bare) = (new List<Measured>(), new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            bare.Add(await Load(least.Urls.First(), activity, turns));
            our.Add(await Load(ours.Urls.First(), activity, turns));
        }
        await Say(tell, "least possible", bare);
        await Say(tell, "stand-ins", our);
        await tell.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio of turns per second, best of {Rounds}: {our.Max(it => it.PerSecond) / bare.Max(it => it.PerSecond):P0}"));
    }

    static async Task<Measured> Load(string address, string activity, int turns)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
        var left = turns;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var body = new StringContent(activity, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri($"{address}/api/messages"), body);
                answer.EnsureSuccessStatusCode();
            }
        }));
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        return new(turns / seconds, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)turns / 1024);
    }

    /// <summary>Allocation counts client and connector too: the difference between the two lines is what the stand-ins take more.</summary>
    static async Task Say(TextWriter tell, string name, List<Measured> rounds) => await tell.WriteLineAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-15} {rounds.Max(it => it.PerSecond),8:N0} turns/s (each round: {string.Join(", ", rounds.Select(it => it.PerSecond.ToString("N0", CultureInfo.InvariantCulture)))})  {rounds.Min(it => it.Kilobytes),6:N1} KB a turn, client and connector included"));

    static void Ours(WebApplication app) => app.MapPost("/api/messages", (HttpContext http, CloudAdapter adapter, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot));

    static void Least(WebApplication app) =>
        app.MapPost("/api/messages", async (HttpContext http, IHttpClientFactory clients) =>
        {
            using var client = clients.CreateClient();
            using var activity = await JsonDocument.ParseAsync(http.Request.Body);
            var root = activity.RootElement;
            var conversation = Uri.EscapeDataString(root.GetProperty("conversation").GetProperty("id").GetString() ?? "");
            var address = $"{root.GetProperty("serviceUrl").GetString()}/v3/conversations/{conversation}/activities/{root.GetProperty("id").GetString()}";
            using var answer = await client.PostAsJsonAsync(new Uri(address), new { type = "message", text = root.GetProperty("text").GetString() });
            answer.EnsureSuccessStatusCode();
        });

    static WebApplication Listen(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<CloudAdapter>(provider => new Echoing(provider.GetRequiredService<BotFrameworkAuthentication>()));
        builder.Services.AddSingleton<IBot, Echo>();
        var app = builder.Build();
        map(app);
        app.StartAsync().GetAwaiter().GetResult();
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

    sealed class Echoing(BotFrameworkAuthentication authentication) : CloudAdapter(authentication);

    sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
