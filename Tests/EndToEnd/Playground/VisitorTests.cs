using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>Somebody from outside is in the chat: what everybody there sees, and what the lead alone.</summary>
public sealed class VisitorTests
{
    const string Withheld = "Someone from outside your company is in this chat";

    [BrowserFact]
    public async Task Deals_are_withheld_and_gone_on_with_alone_or_shown_when_the_lead_allows_it()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await InDealDesk(desk);
        await desk.Joins(FakeMember.Anonymous);

        await sam.Say("board", mention: true);
        var card = await sam.Card(Withheld);
        await card.Picture("room-withheld");
        await card.PressButton("Continue in our chat");
        await card.Shows("I answered in our chat.");
        await card.Picture("room-answered-alone");
        await sam.Goto("Personal Chat");
        await sam.Card("Most urgent first");
        await sam.Goto("Deal desk");
        await desk.Says(FakeMember.Anonymous, "board");
        var outsider = await lee.Card("I only work for people in the company");
        await outsider.Picture("room-outsider");
        Assert.Equal(0, await lee.Cards().Filter(new() { HasText = "Fabrikam" }).CountAsync());

        desk.Pass(TimeSpan.FromMinutes(2)); // the same words within a minute are answered once
        await sam.Say("board", mention: true);
        card = await sam.Card(Withheld);
        await card.PressButton("Show it here anyway");
        await card.Shows("From now on I’ll show deals here");
        await card.Picture("room-shown");
        desk.Pass(TimeSpan.FromMinutes(2));
        await sam.Say("board", mention: true);
        await lee.Card("Most urgent first");
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }

    [BrowserFact]
    public async Task A_review_leaves_the_chat_when_a_visitor_joins_and_the_lead_goes_on_with_it_alone()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await InDealDesk(desk);
        await sam.Say("review Fabrikam", mention: true);
        var (his, hers) = (await sam.Card("Fabrikam: one plan for both plants"), await lee.Card("Fabrikam: one plan for both plants"));
        await his.PressButton("Short review, 4 minutes");
        await hers.Shows("Question 1 of 3");

        await desk.Joins(FakeMember.Anonymous);
        await lee.Sees(Withheld);
        await (await lee.Card(Withheld)).Picture("room-review-hidden");
        Assert.Equal(0, await lee.Cards().Filter(new() { HasText = "Question 1 of 3" }).CountAsync());
        await sam.Goto("Personal Chat");
        var alone = await sam.Card("I took the review of Fabrikam out of the chat");
        await alone.Picture("room-lead-told");
        await alone.PressButton("Continue here");
        await alone.Shows("Question 1 of 3");
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }

    /// <summary>Both are in the chat, which reviews the sample deals; the bot has spoken with Sam alone.</summary>
    static async Task<(Teams Sam, Teams Lee)> InDealDesk(Desk desk)
    {
        var (sam, lee) = await desk.Seats(Colleague.Sam, Colleague.Lee);
        await sam.Goto("Personal Chat");
        await sam.Say("help");
        await sam.Card("Things you can type");
        await sam.Goto("Deal desk");
        await lee.Goto("Deal desk");
        var which = await sam.Card("Which deals will be reviewed in this chat?");
        await which.PressButton("Choose a pipeline");
        await which.PressButton("Review these deals");
        await lee.Card("Deal reviews that start with the customer");
        return (sam, lee);
    }
}
