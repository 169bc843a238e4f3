using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class MeetingTests
{
    [BrowserFact]
    public async Task A_meeting_begins_with_its_deals_and_its_end_closes_what_is_open()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.Seats(Colleague.Sam, Colleague.Lee);
        await sam.Goto("Deal desk");
        await lee.Goto("Deal desk");
        var which = await sam.Card("Which deals will be reviewed in this chat?");
        await which.PressButton("Choose a pipeline");
        await which.PressButton("Review these deals");
        await lee.Card("Deal reviews that start with the customer");

        await desk.MeetingBegins();
        var agenda = await sam.Card("Deals for this meeting");
        await lee.Card("Deals for this meeting");
        await agenda.Picture("agenda");
        await agenda.GetByText("Fabrikam").Locator("xpath=following::button[1]").ClickAsync();
        var (his, hers) = (await sam.Card("Fabrikam: one plan for both plants"), await lee.Card("Fabrikam: one plan for both plants"));
        await his.PressButton("Short review, 4 minutes");
        await hers.Shows("Question 1 of 3");
        desk.Pass(TimeSpan.FromMinutes(9));
        await desk.MeetingEnds();

        await hers.Shows("The meeting ended.");
        var kept = (await desk.Kept("Fabrikam")).Deal;
        Assert.Null((await desk.Kept("Fabrikam")).Live);
        Assert.Equal(3, kept.Reviewed);
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }
}
