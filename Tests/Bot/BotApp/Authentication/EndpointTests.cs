using System.Net.Sockets;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ReviewBot.BotApp.Teams;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>The messages endpoint: checks the header first, then the body; malformed ones are rejected.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    const string Invoke = """
        {"type":"invoke","name":"adaptiveCard/action","id":"in-1","channelId":"msteams","serviceUrl":"https://smba.example.com/amer/",
         "from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"c"},"value":{}}
        """;

    HostFixture host = null!;

    public async ValueTask InitializeAsync() => host = await HostFixture.Open();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":\"nobody\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"isGroup\":\"perhaps\"}}")]
    public async Task What_is_no_activity_is_a_400_with_a_reason(string body)
    {
        var answer = await host.Post(body);

        Assert.Equal((400, "The body is no activity in JSON, or has no type."), (answer.Status, answer.Body));
        Assert.Equal(0, host.Turns);
    }

    [Fact]
    public async Task Json_of_endless_depth_is_a_400()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 40_000));

        Assert.Equal(400, (await host.Post($$"""{"type":"message","value":{{deep}}""")).Status);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_a_413() =>
        Assert.Equal(
            413, (await host.Post($$"""{"type":"message","text":"{{new string('x', MessagesEndpoint.LongestActivity)}}"}""")).Status);

    [Fact]
    public async Task A_body_that_never_says_its_length_is_limited_all_the_same()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address + "/api/messages"));
        request.Content = new StreamContent(
            new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', 2 * MessagesEndpoint.LongestActivity))));
        request.Headers.TransferEncodingChunked = true;
        Assert.True(request.Headers.TryAddWithoutValidation("Authorization", host.GoodToken));

        Assert.Equal(413, (await HostFixture.Send(request)).Status);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Other_verbs_are_a_405(string method) =>
        Assert.Equal(405, (await host.Post(HostFixture.Message, null, method)).Status);

    /// <summary>Answered before the body has arrived: the endpoint does not wait for it.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Authorization: Bearer nonsense\r\n")]
    [InlineData("Authorization: Basic YTpi\r\n")]
    public async Task Whoever_has_no_token_is_refused_from_the_headers_alone(string authorization)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(host.Address).Port);
        await using var stream = client.GetStream();

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /api/messages HTTP/1.1\r\nHost: bot\r\n{authorization}Content-Type: application/json\r\nContent-Length: 200000\r\n\r\n"));
        using var answer = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 401 Unauthorized", await answer.ReadLineAsync());
        Assert.Equal(0, host.Turns);
    }

    [Fact]
    public async Task A_header_that_is_longer_than_any_token_is_no_failure() =>
        Assert.Equal(431, (await host.Post(HostFixture.Message, "Bearer " + new string('x', 40_000))).Status);

    [Fact]
    public async Task A_message_is_answered_with_an_empty_200() =>
        Assert.Equal(new Answer(200, "", null), await host.Post(HostFixture.Message));

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_a_501() => Assert.Equal(501, (await host.Post(Invoke)).Status);

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_its_json()
    {
        host.Bot =
            (turn, ct) => turn.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse)
                {
                    Value = new InvokeResponse { Status = 418, Body = new JObject { ["card"] = "x" } }
                },
                ct);

        var answer = await host.Post(Invoke);

        Assert.Equal((418, "application/json"), (answer.Status, answer.ContentType));
        Assert.Equal("x", (string?)JObject.Parse(answer.Body)["card"]);
    }

    [Fact]
    public async Task What_the_bot_is_not_allowed_to_do_is_no_refusal_of_the_caller()
    {
        host.Bot = (_, _) => throw new UnauthorizedAccessException("a folder that may not be read");

        Assert.Equal(200, (await host.Post(HostFixture.Message)).Status);
    }

    [Fact]
    public async Task The_caller_id_of_the_sender_is_never_believed()
    {
        string? caller = null;
        host.Bot = (turn, _) =>
        {
            caller = turn.Activity.CallerId;
            return Task.CompletedTask;
        };

        _ = await host.Post(
            HostFixture.Message.Replace("\"text\"", "\"callerId\":\"urn:botframework:aadappid:x\",\"text\"", StringComparison.Ordinal));

        Assert.Equal("urn:botframework:azure", caller);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_of_the_connector_is_not_followed(int status)
    {
        host.Outside.Answers.Enqueue(new Told(status, Location: "https://evil.example.com/"));
        host.Bot = (turn, ct) => turn.SendActivityAsync("Contoso", cancellationToken: ct);

        _ = await host.Post(HostFixture.Message);

        Assert.DoesNotContain(host.Outside.ToConnector, call => call.Url.Host == "evil.example.com");
    }
}
