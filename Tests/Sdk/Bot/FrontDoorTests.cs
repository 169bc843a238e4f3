using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class FrontDoorTests : IDisposable
{
    const string Invoke = """
        {"type":"invoke","name":"adaptiveCard/action","id":"in-1","channelId":"msteams","serviceUrl":"https://smba.example.com/amer/",
         "from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"c"},"value":{}}
        """;

    readonly Door door = new();

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"} and more")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":\"nobody\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    public async Task What_is_no_activity_is_a_400_with_a_reason(string body)
    {
        var answer = await door.Post(body);

        Assert.Equal(400, answer.Status);
        Assert.NotEmpty(answer.Body);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.Equal(0, door.Turns);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    public async Task An_activity_without_a_type_is_a_400(string body) => Assert.Equal(400, (await door.Post(body)).Status);

    [Fact]
    public async Task Json_of_endless_depth_is_a_400()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        Assert.Equal(400, (await door.Post($$"""{"type":"message","value":{{deep}}""")).Status);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_a_413() =>
        Assert.Equal(413, (await door.Post($$"""{"type":"message","text":"{{new string('x', 1024 * 1024)}}"}""")).Status);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Other_verbs_are_a_405(string method) => Assert.Equal(405, (await door.Post(Door.Message, null, method)).Status);

    [Fact]
    public async Task A_message_is_answered_with_an_empty_200()
    {
        var answer = await door.Post(Door.Message);

        Assert.Equal(new Answer(200, "", null), answer);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_a_501() => Assert.Equal(501, (await door.Post(Invoke)).Status);

    [Fact]
    public async Task An_invoke_is_answered_with_its_status_and_indented_json_without_nulls()
    {
        Answers(new InvokeResponse { Status = 418, Body = new JObject { ["card"] = "x", ["nothing"] = null } });

        var answer = await door.Post(Invoke);

        Assert.Equal(418, answer.Status);
        Assert.Equal("application/json", answer.ContentType);
        Assert.Equal("{\n  \"card\": \"x\"\n}", answer.Body.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_invoke_without_a_body_is_answered_with_its_status_alone()
    {
        Answers(new InvokeResponse { Status = 202 });

        Assert.Equal(new Answer(202, "", null), await door.Post(Invoke));
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_answer_and_not_through_the_connector()
    {
        door.Bot = (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct);

        var answer = await door.Post(Door.Message.Replace("\"text\"", "\"deliveryMode\":\"expectReplies\",\"text\"", StringComparison.Ordinal));

        Assert.Contains("\"text\": \"hello\"", answer.Body, StringComparison.Ordinal);
        Assert.Empty(door.Outside.ToConnector);
    }

    [Fact]
    public async Task What_the_bot_throws_reaches_the_host_unless_somebody_catches_it()
    {
        door.Bot = (_, _) => throw new InvalidOperationException("broken");
        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => door.Post(Door.Message));

        var caught = new List<string>();
        door.Adapter.OnTurnError = (_, e) =>
        {
            caught.Add(e.Message);
            return Task.CompletedTask;
        };
        Assert.Equal(200, (await door.Post(Door.Message)).Status);
        Assert.Equal(501, (await door.Post(Invoke)).Status);

        Assert.Equal(["broken", "broken"], caught);
    }

    [Fact]
    public async Task The_caller_id_of_the_sender_is_never_believed()
    {
        string? caller = null;
        door.Bot = (turn, _) =>
        {
            caller = turn.Activity.CallerId;
            return Task.CompletedTask;
        };

        _ = await door.Post(Door.Message.Replace("\"text\"", "\"callerId\":\"urn:botframework:aadappid:x\",\"text\"", StringComparison.Ordinal));

        Assert.Equal("urn:botframework:azure", caller);
    }

    void Answers(InvokeResponse response) =>
        door.Bot = (turn, ct) => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, ct);
}
