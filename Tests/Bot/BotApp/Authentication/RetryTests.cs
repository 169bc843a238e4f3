using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Authentication;

namespace ReviewBot.Tests.BotApp.Authentication;

public sealed class RetryTests : IDisposable
{
    readonly Outside outside = new();
    readonly SetTime time = new(letsGo: true);
    readonly ServiceProvider services;
    readonly ConnectorClient connector;

    public RetryTests()
    {
        var made = new ServiceCollection();
        made.AddHttpClient("")
            .ConfigurePrimaryHttpMessageHandler(() => outside)
            .AddResilienceHandler("retries", pipeline => ConnectorRetries.Add(pipeline, new TurnBudget(time)));
        services = made.BuildServiceProvider();
        connector = new ConnectorClient(
            new Uri(Outside.ServiceUrl), null, services.GetRequiredService<HttpClient>(), disposeHttpClient: false);
    }

    public void Dispose()
    {
        connector.Dispose();
        services.Dispose();
        outside.Dispose();
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_busy_connector_is_asked_again(int status)
    {
        Answer(status);

        Assert.Equal("sent-1", (await Send()).Id);

        Assert.Equal(2, outside.ToConnector.Count);
        Assert.Equal(outside.ToConnector[0], outside.ToConnector[1]);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task A_no_is_a_no(int status)
    {
        Answer(status);

        var no = await Assert.ThrowsAsync<ErrorResponseException>(Send);

        Assert.Equal(status, (int)no.Response.StatusCode);
        Assert.Single(outside.ToConnector);
    }

    [Fact]
    public async Task The_connector_says_how_long_to_wait()
    {
        Answer(429, retryAfter: "3");

        _ = await Send();

        Assert.Equal([TimeSpan.FromSeconds(3)], time.Waits);
    }

    [Fact]
    public async Task The_connector_says_until_when_to_wait()
    {
        Answer(503, retryAfter: time.Now.AddSeconds(4).ToString("r", null));

        _ = await Send();

        Assert.Equal([TimeSpan.FromSeconds(4)], time.Waits);
    }

    [Fact]
    public async Task Whoever_is_told_to_wait_long_is_told_at_once()
    {
        Answer(429, retryAfter: "60");

        var no = await Assert.ThrowsAsync<ErrorResponseException>(Send);

        Assert.Empty(time.Waits);
        Assert.Equal(["60"], no.Response.Headers["Retry-After"]);
    }

    [Fact]
    public async Task It_gives_up_after_the_fourth_time()
    {
        for (var answer = 0; answer < 10; answer++)
            Answer(503);

        _ = await Assert.ThrowsAsync<ErrorResponseException>(Send);

        Assert.Equal(4, outside.ToConnector.Count);
    }

    [Fact]
    public async Task Without_being_told_it_waits_a_moment_each_time()
    {
        for (var answer = 0; answer < 3; answer++)
            Answer(503);

        _ = await Send();

        Assert.Equal(3, time.Waits.Count);
        Assert.All(time.Waits, wait => Assert.InRange(wait.TotalSeconds, 0.001, 10));
    }

    [Fact]
    public async Task It_waits_ten_seconds_in_all()
    {
        for (var answer = 0; answer < 3; answer++)
            Answer(429, retryAfter: "4");

        _ = await Assert.ThrowsAsync<ErrorResponseException>(Send);

        Assert.Equal([TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(4)], time.Waits);
    }

    [Fact]
    public async Task Nobody_waits_for_a_turn_that_has_ended()
    {
        Answer(503);
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => connector.Conversations.SendToConversationAsync("c", new Activity("message"), ended.Token));
    }

    Task<ResourceResponse> Send() => connector.Conversations.SendToConversationAsync("c", new Activity("message") { Text = "hello" });

    void Answer(int status, string? retryAfter = null) =>
        outside.Answers.Enqueue(new Told(status, """{"error":{"code":"Busy","message":"later"}}""", retryAfter));
}
