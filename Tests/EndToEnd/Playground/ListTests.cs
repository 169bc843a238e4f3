using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class ListTests
{
    [BrowserFact]
    public async Task What_deals_share_is_listed_and_unknown_columns_and_days_are_asked_about()
    {
        await using var desk = await Desk.Open();
        await using var sam = await desk.Seat(Colleague.Sam);
        await sam.Goto("Sales - Deal reviews");
        await sam.Card("Deal reviews that start");

        await sam.Post("patterns");
        var patterns = await sam.Card("What the open deals have in common");
        await patterns.Picture("patterns");
        await patterns.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Add to next review" }).First.ClickAsync();
        await patterns.Shows("Sam Sample added it to the next review");

        await sam.Goto("Personal Chat");
        await sam.Say("import");
        var form = await sam.Card("Import deals from a spreadsheet");
        await form.Fill("The list, with its column names", """
            Konto-Nr;Vorgang;Was jetzt;Bis
            Adatum Corporation;Archive search;names a tester;03/11/2026
            Margie's Travel;Booking desk;asks the council;05/12/2026
            """);
        await form.PressButton("Check the list");
        await form.Shows("Which column is which?");
        await form.Picture("import-columns");
        await form.Choose("Customer", "Konto-Nr: Adatum Corporation, Margie's Travel");
        await form.PressButton("Read it like this");
        await form.Shows("2 deals would be added");
        await form.Picture("import-days");
        await form.PressButton("Import 2 deals");
        await form.Shows("2 deals added");
        await form.PressButton("Undo this import");
        await form.PressButton("Yes, undo it");
        await form.Shows("2 deals removed");
        Assert.Empty(sam.Errors);
    }
}
