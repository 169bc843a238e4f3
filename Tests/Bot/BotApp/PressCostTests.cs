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

    static async Task Costs(IRows rows)
    {
        var counting = new CountingRows(rows);
        await using var door = await BotFixture.Open(counting);
        await door.Has(Sample.Deal());
        var guests = Steps.Guests(door);
        foreach (var guest in guests.Values)
            await guest.Types("help");
        await guests["sam"].Types("review contoso");

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
