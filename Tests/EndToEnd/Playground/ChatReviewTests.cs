using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class ChatReviewTests
{
    [BrowserFact]
    public async Task A_chat_is_asked_once_which_deals_it_reviews_and_then_holds_a_short_review()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.Seats(Colleague.Sam, Colleague.Lee);
        await sam.Goto("Deal desk");
        await lee.Goto("Deal desk");

        await sam.Say("review Alpine Ski House", mention: true);
        var which = await sam.Card("Then I’ll carry on with “review Alpine Ski House”.");
        await which.PressButton("Review these deals");
        await which.Shows("Everyone in this chat can see the deals reviewed here.");
        await lee.Card("Everyone in this chat can see the deals reviewed here.");
        var (his, hers) =
            (await sam.Card(
                "We don’t know yet what Alpine Ski House wants"), await lee.Card("We don’t know yet what Alpine Ski House wants"));
        await his.PressButton("Short review, 4 minutes");
        await hers.Shows("Question 1 of 3");
        await hers.PressButton("Answer");
        await hers.PressButton("Nothing we know of");
        await hers.Shows("What will they do?");
        await his.Shows("What does Alpine Ski House need to do next?");
        await hers.AnswersNext("names the budget owner");
        await hers.Shows("What will we do?");
        await hers.PressButton("Nothing needed");
        await his.Shows("That was the last question");
        await his.PressButton("Finish");

        await hers.Shows("The review of Alpine Ski House is over");
        var kept = (await desk.Kept("Alpine Ski House")).Deal;
        Assert.Equal(("names the budget owner", 1), (kept.Next?.What, kept.Reviewed));
        Assert.NotNull(kept.NothingKnownSince);
        await LooksAfterwards(sam);
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }

    static async Task LooksAfterwards(Teams sam)
    {
        var summary = await sam.Card("Show more or less");
        await summary.PressButton("Note for the customer");
        await summary.Shows("A note for the customer");
        await summary.Picture("copy");
        await summary.PressButton("Back to the summary");
        await summary.PressMore("History");
        await summary.Shows("Alpine Ski House so far");
        await summary.Picture("history");
    }
}
