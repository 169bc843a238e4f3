using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReviewBot.Tests.Sdk.Bot;

/// <summary>The same over real sockets: a bot and a connector on loopback.</summary>
public sealed class KestrelTests : IAsyncLifetime
{
    static readonly HttpClient Client = new();

    readonly List<string> received = [];
    readonly WebApplication host = Host();

    public async Task InitializeAsync()
    {
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Door.Settings()));
        _ = host.MapPost("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, new Echo(), context.RequestAborted));
        _ = host.MapPost("/_connector/{**path}", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            received.Add($"{context.Request.Path} {await reader.ReadToEndAsync()}");
            context.Response.StatusCode = 201;
            await context.Response.WriteAsJsonAsync(new { id = "sent-1" });
        });
        await host.StartAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_message_is_echoed_through_the_connector()
    {
        using var answer = await Post("""
            {"type":"message","id":"in-1","channelId":"msteams","serviceUrl":"ADDRESS/_connector","text":"Grüße",
             "from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"19:x@thread.tacv2;messageid=1"}}
            """.Replace("ADDRESS", Address, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var call = Assert.Single(received);
        Assert.StartsWith("/_connector/v3/conversations/19:x@thread.tacv2;messageid=1/activities/in-1 ", call, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"you said Grüße\"", call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_is_a_400()
    {
        using var answer = await Post("this is no json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_never_says_its_length_is_limited_all_the_same()
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 2 * 1024 * 1024))));
        using var request = new HttpRequestMessage(HttpMethod.Post, Address + "/api/messages") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        using var answer = await Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    string Address => host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    async Task<HttpResponseMessage> Post(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.PostAsync(new Uri(Address + "/api/messages"), content);
    }

    static WebApplication Host()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        return builder.Build();
    }

    sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("you said " + turnContext.Activity.Text, cancellationToken: cancellationToken);
    }
}
