using System.Text.Json.Nodes;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Deals;

/// <summary>Finding a deal, and starting its review, from where people write.</summary>
public sealed class MessageExtensionTests : IAsyncLifetime
{
    static readonly TeamsConversation Elsewhere = new("19:partners@thread.v2", "groupChat");

    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        await bot.Has(Sample.Deal());
        await bot.Has(Sample.Deal("Fabrikam") with { Owner = Sample.Kim });
        await bot.Has(Sample.Deal("Northwind"), TeamsConversation.OtherChannel);
        await bot.Guest(Sample.Sam).Types("help");
        await bot.Guest(Sample.Kim, TeamsConversation.OtherChannel).Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("cont", "Contoso")]
    [InlineData("SERVICE DESK", "Contoso Fabrikam")]
    [InlineData("Contosso", "Contoso")]
    [InlineData("", "Contoso Fabrikam")]
    [InlineData(null, "Contoso Fabrikam")]
    public async Task A_deal_is_found_by_customer_or_title_also_where_the_bot_is_not(string? typed, string found) =>
        Assert.Equal(found.Split(' '), Titles(await Looks(Sample.Sam, Elsewhere, typed)));

    [Fact]
    public async Task Ones_own_deals_come_first()
    {
        await bot.Guest(Sample.Kim).Types("help");

        Assert.Equal(["Fabrikam", "Contoso", "Northwind"], Titles(await Looks(Sample.Kim, Elsewhere, "")));
    }

    [Fact]
    public async Task A_deal_of_a_pipeline_that_somebody_does_not_work_in_is_not_found()
    {
        Assert.Equal("I can’t find a deal called “Northwind” in your pipelines.", Says(await Looks(Sample.Sam, Elsewhere, "Northwind")));
        Assert.StartsWith(
            "I haven’t seen you in a pipeline", Says(await Looks(Sample.Lee, Elsewhere, "Contoso")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quite another one")]
    [InlineData("**[x](https://a.example)**")]
    public async Task No_match_is_said(string typed) =>
        Assert.Contains(typed, Says(await Looks(Sample.Sam, TeamsConversation.Channel, typed)), StringComparison.Ordinal);

    [Fact]
    public async Task A_long_text_is_looked_for_by_its_beginning() =>
        Assert.True(Says(await Looks(Sample.Sam, TeamsConversation.Channel, new string('x', 20_000)))?.Length < 200);

    [Theory]
    [InlineData("""{"commandId":"findDeal"}""")]
    [InlineData("""{"commandId":"findDeal","parameters":null}""")]
    [InlineData("""{"commandId":"findDeal","parameters":[]}""")]
    [InlineData("""{"commandId":"findDeal","parameters":[null,{"name":"name","value":7}]}""")]
    [InlineData("""{"commandId":"findDeal","parameters":[{"name":"name","value":{"a":[1]}}],"queryOptions":{"skip":-5,"count":-1}}""")]
    [InlineData("""{"commandId":"findDeal","parameters":[{"name":"initialRun","value":"true"}]}""")]
    [InlineData("{}")]
    public async Task Forged_parameters_are_no_harm(string value) =>
        Assert.Equal(["Contoso", "Fabrikam"], Titles(await Asks(Sample.Sam, Elsewhere, "composeExtension/query", value)));

    [Fact]
    public async Task The_second_page_begins_where_the_first_one_ended() =>
        Assert.Equal(
            ["Fabrikam"],
            Titles(
                await Asks(
                    Sample.Sam, Elsewhere, "composeExtension/query", """{"commandId":"findDeal","queryOptions":{"skip":1,"count":25}}""")));

    [Fact]
    public async Task A_search_leaves_no_trace_of_where_it_was_made()
    {
        await Looks(Sample.Sam, Elsewhere, "Contoso");

        await bot.Post(Elsewhere.Installed(Sample.Sam, bot.NextId()));

        Assert.Equal("Which deals will be reviewed in this chat?", bot.Teams.Messages[0].Title);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/submitAction")]
    public async Task A_command_that_is_not_ours_is_said_to_be_unknown(string name)
    {
        var came = await Asks(Sample.Sam, TeamsConversation.Channel, name, """{"commandId":"burnDeal","data":{"press":"review-chosen"}}""");

        Assert.Contains("I don’t know this command", came.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_that_is_put_in_names_the_deal_and_nothing_we_know_of_it()
    {
        var deal = await bot.Has(
            Sample.Deal("Tailspin") with
            {
                Steps = [Sample.Step()],
                Case = new(new("the old desk ends", null, Level.Said, Sample.Today, Sample.Today))
            });

        var card = Cards(await Looks(Sample.Sam, Elsewhere, "Tailspin")).Single().ToJsonString();

        Assert.Contains(deal.Title, card, StringComparison.Ordinal);
        foreach (var inside in new[] { "Priya", "budget owner", "old desk" })
            Assert.DoesNotContain(inside, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_button_opens_the_deal_for_those_who_work_in_its_pipeline_and_for_nobody_else()
    {
        var card = new CardFace(Cards(await Looks(Sample.Sam, Elsewhere, "Fabrikam")).Single().ToJsonString());
        var (sam, lee) = (bot.Guest(Sample.Sam, Elsewhere), bot.Guest(Sample.Lee, Elsewhere));

        var opened = await sam.Sends(card, "Open the deal", null);
        var refused = await lee.Sends(card, "Open the deal", null);

        Assert.True(opened.Card?.Says("Only you can see this"));
        Assert.Empty(opened.Card?.Buttons ?? []);
        Assert.DoesNotContain("Fabrikam", refused.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Calls, call => $"{call.Body}".Contains("Fabrikam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_shows_answers_to_everybody_does_not_show_the_deal()
    {
        var card = new CardFace(Cards(await Looks(Sample.Sam, Elsewhere, "Fabrikam")).Single().ToJsonString());

        await bot.Post(Elsewhere.Submit(Sample.Sam, HttpUser.Data(card, "Open the deal"), bot.NextId()));

        Assert.Equal("Not everyone here can see this deal", bot.Teams.Messages[0].Title);
        Assert.DoesNotContain(bot.Teams.Calls, call => $"{call.Body}".Contains("Fabrikam", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tenant_that_is_not_served_finds_nothing()
    {
        await using var closed = await BotFixture.Open(settings: ["--ReviewBot:Tenants:0", "another-tenant"]);

        var came = await closed.Post(
            TeamsConversation.Channel.Invoke(
                Sample.Sam, "composeExtension/query", JsonNode.Parse("""{"commandId":"findDeal"}"""), closed.NextId()));

        Assert.Equal((200, "{}"), (came.Status, came.Body));
    }

    Task<HttpReply> Looks(Person by, TeamsConversation spot, string? typed) =>
        bot.Post(spot.Invoke(by, "composeExtension/query", new JsonObject
        {
            ["commandId"] = "findDeal",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "name", ["value"] = typed }),
        }, bot.NextId()));

    Task<HttpReply> Asks(Person by, TeamsConversation spot, string name, string value) =>
        bot.Post(spot.Invoke(by, name, JsonNode.Parse(value), bot.NextId()));

    static JsonNode? Result(HttpReply came) => JsonNode.Parse(came.Body)?["composeExtension"];

    static string? Says(HttpReply came) => (string?)Result(came)?["text"];

    static IEnumerable<string?> Titles(HttpReply came) => Attachments(came).Select(it => (string?)it?["preview"]?["content"]?["title"]);

    static IEnumerable<JsonNode> Cards(HttpReply came) => Attachments(came).Select(it => it?["content"]).OfType<JsonNode>();

    static JsonArray Attachments(HttpReply came) =>
        Result(came)?["attachments"]?.AsArray() ?? throw new InvalidOperationException(came.Body);
}
