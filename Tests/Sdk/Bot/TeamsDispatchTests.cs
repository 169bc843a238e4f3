using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ReviewBot.Tests.Sdk.Bot;

public sealed class TeamsDispatchTests : IDisposable
{
    readonly Heard bot = new();
    readonly Door door;

    public TeamsDispatchTests() => door = new Door(bot.OnTurnAsync);

    public void Dispose() => door.Dispose();

    [Theory]
    [InlineData("""{"type":"message","text":"hi"}""", "message hi")]
    [InlineData("""{"type":"messageUpdate","text":"hi","channelData":{"eventType":"editMessage"}}""", "edit hi")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"}}""", "undelete")]
    [InlineData("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"}}""", "delete")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "uninstalled")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelCreated","channel":{"name":"deals"},"team":{"name":"Sales"}}}""", "channel created deals in Sales")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed","channel":{"name":"deals"}}}""", "channel renamed deals")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelDeleted","channel":{"name":"deals"}}}""", "channel deleted deals")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed","team":{"name":"Sales"}}}""", "team renamed Sales")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:ann"}]}""", "removed 29:ann")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingStart","value":{"Id":"m","Title":"Deal review","StartTime":"2026-11-22T10:00:00Z"}}""", "meeting start Deal review 10:00")]
    [InlineData("""{"type":"event","name":"application/vnd.microsoft.meetingEnd","value":{"Id":"m","EndTime":"2026-11-22T11:00:00Z"}}""", "meeting end m 11:00")]
    [InlineData("""{"type":"event","name":"other"}""", "event other")]
    [InlineData("""{"type":"somethingNew"}""", "unrecognized somethingNew")]
    public async Task What_Teams_tells_reaches_its_method(string activity, string call)
    {
        Assert.Equal(200, (await Post(activity)).Status);

        Assert.Equal([call], bot.Calls);
    }

    [Fact]
    public async Task Somebody_who_came_is_looked_up_and_the_bot_is_not()
    {
        door.Outside.Answers.Enqueue(new Told(200, """{"id":"29:ann","aadObjectId":"a","email":"ann@contoso.example","userRole":"user"}"""));

        _ = await Post("""{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:ann"}],"channelData":{"team":{"id":"19:team"},"eventType":"teamMemberAdded"}}""");

        Assert.Equal(["added 28:bot,29:ann ann@contoso.example"], bot.Calls);
        Assert.EndsWith("/v3/conversations/19%3Ateam/members/29%3Aann", Assert.Single(door.Outside.ToConnector).Url.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whom_Teams_told_all_about_is_not_looked_up()
    {
        _ = await Post("""{"type":"conversationUpdate","membersAdded":[{"id":"29:ann","email":"ann@contoso.example"}]}""");

        Assert.Equal(["added 29:ann ann@contoso.example"], bot.Calls);
        Assert.Empty(door.Outside.ToConnector);
    }

    [Fact]
    public async Task Somebody_who_has_left_again_stays_as_told()
    {
        door.Outside.Answers.Enqueue(new Told(404, """{"error":{"code":"ConversationNotFound","message":"gone"}}"""));

        _ = await Post("""{"type":"conversationUpdate","membersAdded":[{"id":"29:ann"}]}""");

        Assert.Equal(["added 29:ann"], bot.Calls);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"parameters":[{"value":"acme"}],"queryOptions":{"skip":0}}""", "query acme", """{"composeExtension":{"attachmentLayout":"list","type":"result","attachments":[{"preview":{"contentType":"thumb"},"contentType":"card"}]}}""")]
    [InlineData("composeExtension/fetchTask", """{"commandId":"createDeal"}""", "fetch createDeal", """{"task":{"value":{"title":"Deal","height":"medium"},"type":"continue"}}""")]
    [InlineData("composeExtension/submitAction", """{"commandId":"createDeal","data":{"x":"y"}}""", "submit y", "{}")]
    [InlineData("task/submit", """{"data":{"a":1},"context":{"theme":"dark"}}""", "task 1 dark", """{"task":{"value":"thanks","type":"message"}}""")]
    public async Task What_Teams_asks_is_answered(string name, string value, string call, string body)
    {
        var answer = await Invoke(name, value);

        Assert.Equal([call], bot.Calls);
        Assert.Equal((200, body), (answer.Status, Compact(answer.Body)));
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/onCardButtonClicked")]
    [InlineData("application/search", """{"kind":"search","queryText":"acme"}""")]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    [InlineData("TASK/submit")]
    [InlineData("somethingNew")]
    public async Task What_nobody_handles_is_a_501(string name, string value = "{}") =>
        Assert.Equal(new Answer(501, "", null), await Invoke(name, value));

    [Fact]
    public async Task An_invoke_without_a_name_is_a_card_action_that_nobody_handles() => Assert.Equal(501, (await Post("""{"type":"invoke"}""")).Status);

    [Theory]
    [InlineData("composeExtension/query", "[1]", "\"expected type 'JArray'\"")]
    [InlineData("composeExtension/query", "\"x\"", "\"expected type 'String'\"")]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"burn"}""", "\"burn is not a supported BotMessagePreviewAction.\"")]
    [InlineData("fileConsent/invoke", """{"action":"burn"}""", "\"burn is not a supported Action.\"")]
    public async Task What_makes_no_sense_is_a_400_with_a_reason(string name, string value, string body)
    {
        var answer = await Invoke(name, value);

        Assert.Equal((400, body), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_press_is_answered_with_a_card()
    {
        bot.Card = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = new JObject { ["type"] = "AdaptiveCard" } };

        var answer = await Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"refresh","data":{"d":1}},"trigger":"manual"}""");

        Assert.Equal(["press refresh 1"], bot.Calls);
        Assert.Equal((200, """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}"""), (answer.Status, Compact(answer.Body)));
    }

    [Fact]
    public async Task A_press_without_an_answer_is_an_empty_200() =>
        Assert.Equal(new Answer(200, "", null), await Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v","data":{}}}"""));

    [Theory]
    [InlineData("null", "BadRequest", "Missing value property")]
    [InlineData("[]", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":"x"}""", "BadRequest", "Value property is not properly formed")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit'is not supported.")]
    public async Task A_press_that_makes_no_sense_is_a_400_with_an_error_for_the_client(string value, string code, string message)
    {
        var answer = await Invoke("adaptiveCard/action", value);

        Assert.Equal(400, answer.Status);
        Assert.Equal($$$"""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"{{{code}}}","message":"{{{message}}}"}}""", Compact(answer.Body));
    }

    Task<Answer> Invoke(string name, string value) => Post($$"""{"type":"invoke","name":"{{name}}","value":{{value}}}""");

    Task<Answer> Post(string activity) => door.Post(activity[..^1] + "," + """
        "id":"in-1","channelId":"msteams","serviceUrl":"https://smba.example.com/amer/","from":{"id":"29:ann"},"recipient":{"id":"28:bot"},"conversation":{"id":"c"}}
        """);

    static string Compact(string json) => Newtonsoft.Json.Linq.JToken.Parse(json).ToString(Newtonsoft.Json.Formatting.None);
}
