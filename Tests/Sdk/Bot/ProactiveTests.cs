using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class ProactiveTests : IDisposable
{
    readonly Door door = new();

    public void Dispose() => door.Dispose();

    static ConversationReference Reference => new()
    {
        ActivityId = "old",
        ChannelId = "msteams",
        ServiceUrl = Outside.ServiceUrl,
        User = new ChannelAccount("29:ann"),
        Bot = new ChannelAccount("28:bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    [Fact]
    public async Task A_conversation_is_continued_with_an_event()
    {
        var turns = new List<Activity>();

        await door.Adapter.ContinueConversationAsync(Issuer.AppId, Reference, (turn, ct) => Note(turns, turn), CancellationToken.None);

        var turn = Assert.Single(turns);
        Assert.Equal(("event", "ContinueConversation", "29:ann", "28:bot"), (turn.Type, turn.Name, turn.From.Id, turn.Recipient.Id));
    }

    [Fact]
    public async Task A_proactive_message_carries_the_bots_token()
    {
        await door.Adapter.ContinueConversationAsync(Issuer.AppId, Reference, (turn, ct) => turn.SendActivityAsync("hello", cancellationToken: ct), CancellationToken.None);

        var call = Assert.Single(door.Outside.ToConnector);
        Assert.Equal("Bearer own-token", call.Authorization);
        Assert.StartsWith("https://smba.example.com/amer/v3/conversations/c/activities/", call.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("29:ann", (string?)JObject.Parse(call.Body)["recipient"]?["id"]);
    }

    [Fact]
    public async Task A_new_conversation_is_made_and_spoken_in()
    {
        door.Outside.Answers.Enqueue(new Told(201, """{"id":"19:new;messageid=7","activityId":"7"}"""));
        var turns = new List<Activity>();
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            Bot = new ChannelAccount("28:bot"),
            TenantId = "t",
            ChannelData = new JObject { ["channel"] = new JObject { ["id"] = "19:deals" } },
            Activity = new Activity(ActivityTypes.Message) { Text = "hello" },
        };

        await door.Adapter.CreateConversationAsync(Issuer.AppId, "msteams", Outside.ServiceUrl, null, parameters, (turn, ct) => Note(turns, turn), CancellationToken.None);

        var call = Assert.Single(door.Outside.ToConnector);
        Assert.Equal("https://smba.example.com/amer/v3/conversations", call.Url.AbsoluteUri);
        Assert.Equal("""{"isGroup":true,"bot":{"id":"28:bot"},"activity":{"type":"message","text":"hello"},"channelData":{"channel":{"id":"19:deals"}},"tenantId":"t"}""", call.Body);
        Assert.Equal("Bearer own-token", call.Authorization);
        var turn = Assert.Single(turns);
        Assert.Equal(("CreateConversation", "19:new;messageid=7", "t", "7"), (turn.Name, turn.Conversation.Id, turn.Conversation.TenantId, turn.Id));
    }

    [Fact]
    public async Task A_refused_conversation_is_an_error()
    {
        door.Outside.Answers.Enqueue(new Told(403, """{"error":{"code":"BotNotInConversationRoster"}}"""));

        var no = await Assert.ThrowsAsync<ErrorResponseException>(() => door.Adapter.CreateConversationAsync(Issuer.AppId, "msteams", Outside.ServiceUrl, null, new ConversationParameters(), (_, _) => Task.CompletedTask, CancellationToken.None));

        Assert.Equal("BotNotInConversationRoster", no.Body.Error.Code);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("ftp://smba.example.com/")]
    public async Task A_conversation_needs_an_address(string address)
    {
        var reference = Reference;
        reference.ServiceUrl = address;

        _ = await Assert.ThrowsAsync<ArgumentException>(() => door.Adapter.ContinueConversationAsync(Issuer.AppId, reference, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    static Task Note(List<Activity> turns, ITurnContext turn)
    {
        turns.Add(turn.Activity);
        return Task.CompletedTask;
    }
}
