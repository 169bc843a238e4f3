using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace ReviewBot.Tests.Sdk.Bot;

/// <summary>What came back through the door.</summary>
sealed record Answer(int Status, string Body, string? ContentType);

/// <summary>A bot behind the adapter, and requests to it.</summary>
sealed class Door : IBot, IDisposable
{
    public const string Message = """
        {"type":"message","id":"in-1","channelId":"msteams","serviceUrl":"https://smba.example.com/amer/","text":"hello",
         "from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"19:x@thread.tacv2;messageid=1"}}
        """;

    readonly CloudAdapter adapter;

    public Door(BotCallbackHandler? bot = null, string appId = Issuer.AppId, BotFrameworkAuthentication? authentication = null)
    {
        Bot = bot ?? ((_, _) => Task.CompletedTask);
        var settings = Settings(("MicrosoftAppId", appId), ("MicrosoftAppPassword", "secret"));
        adapter = new CloudAdapter(authentication ?? new ConfigurationBotFrameworkAuthentication(settings, new NoLogin(appId), httpClientFactory: Outside));
    }

    public Outside Outside { get; } = new();

    public BotCallbackHandler Bot { get; set; }

    public int Turns { get; private set; }

    public CloudAdapter Adapter => adapter;

    public static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public string GoodToken => "Bearer " + Outside.Issuer.Token(Now);

    public Task<Answer> Post(string body) => Post(body, GoodToken);

    public async Task<Answer> Post(string body, string? authorization, string method = "POST")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (authorization != null) context.Request.Headers.Authorization = authorization;
        using var answer = new MemoryStream();
        context.Response.Body = answer;

        await adapter.ProcessAsync(context.Request, context.Response, this, CancellationToken.None);

        return new Answer(context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()), context.Response.ContentType);
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return Bot(turnContext, cancellationToken);
    }

    public void Dispose() => Outside.Dispose();
}
