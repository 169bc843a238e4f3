using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Teams;

public sealed class BadPartsTests : IAsyncLifetime
{
    static readonly string[] Parts = [
        "from",
        "conversation",
        "id",
        "recipient",
        "channelData",
        "channelId",
        "entities",
        "locale",
        "localTimezone",
        "value",
        "text",
        "attachments",
        "replyToId",
        "action",
    ];

    static readonly string?[] Instead = [
        null,
        "null",
        "5",
        "\"x\"",
        "[]",
        "[1,null]",
        "{}",
        "{\"id\":\"\"}",
        "{\"id\":7,\"tenant\":3}",
        "{\"action\":[],\"data\":5}",
        "[{\"type\":\"mention\"}]",
    ];

    BotFixture bot = null!;

    public async ValueTask InitializeAsync() => bot = await BotFixture.Open();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    [InlineData("submit")]
    [InlineData("file")]
    [InlineData("search")]
    [InlineData("window")]
    [InlineData("chosen")]
    [InlineData("form")]
    [InlineData("form sent")]
    [InlineData("meeting")]
    [InlineData("meeting over")]
    [InlineData("installationUpdate")]
    public async Task A_missing_or_wrong_part_is_never_a_server_error(string kind)
    {
        foreach (var part in Parts)
        {
            foreach (var instead in Instead)
            {
                var activity = Some(kind);
                activity.Remove(part);
                if (instead is not null)
                    activity[part] = JsonNode.Parse(instead);

                var came = await bot.Post(activity.ToJsonString());

                Assert.True(came.Status is 200 or 400 or 401, $"{part} {instead}: {came.Status} {came.Body}");
                Assert.DoesNotContain("Exception", came.Body, StringComparison.Ordinal);
                Assert.True(bot.Failures.Count == 0, $"{part} {instead}: {string.Join('\n', bot.Failures)}");
            }
        }
    }

    /// <summary>Ids become parts of addresses and headers.</summary>
    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a\nb")]
    [InlineData("a\u0000b")]
    [InlineData("ä")]
    public async Task An_id_that_no_answer_can_be_sent_to_gets_none(string id)
    {
        foreach (var kind in new[] { "message", "invoke", "installationUpdate" })
        {
            var elsewhere = Some(kind);
            elsewhere["conversation"]!["id"] = id;
            var unnamed = Some(kind);
            unnamed["id"] = id;

            Assert.Equal(200, (await bot.Post(elsewhere.ToJsonString())).Status);
            Assert.Equal(200, (await bot.Post(unnamed.ToJsonString())).Status);
        }

        Assert.DoesNotContain(bot.Teams.Calls, call => call.IsSend);
        Assert.Empty(bot.Failures);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("whatever")]
    public async Task A_kind_that_says_nothing_to_us_is_taken_in_silence(string kind)
    {
        var activity = Some("message");
        activity["type"] = kind;

        var came = await bot.Post(activity.ToJsonString());

        Assert.Equal(200, came.Status);
        Assert.DoesNotContain(bot.Teams.Calls, call => call.IsSend);
    }

    [Fact]
    public async Task An_invoke_of_a_kind_that_is_not_ours_is_not_implemented()
    {
        var activity = Some("invoke");
        activity["name"] = "something/else";

        Assert.Equal(501, (await bot.Post(activity.ToJsonString())).Status);
    }

    [Fact]
    public async Task A_press_from_nobody_is_refused_in_words()
    {
        var activity = Some("invoke");
        activity.Remove("from");

        var came = await bot.Post(activity.ToJsonString());

        Assert.Equal((200, 400), (came.Status, came.Code));
        Assert.Contains("didn’t save", came.Says, StringComparison.Ordinal);
    }

    JsonObject Some(string kind)
    {
        var id = bot.NextId();
        var spot = TeamsConversation.Channel with { Id = $"19:{id}@thread.tacv2" };
        var activity = kind switch
        {
            "message" => spot.Message(Kit.Sample.Sam, "board", id),
            "invoke" => spot.Press(Kit.Sample.Sam, JsonNode.Parse("""{"press":"board"}"""), id),
            "submit" => spot.Submit(Kit.Sample.Sam, JsonNode.Parse("""{"press":"board"}"""), id),
            "file" => (TeamsConversation.Personal with { Id = id }).File(Kit.Sample.Sam, "http://elsewhere.example/x.csv", id),
            "search" =>
                spot.Invoke(
                    Kit.Sample.Sam,
                    "composeExtension/query",
                    JsonNode.Parse("""{"commandId":"findDeal","parameters":[{"name":"name","value":"x"}]}"""),
                    id),
            "window" => spot.Invoke(Kit.Sample.Sam, "composeExtension/fetchTask", JsonNode.Parse("""{"commandId":"startReview"}"""), id),
            "chosen" =>
                spot.Invoke(
                    Kit.Sample.Sam,
                    "composeExtension/submitAction",
                    JsonNode.Parse("""{"commandId":"startReview","data":{"press":"review-chosen","deal":"d t"}}"""),
                    id),
            "form" => spot.Window(Kit.Sample.Sam, opens: true, JsonNode.Parse("""{"press":"settings","home":""}"""), id),
            "form sent" => spot.Window(Kit.Sample.Sam, opens: false, JsonNode.Parse("""{"press":"mine-save","page":"pace"}"""), id),
            "meeting" => spot.Meeting(Kit.Sample.Sam, "Start", Kit.Sample.Monday, id),
            "meeting over" => spot.Meeting(Kit.Sample.Sam, "End", Kit.Sample.Monday, id),
            _ => spot.Installed(Kit.Sample.Sam, id),
        };
        activity["serviceUrl"] = bot.Teams.Url;
        return activity;
    }
}
