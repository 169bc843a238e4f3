using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

/// <summary>
/// Signed activities with malformed parts: ignored or answered, but never a failed turn, which would log an error and trigger the alert.
/// </summary>
public sealed partial class MalformedActivityTests : IAsyncLifetime
{
    BotFixture bot = null!;

    /// <summary>Kind of the activity, path of the part, and its value; # repeats the character before it to a great length.</summary>
    public static TheoryData<string, string, string> Shapes { get; } = new()
    {
        { "message", "entities/1/mentioned", "5" },
        { "message", "entities/1/mentioned", "[]" },
        { "message", "entities/1/mentioned", "[{\"id\":\"x\"}]" },
        { "message", "entities/1/mentioned", "\"x\"" },
        { "message", "entities/1/mentioned", "{\"id\":{\"a\":1}}" },
        { "message", "entities/1/mentioned", "{\"id\":[1]}" },
        { "message", "entities/1/mentioned", "null" },
        { "message", "entities/1/text", "\"\"" },
        { "message", "entities/1/text", "{}" },
        { "message", "entities/1/text", "[[]]" },
        { "message", "entities/1/type", "null" },
        { "message", "entities/0/timezone", "{}" },
        { "message", "entities/0/locale", "[\"de\"]" },
        { "message", "entities/0/country", "7" },
        { "message", "entities", "[null,null]" },
        { "message", "channelData", "[]" },
        { "message", "channelData", "\"x\"" },
        { "message", "channelData/tenant", "5" },
        { "message", "channelData/team", "[1]" },
        { "message", "channelData/channel", "\"x\"" },
        { "message", "channelData/thread", "[7]" },
        { "message", "locale", "\"e#\"" },
        { "message", "localTimezone", "\"e#\"" },
        { "message", "id", "\"1#\"" },
        { "message", "id", "\"ä#\"" },
        { "message", "replyToId", "\"1#\"" },
        { "message", "from/id", "\"2#\"" },
        { "message", "from/aadObjectId", "\"3#\"" },
        { "message", "from/name", "\"n#\"" },
        { "message", "from/tenantId", "{}" },
        { "message", "from/userRole", "[1]" },
        { "message", "conversation/id", "\"1#\"" },
        { "message", "conversation/id", "\"..\"" },
        { "message", "conversation/id", "\"SURROGATE\"" },
        { "message", "conversation/tenantId", "\"t#\"" },
        { "message", "conversation/name", "\"n#\"" },
        { "message", "recipient/id", "\"b#\"" },
        { "message", "recipient/name", "\"b#\"" },
        { "message", "channelData/team/id", "\"t#\"" },
        { "message", "channelData/team/name", "\"t#\"" },
        { "message", "channelData/channel/name", "\"c#\"" },
        { "message", "attachments", "[null,{\"contentType\":null},{\"contentType\":\"application/vnd.microsoft.teams.file.download.info\"}]" },
        { "message", "value", "[[[]]]" },
        { "message", "value", "\"x\"" },
        { "press", "value", "null" },
        { "press", "value", "[]" },
        { "press", "value", "\"x\"" },
        { "press", "value/action", "[]" },
        { "press", "value/action", "null" },
        { "press", "value/action/type", "\"Action.Other\"" },
        { "press", "value/action/data", "[1]" },
        { "press", "value/action/data", "{\"press\":\"deal-own\",\"on\":{\"w\":\"w#\",\"d\":\"d\",\"v\":1}}" },
        { "press", "value/action/data", "{\"press\":\"deal-own\",\"on\":{\"w\":\"w\",\"d\":\"d#\",\"v\":1}}" },
        { "press", "value/action/data", "{\"press\":\"deal-own\",\"on\":{\"w\":\"SURROGATE\",\"d\":\"SURROGATE\",\"v\":1}}" },
        { "press", "id", "\"f#\"" },
        { "press", "from/aadObjectId", "\"3#\"" },
        { "edit", "channelData", "\"x\"" },
        { "edit", "channelData", "[1]" },
        { "edit", "channelData/team", "5" },
        { "edit", "channelData/eventType", "{}" },
        { "edit", "channelData/tenant", "[]" },
        { "edit", "entities/1/mentioned", "[]" },
        { "delete", "channelData", "\"x\"" },
        { "delete", "channelData/tenant", "5" },
        { "delete", "channelData/channel", "5" },
        { "meetingStart", "value", "null" },
        { "meetingStart", "value", "\"x\"" },
        { "meetingStart", "value", "[1]" },
        { "meetingStart", "value/StartTime", "\"soon\"" },
        { "meetingStart", "value/StartTime", "{}" },
        { "meetingStart", "value/Id", "[]" },
        { "meetingEnd", "value", "7" },
        { "meetingEnd", "value/EndTime", "[]" },
        { "meetingEnd", "value/EndTime", "\"9999999-01-01\"" },
        { "meetingEnd", "value/EndTime", "\"9999-12-31T23:59:59Z\"" },
        { "meetingEnd", "value/EndTime", "\"0001-01-01T00:00:00Z\"" },
        { "meetingStart", "value/StartTime", "\"9999-12-31T23:59:59+01:00\"" },
        { "meetingStart", "value/StartTime", "\"0001-01-01T00:00:00+14:00\"" },
        { "participantJoin", "value", "\"x\"" },
        { "participantLeave", "value/members", "7" },
        { "participantLeave", "value", "null" },
        { "readReceipt", "value", "\"x\"" },
        { "readReceipt", "value", "[1]" },
        { "joined", "membersAdded", "[null]" },
        { "joined", "membersAdded", "[{}]" },
        { "joined", "membersAdded", "[{\"id\":null,\"aadObjectId\":\"\"},null]" },
        { "joined", "channelData", "\"x\"" },
        { "joined", "channelData/channel", "5" },
        { "left", "membersRemoved", "[null,{}]" },
        { "left", "membersRemoved/0/id", "\"2#\"" },
        { "left", "membersRemoved/0/aadObjectId", "\"2#\"" },
        { "left", "channelData/team/id", "\"t#\"" },
        { "left", "channelData", "[]" },
        { "renamed", "channelData/team", "[]" },
        { "renamed", "channelData/eventType", "7" },
        { "renamed", "channelData/team/name", "\"n#\"" },
        { "deleted", "channelData/channel/id", "\"c#\"" },
        { "added", "channelData/team/id", "\"t#\"" },
        { "added", "channelData", "\"x\"" },
        { "fetchTask", "value", "null" },
        { "fetchTask", "value", "\"x\"" },
        { "fetchTask", "value", "[]" },
        { "fetchTask", "value/messagePayload", "7" },
        { "fetchTask", "value/messagePayload", "{\"body\":[],\"from\":5}" },
        { "fetchTask", "value/commandId", "{}" },
        { "dialog", "value", "null" },
        { "dialog", "value", "\"x\"" },
        { "dialog", "value", "[1]" },
        { "dialog", "value/data", "[]" },
        { "dialog", "value/data", "null" },
        { "dialog", "value/data", "{\"press\":[]}" },
        { "dialog", "value/context", "7" },
        { "query", "value", "null" },
        { "query", "value", "[]" },
        { "query", "value/parameters", "[null,5]" },
        { "query", "value/parameters", "[{\"name\":\"name\",\"value\":{\"a\":[]}}]" },
        { "query", "value/queryOptions", "[]" },
        { "query", "value/queryOptions", "{\"skip\":-9,\"count\":\"x\"}" },
        { "submit", "value", "null" },
        { "submit", "value", "5" },
        { "submit", "value/data", "[]" },
        { "submit", "value/botMessagePreviewAction", "\"edit\"" },
        { "submit", "value/botMessagePreviewAction", "\"x\"" },
        { "consent", "value", "null" },
        { "consent", "value", "\"x\"" },
        { "consent", "value/context", "[1]" },
        { "consent", "value/uploadInfo", "7" },
        { "consent", "value/uploadInfo", "null" },
        { "consent", "value/action", "\"perhaps\"" },
    };

