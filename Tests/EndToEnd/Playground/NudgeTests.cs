using Microsoft.Playwright;
using ReviewBot.Reviews;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class NudgeTests
{
    [BrowserFact]
    public async Task A_nudge_comes_when_its_day_has_come_and_is_answered_where_it_stands()
    {
        await using var desk = await Desk.Open("--ReviewBot:NudgeEvery", "00:00:00.2");
        await using var sam = await desk.Seat(Colleague.Sam);
        await sam.Goto("Personal Chat");
        await sam.Say("nudges");
        var planned = await sam.Card("What’s planned for you");
        await planned.Shows("Recently sent");
        await planned.Picture("nudges");

        desk.Pass(TimeSpan.FromDays(7));
        var list = await sam.Card("could use help this week");
        await list.Shows("Weekly, just for you.");
        await list.Picture("nudge-list");

        desk.Pass(TimeSpan.FromDays(1));
        var card = await sam.Card("Lucerne Publishing · Archive move");
        await card.Shows("of up to 3 in 7 days.");
        await card.Picture("nudge");
        await Item(card, "Lucerne Publishing", "Yes, done").ClickAsync();
        await card.Shows("done (you,");
        await card.Picture("nudge-answered");
        Assert.Equal(StepStatus.Done, (await desk.Kept("Lucerne Publishing")).Deal.Steps[0].Status);

        await Item(card, "Woodgrove Bank", "Blocked").ClickAsync();
        await card.Fill("What’s in the way?", "Their works council wants to see it first");
        await card.PressButton("Save");
        await card.Shows("blocked by");
        Assert.Equal("Their works council wants to see it first", (await desk.Kept("Woodgrove Bank")).Deal.Steps[0].InTheWay);

        await sam.Say("settings");
        var mine = await sam.Card("How I remind you");
        await mine.PressButton("Change pace or stop");
        await mine.Shows("How often should I message you?");
        await mine.Picture("my-pace");
        await mine.Tick("Never. I’ll only ask in reviews");
        await mine.PressButton("Save");
        await mine.Shows("How often: never");
        Assert.Empty(sam.Errors);
    }

    /// <summary>A button of one step of the card.</summary>
    static ILocator Item(ILocator card, string customer, string button) => card.Locator(".ac-container")
        .Filter(new() { HasText = customer })
        .Last
        .GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
}
