using System.Text.Json.Nodes;
using Azure.Data.Tables;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Live;

/// <summary>
/// Number of sequential store calls of a warm press: 2 for a save (3 are allowed), and 5 if the owner's next due day changes, because
/// agenda and work queue are written too.
/// </summary>
public sealed class PressCostTests
{
    static readonly string[] Raters = ["lee", "kim"];

    [Fact]
    public async Task On_the_embedded_store_a_press_costs_one_range_and_one_transaction()
    {
        using var rows = EmbeddedRows.InMemory();

        await Costs(rows);
    }

    [Fact]
    public async Task On_azure_tables_a_press_costs_one_range_and_one_transaction() =>
        await Costs(new AzureRows(new TableServiceClient(await Azurite.ConnectionString())));

    [Fact]
    public async Task On_the_embedded_store_two_who_press_cost_no_more_and_at_once_one_more_look()
    {
        using var rows = EmbeddedRows.InMemory();

        await CostsOfTwo(rows);
    }

    [Fact]
    public async Task On_azure_tables_two_who_press_cost_no_more_and_at_once_one_more_look()
    {
        var tables = await Azurite.Another(); // the other test reviews the same deal

        await CostsOfTwo(tables.Rows);
    }

    /// <summary>
    /// Automatic refreshes must not write: Teams sends one for every personal view after each edit, which would never end.
    /// </summary>
    [Fact]
    public async Task A_press_that_looks_writes_nothing()
    {
        using var rows = EmbeddedRows.InMemory();
        var counting = new CountingRows(rows);
        await using var bot = await BotFixture.Open(counting);
        var guests = await Review(bot);
        await guests["sam"].Presses("Full review, 7 minutes");
        await guests["lee"].Presses("Answer");

        foreach (var press in new[] { "review-refresh", "deal-open", "history", "board" })
        {
            await bot.Pass(TimeSpan.FromSeconds(30));
            var data = Data(press, (await bot.Now(Sample.Deal())).Deal);
            counting.Reset();
            var came = await guests["lee"].Forges(data);
            Assert.Equal((press, 200, 0), (press, came.Code, counting.Counts.Commits));
        }
    }

    /// <summary>What each answers alone, in a review and about a path, as it was counted before there was any of it.</summary>
    [Fact]
    public async Task What_few_use_costs_as_much_as_every_press()
    {
        using var rows = EmbeddedRows.InMemory();
        var counting = new CountingRows(rows);
        await using var bot = await BotFixture.Open(counting);
        var guests = await Review(bot);
        await guests["sam"].Presses("Full review, 7 minutes");

        List<string> dear = [];
        foreach (var (who, press, more) in Alone)
        {
            var (deal, live) = ((await bot.Now(Sample.Deal())).Deal, (await bot.Now(Sample.Deal())).Live);
            var data = new JsonObject
            {
                ["press"] = press,
                ["on"] = new JsonObject { ["w"] = BotFixture.Home().Home, ["d"] = deal.Id.Value, ["v"] = deal.Version },
                ["review"] = new JsonObject { ["value"] = live?.Id.Value },
            };
            foreach (var (name, value) in more)
                data[name] = value;
            counting.Reset();
            Assert.Equal(200, (await guests[who].Forges(data)).Code);
            var (gets, reads, commits) = counting.Counts;
            var now = (await bot.Now(Sample.Deal())).Deal;
            Assert.True(now.Version > deal.Version, press);
            var movesSteps = now.Steps != deal.Steps; // a reminder may be due earlier
            if (reads != 1 || gets > (movesSteps ? 1 : 0) || commits > (movesSteps ? 3 : 1))
                dear.Add($"{press}: {gets} rows, {reads} ranges, {commits} commits");
            await bot.Pass(TimeSpan.FromSeconds(2));
        }
        Assert.Empty(dear);
    }

