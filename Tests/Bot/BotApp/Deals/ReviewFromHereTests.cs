using System.Text.Json.Nodes;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Deals;

/// <summary>Starting a review from a message, or from where people write.</summary>
public sealed class ReviewFromHereTests : IAsyncLifetime
{
    static readonly TeamsConversation Elsewhere = new("19:partners@thread.v2", "groupChat");

    BotFixture bot = null!;
    Deal contoso = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        contoso = await bot.Has(Sample.Deal());
        await bot.Has(Sample.Deal("Fabrikam") with { Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) });
        await bot.Has(Sample.Deal("Litware"));
        await bot.Guest(Sample.Sam).Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task The_window_offers_the_deals_of_this_conversation_and_the_chosen_one_is_reviewed_here()
    {
        var window = Window(await Opens(Sample.Sam, TeamsConversation.Channel));
        Assert.Equal(
            ["Contoso · Service desk renewal", "Litware · Service desk renewal"], Choices(window).Select(it => (string?)it?["title"]));
        await CardCheck.IsFine(window.ToJsonString());

        var came = await Presses(Sample.Sam, TeamsConversation.Channel, window, 0);

        Assert.Equal((200, "{}"), (came.Status, came.Body));
        Assert.Contains("Contoso", bot.Teams.Messages[0].Title, StringComparison.Ordinal);
        Assert.Equal(TeamsConversation.Channel.Id, (await bot.Now(contoso)).Live?.Conversation);
        await bot.Guest(Sample.Sam).Presses("Short review, 4 minutes");
        Assert.True((await bot.Now(contoso)).Live?.IsRunning);
    }

    [Fact]
    public async Task Asked_twice_by_Teams_it_is_posted_once()
    {
        var window = Window(await Opens(Sample.Sam, TeamsConversation.Channel));
        var id = bot.NextId();

        await Presses(Sample.Sam, TeamsConversation.Channel, window, 0, id);
        await Presses(Sample.Sam, TeamsConversation.Channel, window, 0, id);

        Assert.Single(bot.Teams.Calls, call => call.IsSend && call.Card?.Buttons.ContainsKey("Short review, 4 minutes") is true);
    }

    [Fact]
    public async Task A_customer_that_the_message_names_is_chosen_already()
    {
        var came = await Opens(
            Sample.Sam, TeamsConversation.Channel, """<div><p>When do we look at <b>litware</b> &amp; the others?</p></div>""");

        Assert.Equal(Choices(Window(came))[1]?["value"]?.ToString(), Input(Window(came))["value"]?.ToString());
    }

    [Fact]
    public async Task A_chat_that_reviews_no_pipeline_is_told_how_to_choose_one()
    {
        await bot.Guest(Sample.Sam, TeamsConversation.Chat).Types("help");

        Assert.Contains("@ReviewBot pipeline", Says(await Opens(Sample.Sam, TeamsConversation.Chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_conversation_without_the_bot_Teams_is_asked_to_add_it()
    {
        bot.Teams.Faults.Enqueue(("GET", new Fault.Says(403)));

        var window = Window(await Opens(Sample.Sam, Elsewhere));

        Assert.True((bool?)window["actions"]?[0]?["data"]?["msteams"]?["justInTimeInstall"]);
        Assert.DoesNotContain("Contoso", window.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_works_in_no_such_pipeline_cannot_choose_its_deal()
    {
        await bot.Guest(Sample.Kim, TeamsConversation.OtherChannel).Types("help");
        var window = Window(await Opens(Sample.Sam, TeamsConversation.Channel));

        var came = await Presses(Sample.Kim, TeamsConversation.OtherChannel, window, 0);

        Assert.DoesNotContain("Contoso", came.Body, StringComparison.Ordinal);
        Assert.NotNull(Says(came));
        Assert.Null((await bot.Now(contoso)).Live);
    }

    [Fact]
    public async Task A_review_that_runs_elsewhere_stays_there_and_the_window_says_so()
    {
        var window = Window(await Opens(Sample.Sam, TeamsConversation.Channel));
        var other = TeamsConversation.Channel with { Id = "19:pipeline@thread.tacv2;messageid=1795400000099" };
        await bot.Guest(Sample.Kim, other).Types("review Contoso");
        await bot.Guest(Sample.Kim, other).Presses("Short review, 4 minutes");

        var came = await Presses(Sample.Sam, TeamsConversation.Channel, window, 0);

        Assert.Contains("is being reviewed in Sales", Says(came), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"press":"review-chosen"}""")]
    [InlineData("""{"press":"review-chosen","deal":7}""")]
    [InlineData("""{"press":"review-chosen","deal":" "}""")]
    [InlineData("""{"press":"review-chosen","deal":"d-Contoso"}""")]
    [InlineData("""{"press":"review-chosen","deal":"d-Contoso team:19:others@thread.tacv2"}""")]
    [InlineData("""{"press":"review-chosen","deal":"no-such team:19:team@thread.tacv2"}""")]
    [InlineData("""{"press":"board"}""")]
    [InlineData("""{"press":"deal-open","on":{"w":"team:19:team@thread.tacv2","d":"d-Contoso","v":1}}""")]
    public async Task Forged_choices_open_nothing_and_are_answered_kindly(string data)
    {
        var came = await bot.Post(
            TeamsConversation.Channel.Invoke(
                Sample.Sam,
                "composeExtension/submitAction",
                JsonNode.Parse($$"""{"commandId":"startReview","data":{{data}}}"""),
                bot.NextId()));

        Assert.Equal(200, came.Status);
        Assert.NotNull(Says(came));
        Assert.Null((await bot.Now(contoso)).Live);
    }

    [Fact]
    public async Task When_Teams_does_not_take_the_card_the_window_says_so()
    {
        var window = Window(await Opens(Sample.Sam, TeamsConversation.Channel));
        bot.Teams.Faults.Enqueue(("POST", new Fault.Says(403)));

        Assert.Contains(
            "Teams didn’t post the review card", Says(await Presses(Sample.Sam, TeamsConversation.Channel, window, 0)),
            StringComparison.Ordinal);
    }

    Task<HttpReply> Opens(Person by, TeamsConversation spot, string? message = null) =>
        bot.Post(spot.Invoke(by, "composeExtension/fetchTask", new JsonObject
        {
            ["commandId"] = "startReview",
            ["commandContext"] = message is null ? "compose" : "message",
            ["messagePayload"] = message is null
            ? null
            : new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = message } },
        }, bot.NextId()));

    Task<HttpReply> Presses(Person by, TeamsConversation spot, JsonNode window, int choice, string? id = null)
    {
        var data = window["actions"]?[0]?["data"]?.DeepClone().AsObject() ?? [];
        data["deal"] = Choices(window)[choice]?["value"]?.DeepClone();
        return bot.Post(
            spot.Invoke(
                by,
                "composeExtension/submitAction",
                new JsonObject { ["commandId"] = "startReview", ["data"] = data },
                id ?? bot.NextId()));
    }

    static JsonNode Window(HttpReply came) =>
        JsonNode.Parse(came.Body)?["task"]?["value"]?["card"]?["content"] ?? throw new InvalidOperationException(came.Body);

    static string? Says(HttpReply came) => (string?)JsonNode.Parse(came.Body)?["task"]?["value"];

    static JsonNode Input(JsonNode window) => window["body"]!.AsArray().Single(it => (string?)it?["type"] is "Input.ChoiceSet")!;

    static JsonArray Choices(JsonNode window) => Input(window)["choices"]!.AsArray();
}
