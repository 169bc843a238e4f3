using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class ConnectorTests : IDisposable
{
    readonly Door door = new();

    public void Dispose() => door.Dispose();

    [Fact]
    public async Task A_reply_goes_to_the_message_in_its_conversation()
    {
        await Turn((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct));

        var call = Assert.Single(door.Outside.ToConnector);
        Assert.Equal(HttpMethod.Post, call.Method);
        Assert.Equal("https://smba.example.com/amer/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/in-1", call.Url.AbsoluteUri);
        Assert.Equal("19:x@thread.tacv2;messageid=1", call.ConversationId);
        Assert.Equal("Bearer own-token", call.Authorization);
    }

    [Fact]
    public async Task A_reply_is_compact_json_without_nulls()
    {
        await Turn((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct));

        Assert.Equal(
            """{"type":"message","serviceUrl":"https://smba.example.com/amer/","channelId":"msteams","from":{"id":"28:bot"},"conversation":{"id":"19:x@thread.tacv2;messageid=1"},"recipient":{"id":"29:ann"},"text":"hello","inputHint":"acceptingInput","replyToId":"in-1"}""",
            Assert.Single(door.Outside.ToConnector).Body);
    }

    [Fact]
    public async Task A_null_that_somebody_else_wrote_is_dropped_too()
    {
        var body = Door.Message.Replace("{\"id\":\"29:ann\"}", "{\"id\":\"29:ann\",\"mood\":null,\"kept\":[null,{\"a\":null}]}", StringComparison.Ordinal);

        _ = await TurnOn(body, (turn, ct) => turn.SendActivityAsync(MessageFactory.Attachment(new Attachment("x", content: new JObject { ["a"] = null, ["b"] = 1 })), ct));

        var sent = Assert.Single(door.Outside.ToConnector).Body;
        Assert.Contains("""{"id":"29:ann","kept":[null,{}]}""", sent, StringComparison.Ordinal);
        Assert.Contains("\"content\":{\"b\":1}", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_could_set_is_not_written()
    {
        await Turn((turn, ct) => turn.SendActivityAsync(MessageFactory.Attachment(new Attachment("x", content: new { Readable = 1 })), ct));

        Assert.Contains("\"content\":{}", Assert.Single(door.Outside.ToConnector).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_text_arrives_as_written()
    {
        const string text = "Grüße 👋\n\"quoted\" </script> \u2028 日本";

        await Turn((turn, ct) => turn.SendActivityAsync(text, cancellationToken: ct));

        Assert.Equal(text, (string?)JObject.Parse(Assert.Single(door.Outside.ToConnector).Body)["text"]);
    }

    [Fact]
    public async Task Times_are_sent_in_utc()
    {
        var time = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

        await Turn((turn, ct) => turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Expiration = time, Value = time.UtcDateTime }, ct));

        var sent = Assert.Single(door.Outside.ToConnector).Body;
        Assert.Contains("\"value\":\"2026-11-23T09:00:00Z\"", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_that_the_connector_gives_is_kept()
    {
        var sent = MessageFactory.Text("hello");
        var ids = new List<string>();

        await Turn(async (turn, ct) => ids.Add((await turn.SendActivityAsync(sent, ct)).Id));

        Assert.Equal(["sent-1"], ids);
        Assert.Equal("sent-1", sent.Id);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(201, "{}")]
    [InlineData(200, "<html>accepted</html>")]
    public async Task A_connector_that_gives_no_id_is_fine(int status, string body)
    {
        door.Outside.Answers.Enqueue(new Told(status, body));
        var ids = new List<string?>();

        await Turn(async (turn, ct) => ids.Add((await turn.SendActivityAsync("hello", cancellationToken: ct)).Id));

        Assert.True(string.IsNullOrEmpty(Assert.Single(ids)));
    }

    [Fact]
    public async Task What_the_connector_says_no_with_can_be_read()
    {
        door.Outside.Answers.Enqueue(new Told(403, """{"error":{"code":"MessageWritesBlocked","message":"blocked"}}"""));

        var no = await Assert.ThrowsAsync<ErrorResponseException>(() => Turn((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct)));

        Assert.Equal("MessageWritesBlocked", no.Body.Error.Code);
        Assert.Equal(403, (int)no.Response.StatusCode);
        Assert.DoesNotContain("Authorization", no.Request.Headers.Keys);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_kept_as_text()
    {
        door.Outside.Answers.Enqueue(new Told(500, "<html>broken</html>"));

        var no = await Assert.ThrowsAsync<ErrorResponseException>(() => Turn((turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct)));

        Assert.Equal("<html>broken</html>", no.Response.Content);
    }

    [Fact]
    public async Task An_edit_replaces_the_message()
    {
        await Turn((turn, ct) => turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "sent/1", Text = "edited" }, ct));

        var call = Assert.Single(door.Outside.ToConnector);
        Assert.Equal(HttpMethod.Put, call.Method);
        Assert.EndsWith("/activities/sent%2F1", call.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"sent/1\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delete_names_the_message()
    {
        await Turn((turn, ct) => turn.DeleteActivityAsync("sent-1", ct));

        var call = Assert.Single(door.Outside.ToConnector);
        Assert.Equal(HttpMethod.Delete, call.Method);
        Assert.EndsWith("/activities/sent-1", call.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("", call.Body);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task An_id_never_climbs_out_of_its_path(string id)
    {
        _ = await Assert.ThrowsAsync<ArgumentException>(() => Turn((turn, ct) => turn.DeleteActivityAsync(id, ct)));

        Assert.Empty(door.Outside.ToConnector);
    }

    [Fact]
    public async Task Members_are_read_in_pages()
    {
        door.Outside.Answers.Enqueue(new Told(200, """{"continuationToken":"next","members":[{"id":"29:ann","email":"ann@contoso.example"}]}"""));

        await Turn(async (turn, ct) =>
        {
            var page = await turn.TurnState.Get<IConnectorClient>().Conversations.GetConversationPagedMembersAsync("c", 2, "a&b", ct);
            Assert.Equal(("next", "29:ann"), (page.ContinuationToken, Assert.Single(page.Members).Id));
        });

        Assert.Equal("https://smba.example.com/amer/v3/conversations/c/pagedmembers?pageSize=2&continuationToken=a%26b", Assert.Single(door.Outside.ToConnector).Url.AbsoluteUri);
    }

    [Fact]
    public async Task Traces_stay_inside()
    {
        await Turn((turn, ct) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), ct));

        Assert.Empty(door.Outside.ToConnector);
    }

    Task<Answer> Turn(BotCallbackHandler bot) => TurnOn(Door.Message, bot);

    Task<Answer> TurnOn(string body, BotCallbackHandler bot)
    {
        door.Bot = bot;
        return door.Post(body);
    }
}
