using System.Text.Json.Nodes;
using ReviewBot.Storage.Rows;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

public sealed class BadInputTests : IAsyncLifetime
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    FrontDoor door = null!;
    Guest sam = null!;
    Guest lee = null!;

    public async Task InitializeAsync()
    {
        door = await FrontDoor.Open(rows);
        (sam, lee) = (door.Guest(Some.Sam), door.Guest(Some.Lee));
    }

    public async Task DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', door.Failures));
        await door.DisposeAsync();
        rows.Dispose();
    }

    [Theory]
    [InlineData("customer", 81)]
    [InlineData("title", 81)]
    [InlineData("wanted", 241)]
    public async Task A_text_over_its_limit_comes_back_with_all_its_words(string input, int length)
    {
        var long_ = new string('x', length);
        await sam.Types("add deal");

        await sam.Presses("Add the deal", [("customer", "Fabrikam"), ("title", "Scanners"), (input, long_)]);

        Assert.Equal(long_, sam.Mine?.Inputs[input]);
        Assert.True(sam.Mine?.Says($"{length}"), string.Join('\n', sam.Mine?.Lines ?? []));
        Assert.Empty(await door.Deals.Board(FrontDoor.Home(), default));
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("title")]
    public async Task A_mandatory_text_that_is_empty_is_named(string input)
    {
        await sam.Types("add deal");

        await sam.Presses("Add the deal", [("customer", "Fabrikam"), ("title", "Scanners"), (input, "  ")]);

        Assert.True(sam.Mine?.Says("One answer is still missing"), string.Join('\n', sam.Mine?.Lines ?? []));
        Assert.Empty(await door.Deals.Board(FrontDoor.Home(), default));
    }

    [Theory]
    [InlineData("2026-11-13", "passed")]
    [InlineData("1999-01-01", "passed")]
    [InlineData("next Friday", "date")]
    [InlineData("2026-02-30", "date")]
    [InlineData("9999-12-31", "date")]
    public async Task A_day_that_has_passed_or_cannot_be_read_comes_back_with_the_words(string day, string says)
    {
        var deal = await Asked(Some.Deal(), steps: 7);

        await lee.Presses("Save and go on", ("who", "p1"), ("what", "names the budget owner"), ("by", day), ("agreement", "agreed"), ("job", "consensus"));

        Assert.True(lee.Mine?.Says(says), string.Join('\n', lee.Mine?.Lines ?? []));
        Assert.Equal("names the budget owner", lee.Mine?.Inputs["what"]);
        Assert.Null((await door.Now(deal)).Deal.Next);
    }

    [Fact]
    public async Task An_unknown_deal_is_answered_with_those_that_are_written_alike()
    {
        await door.Has(Some.Deal());

        await sam.Types("review contsoo");

        Assert.True(door.Teams.Messages[0].Says("Contoso"), string.Join('\n', door.Teams.Messages[0].Lines));
        Assert.Null((await door.Now(Some.Deal())).Live);
    }

    [Fact]
    public async Task Of_two_deals_of_one_name_somebody_chooses()
    {
        await door.Has(Some.Deal());
        await door.Has(Some.Deal() with { Id = new("d-second"), Title = "Warehouse scanners" });

        await sam.Types("review contoso");

        var asked = door.Teams.Messages[0];
        Assert.True(asked.Says("Service desk renewal") && asked.Says("Warehouse scanners"), string.Join('\n', asked.Lines));
        Assert.DoesNotContain(await door.Deals.Board(FrontDoor.Home(), default), it => it.Live is not null);
    }

    [Fact]
    public async Task A_press_from_an_old_version_of_a_card_shows_how_it_is_now_and_loses_nothing()
    {
        var deal = await door.Has(Some.Deal());
        await sam.Types("review contoso");
        var old = door.Teams.Messages[0];
        await sam.Presses("Start, 7 minutes");
        var version = (await door.Now(deal)).Deal.Version;

        var came = await sam.Sends(old, "Skip this deal", null);

        Assert.Equal(200, came.Code);
        Assert.True((await door.Now(deal)).Live?.IsRunning);
        Assert.Equal(version, (await door.Now(deal)).Deal.Version);
    }

    [Fact]
    public async Task A_press_for_a_deal_that_is_deleted_is_told_so()
    {
        await door.Has(Some.Deal());
        await sam.Types("deal contoso");
        var card = door.Teams.Messages[0];
        foreach (var row in await AllOf(rows))
            await rows.Commit(Table.Deals, [new RowChange.Delete(row)], default);

        var came = await lee.Sends(card, "History", null);

        Assert.Equal(200, came.Code);
        Assert.True(came.Card?.Says("removed"), came.Body);
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
        await door.Guest(Some.Kim, Spot.OtherChannel).Types("help");
        var deal = await door.Has(Some.Deal("Northwind"), Spot.OtherChannel);
        await sam.Types("help");

        var came = await sam.Forges(JsonNode.Parse($$"""{"press":"{{press}}","on":{"w":"{{FrontDoor.Home(Spot.OtherChannel).Home}}","d":"{{deal.Id.Value}}","v":1},"topic":"done","review":"r-1","ending":"no-need"}"""));

        Assert.Equal(200, came.Code);
        Assert.DoesNotContain("Northwind", came.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(door.Teams.Calls, call => $"{call.Body}".Contains("Northwind", StringComparison.Ordinal));
        Assert.Equal(deal.Version, (await door.Now(deal, Spot.OtherChannel)).Deal.Version);
    }

    [Fact]
    public async Task A_chat_cannot_be_bound_to_a_pipeline_that_the_presser_was_never_in()
    {
        await door.Has(Some.Deal("Northwind"), Spot.OtherChannel);
        var guest = door.Guest(Some.Sam, Spot.Chat);

        await guest.Forges(JsonNode.Parse($$"""{"press":"pipeline-bind","home":"{{FrontDoor.Home(Spot.OtherChannel).Home}}"}"""));
        await guest.Types("board");

        Assert.DoesNotContain(door.Teams.Calls, call => $"{call.Body}".Contains("Northwind", StringComparison.Ordinal));
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

    [Fact]
    public async Task Ids_that_no_store_could_hold_are_answered_kindly()
    {
        await sam.Types("help");
        foreach (var id in new[] { "", "/", "\\", "a/b?c#d", "\u0001", "ü", new string('x', 2000), "d-x:live", "~", "'" })
        {
            var came = await sam.Forges(new JsonObject { ["press"] = "deal-open", ["on"] = new JsonObject { ["w"] = FrontDoor.Home().Home, ["d"] = id, ["v"] = 1 } });

            Assert.True(came.Code == 200, $"{id}: {came.Body}");
        }
    }

    [Fact]
    public async Task Huge_data_is_answered_kindly() =>
        Assert.NotNull((await sam.Forges(new JsonObject { ["press"] = "board", ["junk"] = new string('x', 200_000) })).Card);

    /// <summary>A running review, so many steps in.</summary>
    async Task<Deal> Asked(Deal deal, int steps)
    {
        await door.Has(deal);
        await sam.Types("review contoso");
        foreach (var (who, button, typed) in Steps.OfAReview.Take(steps))
            await (who is "sam" ? sam : lee).Presses(button, typed);
        return deal;
    }

    static async Task<IReadOnlyList<Row>> AllOf(EmbeddedRows rows) =>
        await rows.Read(Table.Deals, ReviewBot.Storage.Keys.Partition(FrontDoor.Home()), new("!", "~~"), int.MaxValue, default);
}
