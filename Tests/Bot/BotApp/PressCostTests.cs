using System.Text.Json.Nodes;
using Azure.Data.Tables;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

public sealed class PressCostTests
{
    [Fact]
    public async Task On_the_embedded_store_a_press_costs_one_range_and_one_transaction()
    {
        using var rows = EmbeddedRows.InMemory();

        await Costs(rows);
    }

    [Fact]
    public async Task On_azure_tables_a_press_costs_one_range_and_one_transaction() =>
        await Costs(new AzureRows(new TableServiceClient(await Azurite.ConnectionString())));

    /// <summary>What each answers alone, in a review and about a path, as it was counted before there was any of it.</summary>
    [Fact]
    public async Task What_few_use_costs_as_much_as_every_press()
    {
        using var rows = EmbeddedRows.InMemory();
        var counting = new CountingRows(rows);
        await using var door = await BotFixture.Open(counting);
        var guests = await Review(door);
        await guests["sam"].Presses("Full review, 7 minutes");

        List<string> dear = [];
        foreach (var (who, press, more) in Alone)
        {
            var (deal, live) = ((await door.Now(Sample.Deal())).Deal, (await door.Now(Sample.Deal())).Live);
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
            var now = (await door.Now(Sample.Deal())).Deal;
            Assert.True(now.Version > deal.Version, press);
            var movesSteps = now.Steps != deal.Steps; // a reminder may be due earlier
            if (reads != 1 || gets > (movesSteps ? 1 : 0) || commits > (movesSteps ? 3 : 1))
                dear.Add($"{press}: {gets} rows, {reads} ranges, {commits} commits");
            await door.Pass(TimeSpan.FromSeconds(2));
        }
        Assert.Empty(dear);
    }

    /// <summary>A review of Contoso that is ready to start, and who is there.</summary>
    static async Task<Dictionary<string, HttpUser>> Review(BotFixture door)
    {
        await door.Has(Sample.Deal());
        var guests = Steps.Guests(door);
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
        await using var door = await BotFixture.Open(counting);
        var guests = await Review(door);

        List<string> dear = [];
        foreach (var (who, button, typed) in Steps.OfAReview)
        {
            var due = (await door.Now(Sample.Deal())).Deal.NextDue;
            counting.Reset();
            Assert.Equal(200, (await guests[who].Presses(button, typed)).Code);
            var (gets, reads, commits) = counting.Counts;
            var movesTheDueDate = (await door.Now(Sample.Deal())).Deal.NextDue != due;
            // What others are told of a closed review costs a hint before, unless one stands, and a deletion after the answer.
            var says = button is "Finish" ? 2 : 0;
            if (reads != 1 || gets > (movesTheDueDate ? 1 : 0) || commits > (movesTheDueDate ? 3 : 1) + says)
                dear.Add($"{button}: {gets} rows, {reads} ranges, {commits} commits");
            await door.Pass(TimeSpan.FromSeconds(2));
        }
        Assert.Empty(dear);
    }
}
