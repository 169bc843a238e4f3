using System.Text.Json.Nodes;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class ForgedPressTests : IAsyncLifetime
{
    BotFixture bot = null!;
    HttpUser sam = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open();
        sam = bot.Guest(Sample.Sam);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("deal-open")]
    [InlineData("review-open")]
    [InlineData("history")]
    [InlineData("frozen-close")]
    [InlineData("step-open")]
    [InlineData("lead-open")]
    [InlineData("sum-open")]
    public async Task Another_pipelines_deal_is_as_good_as_none(string press)
    {
        await bot.Guest(Sample.Kim, TeamsConversation.OtherChannel).Types("help");
        var deal = await bot.Has(Sample.Deal("Northwind"), TeamsConversation.OtherChannel);
        await sam.Types("help");

        var came = await sam.Forges(
            JsonNode.Parse(
                $$"""{"press":"{{press}}","on":{"w":"{{BotFixture.Home(TeamsConversation.OtherChannel).Home}}","d":"{{deal.Id.Value}}","v":1},"topic":"done","review":{"value":"r-1"},"ending":"no-need"}"""));

        Assert.Equal(200, came.Code);
        Assert.DoesNotContain("Northwind", came.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Calls, call => $"{call.Body}".Contains("Northwind", StringComparison.Ordinal));
        Assert.Equal(deal.Version, (await bot.Now(deal, TeamsConversation.OtherChannel)).Deal.Version);
    }

    [Fact]
    public async Task A_chat_cannot_be_bound_to_a_pipeline_that_the_presser_was_never_in()
    {
        await bot.Has(Sample.Deal("Northwind"), TeamsConversation.OtherChannel);
        var guest = bot.Guest(Sample.Sam, TeamsConversation.Chat);

        await guest.Forges(
            JsonNode.Parse($$"""{"press":"pipeline-bind","home":"{{BotFixture.Home(TeamsConversation.OtherChannel).Home}}"}"""));
        await guest.Types("board");

        Assert.DoesNotContain(bot.Teams.Calls, call => $"{call.Body}".Contains("Northwind", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"press":"no-such-press"}""")]
    [InlineData("""{"press":5}""")]
    [InlineData("""{"press":null}""")]
    [InlineData("""{"press":"deal-open"}""")]
    [InlineData("""{"press":"deal-open","on":5}""")]
    [InlineData("""{"press":"deal-open","on":{"w":null,"d":null,"v":"x"}}""")]
    [InlineData("""{"press":"deal-open","on":{"w":7,"d":[],"v":1e99}}""")]
    [InlineData("""{"press":"step-save","on":{"w":"team:19:team@thread.tacv2","d":"x","v":1},"topic":"no-such"}""")]
    [InlineData("""{"press":"review-open","on":{"w":"team:19:team@thread.tacv2","d":"x","v":1},"queue":5}""")]
    [InlineData("""{"press":"import-apply"}""")]
    [InlineData("""{"press":"import-apply","plan":null}""")]
    [InlineData("""{"press":"pipeline-bind","home":5}""")]
    [InlineData("""{"press":"sum-open","on":{"w":"team:19:team@thread.tacv2","d":"x","v":1}}""")]
    [InlineData("""{"press":"review-open","on":{"w":"team:19:team@thread.tacv2","d":"x","v":1},"queue":[null,5]}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("5")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public async Task Data_of_a_wrong_shape_is_answered_kindly(string data)
    {
        var came = await sam.Forges(JsonNode.Parse(data));

        Assert.Equal(200, came.Code);
        Assert.NotNull(came.Card);
    }

    [Theory]
    [InlineData("""{"press":"board","view":77}""")]
    [InlineData("""{"press":"step-open","on":ON,"topic":77}""")]
    [InlineData("""{"press":"step-quick","on":ON,"answer":77}""")]
    [InlineData("""{"press":"review-start","on":ON,"form":77}""")]
    [InlineData("""{"press":"conflict","on":ON,"topic":1,"take":77}""")]
    [InlineData("""{"press":"sum-correct-open","on":ON,"review":{"value":"r"},"topic":77}""")]
    [InlineData("""{"press":"settings-open","home":"team:19:team@thread.tacv2","page":77}""")]
    [InlineData("""{"press":"mine-open","page":77}""")]
    [InlineData("""{"press":"nudge-pace","often":77}""")]
    [InlineData("""{"press":"erase-check","target":77}""")]
    [InlineData("""{"press":"erase-now","w":"team:19:team@thread.tacv2","target":77}""")]
    [InlineData("""{"press":"export-file","kind":77}""")]
    public async Task A_choice_that_no_card_offers_is_answered_kindly(string data)
    {
        await bot.Has(Sample.Deal());
        await sam.Types("review Contoso");

        var came = await sam.Forges(
            JsonNode.Parse(
                data.Replace(
                    "ON", $$"""{"w":"{{BotFixture.Home().Home}}","d":"{{Sample.Deal().Id.Value}}","v":1}""", StringComparison.Ordinal)));

        Assert.Equal(200, came.Code);
        Assert.NotNull(came.Card);
    }

    [Fact]
    public async Task Ids_that_no_store_could_hold_are_answered_kindly()
    {
        await sam.Types("help");
        foreach (var id in new[] { "", "/", "\\", "a/b?c#d", "\u0001", "ü", new string('x', 2000), "d-x:live", "~", "'" })
        {
            var came = await sam.Forges(
                new JsonObject
                {
                    ["press"] = "deal-open", ["on"] = new JsonObject { ["w"] = BotFixture.Home().Home, ["d"] = id, ["v"] = 1 }
                });

            Assert.True(came.Code == 200, $"{id}: {came.Body}");
        }
    }

    [Fact]
    public async Task Huge_data_is_answered_kindly() =>
        Assert.NotNull((await sam.Forges(new JsonObject { ["press"] = "board", ["junk"] = new string('x', 200_000) })).Card);
}
