using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;
using Host = ReviewBot.BotApp.Host;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>An HTTP answer.</summary>
sealed record Answer(int Status, string Body, string? ContentType);

/// <summary>The host as wired, over real HTTP, with a test bot, and only <see cref="Outside"/> to call.</summary>
sealed class HostFixture : IBot, IAsyncDisposable
{
    public const string Message = """
        {"type":"message","id":"in-1","channelId":"msteams","serviceUrl":"https://smba.example.com/amer/","text":"hello",
         "from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"19:x@thread.tacv2;messageid=1"},
         "channelData":{"tenant":{"id":"10000000-aaaa-bbbb-cccc-000000000001"}}}
        """;

    static readonly HttpClient Client = new();

    readonly LogLines log = new(LogLevel.Warning);
    readonly WebApplication host;

    HostFixture(BotCallbackHandler? bot, string appId, string environment, ServiceClientCredentialsFactory? credentials, string[] settings)
    {
        Bot = bot ?? ((_, _) => Task.CompletedTask);
        host = Host.Build(["--environment", environment, "--urls", "http://127.0.0.1:0", "--MicrosoftAppId", appId, .. settings], builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<IRows>(EmbeddedRows.InMemory());
            builder.Services.AddSingleton<IBot>(this);
            builder.Services.AddSingleton(credentials ?? new NoLogin(appId));
            builder.Services.AddHttpClient(SigningKeyCache.Client).ConfigurePrimaryHttpMessageHandler(() => Outside);
            builder.Services.AddHttpClient(ConnectorClients.Client).ConfigurePrimaryHttpMessageHandler(() => Outside);
        });
    }

    public Outside Outside { get; } = new();

    public BotCallbackHandler Bot { get; set; }

    public int Turns { get; private set; }

    public IReadOnlyList<string> Log => log.Lines;

    public string Address => host.Urls.Single();

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public string GoodToken => "Bearer " + Outside.Issuer.Token(Now);

    public static async Task<HostFixture> Open(
        BotCallbackHandler? bot = null, string appId = Issuer.AppId, string environment = "Playground",
        ServiceClientCredentialsFactory? credentials = null, params string[] settings)
    {
        var fixture = new HostFixture(bot, appId, environment, credentials, settings);
        await fixture.host.StartAsync();
        return fixture;
    }

    public static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task<Answer> Post(string body) => Post(body, GoodToken);

    public async Task<Answer> Post(string body, string? authorization, string method = "POST", (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(
            new(method), new Uri(Address + "/api/messages"))
        { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (authorization is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
        if (header is var (name, value))
            request.Headers.Add(name, value);
        return await Send(request);
    }

    public static async Task<Answer> Send(HttpRequestMessage request)
    {
        using var answer = await Client.SendAsync(request);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString());
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return Bot(turnContext, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Outside.Dispose();
        log.Dispose();
    }
}
