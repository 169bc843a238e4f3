using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class DealTests
{
    [BrowserFact]
    public async Task Deals_are_looked_at_added_and_brought_in_from_a_list()
    {
        await using var desk = await Desk.Open();
        await using var sam = await desk.Seat(Colleague.Sam);
        await sam.Goto("Sales - Deal reviews");
        await sam.Card("Deal reviews that start");
        Assert.Equal(1, await sam.Cards().CountAsync());

        await sam.Post("help");
        await (await sam.Card("Things you can type")).Picture("help");
        await sam.Post("board");
        await (await sam.Card("Fabrikam")).Picture("board");
        await Opens(sam);
        await Adds(sam);
        Assert.Equal("Sam Sample", (await desk.Kept("Southridge Video")).Deal.Owner?.Name);
        await Imports(sam);
        Assert.Equal("Label printing", (await desk.Kept("Wide World Importers")).Deal.Title);
        Assert.Empty(sam.Errors);
    }

    static async Task Opens(Teams sam)
    {
        await sam.Post("deal Contoso");
        var deal = await sam.Card("Review now");
        await deal.Shows("names the person who owns the budget");
        await deal.Picture("deal");
        await deal.PressMore("Help, pause or end it");
        await deal.Shows("All three are fine, and you can undo any of them.");
        await deal.Picture("honest");
    }

    static async Task Adds(Teams sam)
    {
        await sam.Post("add deal");
        var form = await sam.Card("Who is the customer?");
        await form.Picture("add-deal");
        await form.Fill("Who is the customer?", "Southridge Video");
        await form.Fill("What’s it about?", "Cellar stock");
        await form.PressButton("Add the deal");
        await form.Shows("Saved");
    }

    static async Task Imports(Teams sam)
    {
        await sam.Goto("Personal Chat");
        await sam.Say("help");
        await sam.Card("Things you can type");
        await sam.Goto("Sales - Deal reviews");
        await sam.Post("import");
        await sam.Card("I’ve sent it to you in our chat");
        await sam.Goto("Personal Chat");
        var form = await sam.Card("Import deals from a spreadsheet");
        await form.Fill("The list, with its column names", """
            Customer,Deal,Owner,Next step,By when
            Wide World Importers,Label printing,Lee Sample,tries two printers,2026-12-10
            Wide World Importers,Label printing,Lee Sample,tries two printers,2026-12-10
            ,Nameless,Kim Example,,
            """);
        await form.PressButton("Check the list");
        await form.Shows("1 deal would be added");
        await form.Picture("import");
        await form.PressButton("Import 1 deal");
        await form.Shows("1 deal added");
    }
}