    /// <summary>
    /// Sequential presses cost as much as a single one. Of concurrent ones, one meets a conflict and repeats its read and save.
    /// </summary>
    static async Task CostsOfTwo(IRows rows)
    {
        var counting = new CountingRows(rows);
        await using var bot = await BotFixture.Open(counting);
        var guests = await Review(bot);
        await guests["sam"].Presses("Full review, 7 minutes");
        foreach (var who in new[] { "lee", "kim" })
            await guests[who].Presses("Answer");
        await bot.Pass(TimeSpan.FromSeconds(2));

        foreach (var (who, press) in new[] { ("lee", "room-ask"), ("kim", "room-ask"), ("lee", "step-open"), ("kim", "step-open") })
        {
            var deal = (await bot.Now(Sample.Deal())).Deal;
            counting.Reset();
            Assert.Equal(200, (await guests[who].Forges(Data(press, deal))).Code);
            var (gets, reads, commits) = counting.Counts;
            Assert.True(gets + reads + commits <= 3, $"{who}, {press}: {gets} rows, {reads} ranges, {commits} commits");
            await bot.Pass(TimeSpan.FromSeconds(2));
        }

        for (var time = 0; time < 6; time++)
        {
            var deal = (await bot.Now(Sample.Deal())).Deal;
            counting.Reset();
            await Task.WhenAll(Raters.Select(
                (who, at) => guests[who].Forges(Data("step-rate", deal, ("sure", 1 + ((time + at) % 4))))));
            var (gets, reads, commits) = counting.Counts;
            Assert.True(gets == 0 && reads <= 3 && commits <= 3, $"at once: {gets} rows, {reads} ranges, {commits} commits");
            var review = (await bot.Now(Sample.Deal())).Live ?? throw new InvalidOperationException();
            Assert.Equal(2, review.Ratings.Count);
            await bot.Pass(TimeSpan.FromSeconds(2));
        }
    }

    static JsonObject Data(string press, Reviews.Deal deal, params (string Name, JsonNode Value)[] more)
    {
        var data = new JsonObject
        {
            ["press"] = press,
            ["on"] = new JsonObject { ["w"] = BotFixture.Home().Home, ["d"] = deal.Id.Value, ["v"] = deal.Version },
        };
        foreach (var (name, value) in more)
            data[name] = value.DeepClone();
        return data;
    }

    /// <summary>A review of Contoso that is ready to start, and who is there.</summary>
    static async Task<Dictionary<string, HttpUser>> Review(BotFixture bot)
    {
        await bot.Has(Sample.Deal());
        var guests = Steps.Guests(bot);
        foreach (var guest in guests.Values)
            await guest.Types("help");
        await guests["sam"].Types("review contoso");
        return guests;
    }

    static (string Who, string Press, (string Name, JsonNode Value)[] More)[] Alone =>
    [
        ("kim", "room-ask", []),
        ("kim", "room-answer", [("also", "Robin in purchasing")]),
        ("kim", "doubt-save", [("doubt", "their CFO has frozen the budget")]),
        ("lee", "step-rate", [("sure", 4), ("doubt", "a rival is cheaper")]),
        ("sam", "lead-reveal", [("shared", true)]),
        ("lee", "doubt-find-out", [("at", 0)]),
        ("lee", "remedy-save", [("agree", "yes"), ("afraid", "yes")]),
        ("lee", "path-save", [("golive", "2027-03-01"), ("usual", "legal,signature")]),
        ("lee", "path-add", [("own", "the works council agrees")]),
    ];

    static async Task Costs(IRows rows)
    {
        var counting = new CountingRows(rows);
        await using var bot = await BotFixture.Open(counting);
        var guests = await Review(bot);

        List<string> dear = [];
        foreach (var (who, button, typed) in Steps.OfAReview)
        {
            var due = (await bot.Now(Sample.Deal())).Deal.NextDue;
            counting.Reset();
            Assert.Equal(200, (await guests[who].Presses(button, typed)).Code);
            var (gets, reads, commits) = counting.Counts;
            var movesTheDueDate = (await bot.Now(Sample.Deal())).Deal.NextDue != due;
            // Messages about a closed review cost a queue entry before, unless one exists, and a deletion after the answer.
            var says = button is "Finish" ? 2 : 0;
            if (reads != 1 || gets > (movesTheDueDate ? 1 : 0) || commits > (movesTheDueDate ? 3 : 1) + says)
                dear.Add($"{button}: {gets} rows, {reads} ranges, {commits} commits");
            await bot.Pass(TimeSpan.FromSeconds(2));
        }
        Assert.Empty(dear);
    }
}