    public async ValueTask InitializeAsync() => bot = await BotFixture.Open();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_malformed_part_is_ignored_or_answered(string kind, string part, string instead)
    {
        bot.Teams.Admit(Sample.Sam);
        var activity = Some(kind);
        var length = kind is "press" && part.EndsWith("data", StringComparison.Ordinal) ? 2_000 : 40_000;
        Put(activity, part, Long().Replace(instead, it => new string(it.Value[0], length)));

        var came = await bot.Post(activity.ToJsonString().Replace("SURROGATE", "\\ud800", StringComparison.Ordinal));

        Assert.True(came is { Status: 200 or 202, Code: null or < 500 }, $"{came.Status} {came.Body}");
        Assert.True(bot.Failures.Count == 0, string.Join('\n', bot.Failures));
    }

    [Fact]
    public async Task What_can_be_read_is_still_answered()
    {
        bot.Teams.Admit(Sample.Sam);
        var activity = Some("message");
        Put(activity, "entities/0", "null");
        activity["entities"]?.AsArray().Add(JsonNode.Parse("""{"type":"mention","text":"","mentioned":[]}"""));
        Put(activity, "channelData/thread", "[7]");

        await bot.Post(activity.ToJsonString());

        Assert.True(bot.Teams.Messages[0].Says("deal"), string.Join('\n', bot.Teams.Messages[0].Lines));
        Assert.NotNull(await bot.Deals.FindWorkspace(BotFixture.Home(), default));
    }

