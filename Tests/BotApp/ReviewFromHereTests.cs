using System.Text.Json.Nodes;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

/// <summary>Starting a review from a message, or from where people write.</summary>
public sealed class ReviewFromHereTests : IAsyncLifetime
{
    static readonly Spot Elsewhere = new("19:partners@thread.v2", "groupChat");

    FrontDoor door = null!;
    Deal contoso = null!;

    public async Task InitializeAsync()
    {
        door = await FrontDoor.Open();
        contoso = await door.Has(Some.Deal());
        await door.Has(Some.Deal("Fabrikam") with { Ended = new(EndingReason.Other, Some.Today, Some.Kim) });
        await door.Has(Some.Deal("Litware"));
        await door.Guest(Some.Sam).Types("help");
    }

    public async Task DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', door.Failures));
        await door.DisposeAsync();
    }

    [Fact]
    public async Task The_window_offers_the_deals_of_this_conversation_and_the_chosen_one_is_reviewed_here()
    {
        var window = Window(await Opens(Some.Sam, Spot.Channel));
        Assert.Equal(["Contoso · Service desk renewal", "Litware · Service desk renewal"], Choices(window).Select(it => (string?)it?["title"]));
        await CardCheck.IsFine(window.ToJsonString());

        var came = await Presses(Some.Sam, Spot.Channel, window, 0);

        Assert.Equal((200, "{}"), (came.Status, came.Body));
        Assert.Contains("Contoso", door.Teams.Messages[0].Title, StringComparison.Ordinal);
        Assert.Equal(Spot.Channel.Id, (await door.Now(contoso)).Live?.Conversation);
        await door.Guest(Some.Sam).Presses("Short form, 4 minutes");
        Assert.True((await door.Now(contoso)).Live?.IsRunning);
    }

    [Fact]
    public async Task Asked_twice_by_Teams_it_is_posted_once()
    {
        var window = Window(await Opens(Some.Sam, Spot.Channel));
        var id = door.NextId();

        await Presses(Some.Sam, Spot.Channel, window, 0, id);
        await Presses(Some.Sam, Spot.Channel, window, 0, id);

        Assert.Single(door.Teams.Calls, call => call.IsSend && call.Card?.Buttons.ContainsKey("Short form, 4 minutes") is true);
    }

    [Fact]
    public async Task A_customer_that_the_message_names_is_chosen_already()
    {
        var came = await Opens(Some.Sam, Spot.Channel, """<div><p>When do we look at <b>litware</b> &amp; the others?</p></div>""");

        Assert.Equal(Choices(Window(came))[1]?["value"]?.ToString(), Input(Window(came))["value"]?.ToString());
    }

    [Fact]
    public async Task A_chat_that_reviews_no_pipeline_is_told_how_to_choose_one()
    {
        await door.Guest(Some.Sam, Spot.Chat).Types("help");

        Assert.Contains("@ReviewBot pipeline", Says(await Opens(Some.Sam, Spot.Chat)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_conversation_without_the_bot_Teams_is_asked_to_add_it()
    {
        door.Teams.Troubles.Enqueue(("GET", new Trouble.Says(403)));

        var window = Window(await Opens(Some.Sam, Elsewhere));

        Assert.True((bool?)window["actions"]?[0]?["data"]?["msteams"]?["justInTimeInstall"]);
        Assert.DoesNotContain("Contoso", window.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_works_in_no_such_pipeline_cannot_choose_its_deal()
    {
        await door.Guest(Some.Kim, Spot.OtherChannel).Types("help");
        var window = Window(await Opens(Some.Sam, Spot.Channel));

        var came = await Presses(Some.Kim, Spot.OtherChannel, window, 0);

        Assert.DoesNotContain("Contoso", came.Body, StringComparison.Ordinal);
        Assert.NotNull(Says(came));
        Assert.Null((await door.Now(contoso)).Live);
    }

    [Fact]
    public async Task A_review_that_runs_elsewhere_stays_there_and_the_window_says_so()
    {
        var window = Window(await Opens(Some.Sam, Spot.Channel));
        var other = Spot.Channel with { Id = "19:pipeline@thread.tacv2;messageid=1795400000099" };
        await door.Guest(Some.Kim, other).Types("review Contoso");
        await door.Guest(Some.Kim, other).Presses("Short form, 4 minutes");

        var came = await Presses(Some.Sam, Spot.Channel, window, 0);

        Assert.Contains("in a review elsewhere", Says(came), StringComparison.Ordinal);
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
        var came = await door.Post(Spot.Channel.Invoke(Some.Sam, "composeExtension/submitAction", JsonNode.Parse($$"""{"commandId":"startReview","data":{{data}}}"""), door.NextId()));

        Assert.Equal(200, came.Status);
        Assert.NotNull(Says(came));
        Assert.Null((await door.Now(contoso)).Live);
    }

    [Fact]
    public async Task When_Teams_does_not_take_the_card_the_window_says_so()
    {
        var window = Window(await Opens(Some.Sam, Spot.Channel));
        door.Teams.Troubles.Enqueue(("POST", new Trouble.Says(403)));

        Assert.Contains("Teams did not take the card", Says(await Presses(Some.Sam, Spot.Channel, window, 0)), StringComparison.Ordinal);
    }

    Task<Came> Opens(Person by, Spot spot, string? message = null) => door.Post(spot.Invoke(by, "composeExtension/fetchTask", new JsonObject
    {
        ["commandId"] = "startReview",
        ["commandContext"] = message is null ? "compose" : "message",
        ["messagePayload"] = message is null ? null : new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = message } },
    }, door.NextId()));

    Task<Came> Presses(Person by, Spot spot, JsonNode window, int choice, string? id = null)
    {
        var data = window["actions"]?[0]?["data"]?.DeepClone().AsObject() ?? [];
        data["deal"] = Choices(window)[choice]?["value"]?.DeepClone();
        return door.Post(spot.Invoke(by, "composeExtension/submitAction", new JsonObject { ["commandId"] = "startReview", ["data"] = data }, id ?? door.NextId()));
    }

    static JsonNode Window(Came came) => JsonNode.Parse(came.Body)?["task"]?["value"]?["card"]?["content"] ?? throw new InvalidOperationException(came.Body);

    static string? Says(Came came) => (string?)JsonNode.Parse(came.Body)?["task"]?["value"];

    static JsonNode Input(JsonNode window) => window["body"]!.AsArray().Single(it => (string?)it?["type"] is "Input.ChoiceSet")!;

    static JsonArray Choices(JsonNode window) => Input(window)["choices"]!.AsArray();
}
