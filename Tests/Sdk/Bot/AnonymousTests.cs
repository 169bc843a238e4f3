namespace ReviewBot.Tests.Sdk.Bot;

public sealed class AnonymousTests : IDisposable
{
    const string Here = "http://localhost:56150/_connector";

    readonly Door door = new((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct), appId: "");

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData(Here)]
    [InlineData("http://127.0.0.1:3978/")]
    [InlineData("http://[::1]:3978/")]
    public async Task Without_an_app_id_this_machine_is_answered(string address)
    {
        Assert.Equal(200, (await door.Post(From(address), null)).Status);

        Assert.Single(door.Outside.ToConnector);
    }

    [Theory]
    [InlineData("https://smba.example.com/amer/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://user@evil.example.com/")]
    public async Task Without_an_app_id_nothing_is_sent_elsewhere(string address)
    {
        Assert.Equal(401, (await door.Post(From(address), null)).Status);

        Assert.Empty(door.Outside.ToConnector);
        Assert.Equal(0, door.Turns);
    }

    [Fact]
    public async Task Without_an_app_id_a_token_is_refused()
    {
        Assert.Equal(401, (await door.Post(From(Here), door.GoodToken)).Status);

        Assert.Equal(0, door.Turns);
    }

    [Fact]
    public async Task An_anonymous_caller_has_no_caller_id()
    {
        var callers = new List<string?>();
        door.Bot = (turn, _) =>
        {
            callers.Add(turn.Activity.CallerId);
            return Task.CompletedTask;
        };

        _ = await door.Post(From(Here).Replace("\"text\"", "\"callerId\":\"urn:botframework:azure\",\"text\"", StringComparison.Ordinal), null);

        Assert.Equal([null], callers);
    }

    static string From(string address) => Door.Message.Replace("https://smba.example.com/amer/", address, StringComparison.Ordinal);
}