    [GeneratedRegex(".#")]
    private static partial Regex Long();

    JsonObject Some(string kind)
    {
        var spot = TeamsConversation.Channel;
        var id = bot.NextId();
        var activity = kind switch
        {
            "message" => spot.Message(Sample.Sam, "board", id),
            "press" => spot.Press(Sample.Sam, JsonNode.Parse("""{"press":"board"}"""), id),
            "edit" => spot.Edit(Sample.Sam, "board", id),
            "delete" => Deleted(spot.Edit(Sample.Sam, "board", id)),
            "meetingStart" => spot.Meeting(Sample.Sam, "Start", Sample.Monday, id),
            "meetingEnd" => spot.Meeting(Sample.Sam, "End", Sample.Monday, id),
            "participantJoin" or "participantLeave" => Event(spot, $"application/vnd.microsoft.meetingP{kind[1..]}", id),
            "readReceipt" => Event(spot, "application/vnd.microsoft.readReceipt", id),
            "joined" => spot.Members(joined: true, new(Sample.Kim, Sample.Kim.Id.Value), id),
            "left" => TeamsEvents.Leaves(Sample.Kim, id),
            "renamed" => TeamsEvents.Of("teamRenamed", Sample.Sam, id, "Sales"),
            "deleted" => TeamsEvents.Of("channelDeleted", Sample.Sam, id, about: TeamsEvents.PrivateChannel),
            "added" => spot.Installed(Sample.Sam, id),
            "fetchTask" => spot.Invoke(Sample.Sam, "composeExtension/fetchTask", JsonNode.Parse("""{"commandId":"startReview"}"""), id),
            "dialog" => spot.Invoke(
                Sample.Sam, "task/fetch", JsonNode.Parse("""{"data":{"press":"settings"},"context":{"theme":"dark"}}"""), id),
            "query" => spot.Invoke(
                Sample.Sam,
                "composeExtension/query",
                JsonNode.Parse("""{"commandId":"findDeal","parameters":[{"name":"name","value":"x"}]}"""),
                id),
            "submit" => spot.Invoke(
                Sample.Sam,
                "composeExtension/submitAction",
                JsonNode.Parse("""{"commandId":"startReview","data":{"press":"review-chosen","deal":"d t"}}"""),
                id),
            "consent" => TeamsConversation.Personal.Invoke(
                Sample.Sam,
                "fileConsent/invoke",
                JsonNode.Parse(
                    """{"type":"fileUpload","action":"accept","context":{"home":"h","kind":"Board"},"uploadInfo":{"uploadUrl":"https://x.example/"}}"""),
                id),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such activity."),
        };
        activity["serviceUrl"] = bot.Teams.Url;
        return activity;
    }

    static JsonObject Deleted(JsonObject edit)
    {
        edit["type"] = "messageDelete";
        edit["channelData"]?.AsObject()["eventType"] = "softDeleteMessage";
        return edit;
    }

    static JsonObject Event(TeamsConversation spot, string name, string id)
    {
        var activity = spot.Meeting(Sample.Sam, "Start", Sample.Monday, id);
        activity["name"] = name;
        activity["value"] = JsonNode.Parse("""{"members":[{"user":{"id":"29:x"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}""");
        return activity;
    }

    static void Put(JsonObject activity, string path, string json)
    {
        var parts = path.Split('/');
        JsonNode? at = activity;
        foreach (var part in parts[..^1])
            at = at is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : at?[part];
        switch (at)
        {
            case JsonArray list:
                list[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(json);
                break;
            case JsonObject whole:
                whole[parts[^1]] = JsonNode.Parse(json);
                break;
            default:
                throw new ArgumentException($"Nothing stands at {path}.", nameof(path));
        }
    }
}
