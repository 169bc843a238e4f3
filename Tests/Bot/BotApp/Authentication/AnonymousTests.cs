namespace ReviewBot.Tests.BotApp.Authentication;

public sealed class AnonymousTests : IAsyncLifetime
{
    const string Here = "http://localhost:56150/_connector";

    HostFixture host = null!;

    public async ValueTask InitializeAsync() =>
        host = await HostFixture.Open((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct), appId: "");

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData(Here)]
    [InlineData("http://127.0.0.1:3978/")]
    [InlineData("http://[::1]:3978/")]
    public async Task Without_an_app_id_this_machine_is_answered(string address)
    {
        Assert.Equal(200, (await host.Post(From(address), null)).Status);

        Assert.Single(host.Outside.ToConnector);
    }

    [Theory]
    [InlineData("https://smba.example.com/amer/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://user@evil.example.com/")]
    public async Task Without_an_app_id_nothing_is_sent_elsewhere(string address)
    {
        Assert.Equal(401, (await host.Post(From(address), null)).Status);

        Assert.Empty(host.Outside.ToConnector);
        Assert.Equal(0, host.Turns);
    }

    [Fact]
    public async Task Without_an_app_id_a_token_is_refused()
    {
        Assert.Equal(401, (await host.Post(From(Here), host.GoodToken)).Status);

        Assert.Equal(0, host.Turns);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Whoever_comes_through_a_tunnel_is_not_on_this_machine(string header, string value)
    {
        Assert.Equal(401, (await host.Post(From(Here), null, header: (header, value))).Status);

        Assert.Equal(0, host.Turns);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Playground", true)]
    [InlineData("Staging", true)]
    [InlineData("Production", false)]
    public async Task Nobody_is_anonymous_in_production(string environment, bool passes)
    {
        var guard = Guard.Make(host.Outside, environment: environment, credentials: new NoLogin(""));

        var entered = async () => await guard.AuthenticateHeader("", isLocal: true, CancellationToken.None);

        if (passes)
            Assert.Null(await entered());
        else
            _ = await Assert.ThrowsAsync<UnauthorizedAccessException>(entered);
    }

    [Fact]
    public async Task An_anonymous_caller_has_no_caller_id()
    {
        var callers = new List<string?>();
        host.Bot = (turn, _) =>
        {
            callers.Add(turn.Activity.CallerId);
            return Task.CompletedTask;
        };

        _ = await host.Post(
            From(Here).Replace("\"text\"", "\"callerId\":\"urn:botframework:azure\",\"text\"", StringComparison.Ordinal), null);

        Assert.Equal([null], callers);
    }

    static string From(string address) => HostFixture.Message.Replace("https://smba.example.com/amer/", address, StringComparison.Ordinal);
}
