using ReviewBot.Reviews;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class BadInputTests : IAsyncLifetime
{
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;
    HttpUser sam = null!;
    HttpUser lee = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(rows);
        (sam, lee) = (bot.Guest(Sample.Sam), bot.Guest(Sample.Lee));
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Equal("", string.Join('\n', bot.Failures));
        await bot.DisposeAsync();
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
        Assert.Empty(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Theory]
    [InlineData("customer")]
    [InlineData("title")]
    public async Task A_mandatory_text_that_is_empty_is_named(string input)
    {
        await sam.Types("add deal");

        await sam.Presses("Add the deal", [("customer", "Fabrikam"), ("title", "Scanners"), (input, "  ")]);

        Assert.True(sam.Mine?.Says("One answer is still missing"), string.Join('\n', sam.Mine?.Lines ?? []));
        Assert.Empty(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Theory]
    [InlineData("2026-11-13", "in the past")]
    [InlineData("1999-01-01", "in the past")]
    [InlineData("next Friday", "date")]
    [InlineData("2026-02-30", "date")]
    [InlineData("9999-12-31", "date")]
    public async Task A_day_that_has_passed_or_cannot_be_read_comes_back_with_the_words(string day, string says)
    {
        var deal = await Asked(Sample.Deal(), steps: 7);

        await lee.Presses(
            "Save and continue",
            ("who", "p1"),
            ("what", "names the budget owner"),
            ("by", day),
            ("agreement", "agreed"),
            ("job", "consensus"));

        Assert.True(lee.Mine?.Says(says), string.Join('\n', lee.Mine?.Lines ?? []));
        Assert.Equal("names the budget owner", lee.Mine?.Inputs["what"]);
        Assert.Null((await bot.Now(deal)).Deal.Next);
    }

    [Fact]
    public async Task An_unknown_deal_is_answered_with_those_that_are_written_alike()
    {
        await bot.Has(Sample.Deal());

        await sam.Types("review contsoo");

        Assert.True(bot.Teams.Messages[0].Says("Contoso"), string.Join('\n', bot.Teams.Messages[0].Lines));
        Assert.Null((await bot.Now(Sample.Deal())).Live);
    }

    [Fact]
    public async Task Of_two_deals_of_one_name_somebody_chooses()
    {
        await bot.Has(Sample.Deal());
        await bot.Has(Sample.Deal() with { Id = new("d-second"), Title = "Warehouse scanners" });

        await sam.Types("review contoso");

        var asked = bot.Teams.Messages[0];
        Assert.True(asked.Says("Service desk renewal") && asked.Says("Warehouse scanners"), string.Join('\n', asked.Lines));
        Assert.DoesNotContain(await bot.Deals.ReadBoard(BotFixture.Home(), default), it => it.Live is not null);
    }

    [Fact]
    public async Task A_press_from_an_old_version_of_a_card_shows_how_it_is_now_and_loses_nothing()
    {
        var deal = await bot.Has(Sample.Deal());
        await sam.Types("review contoso");
        var old = bot.Teams.Messages[0];
        await sam.Presses("Full review, 7 minutes");
        var version = (await bot.Now(deal)).Deal.Version;

        var came = await sam.Sends(old, "Skip this deal", null);

        Assert.Equal(200, came.Code);
        Assert.True((await bot.Now(deal)).Live?.IsRunning);
        Assert.Equal(version, (await bot.Now(deal)).Deal.Version);
    }

    [Fact]
    public async Task A_press_for_a_deal_that_is_deleted_is_told_so()
    {
        await bot.Has(Sample.Deal());
        await sam.Types("deal contoso");
        var card = bot.Teams.Messages[0];
        foreach (var row in await AllOf(rows))
            await rows.Commit(Table.Deals, [new RowChange.Delete(row)], default);

        var came = await lee.Sends(card, "History", null);

        Assert.Equal(200, came.Code);
        Assert.True(came.Card?.Says("removed"), came.Body);
    }

    /// <summary>A running review, so many steps in.</summary>
    async Task<Deal> Asked(Deal deal, int steps)
    {
        await bot.Has(deal);
        await sam.Types("review contoso");
        foreach (var (who, button, typed) in Steps.OfAReview.Take(steps))
            await (who is "sam" ? sam : lee).Presses(button, typed);
        return deal;
    }

    static async Task<IReadOnlyList<Row>> AllOf(EmbeddedRows rows) =>
        await rows.Read(Table.Deals, ReviewBot.Storage.Keys.Partition(BotFixture.Home()), new("!", "~~"), int.MaxValue, default);
}
