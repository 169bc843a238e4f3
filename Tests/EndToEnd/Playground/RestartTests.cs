using ReviewBot.Reviews;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class RestartTests
{
    [BrowserFact]
    public async Task After_a_restart_the_review_goes_on_from_the_same_card()
    {
        await using var desk = await Desk.Open();
        await using var sam = await desk.Seat(Colleague.Sam);
        await sam.Goto("Sales - Deal reviews");
        await sam.Post("review Alpine Ski House");
        var card = await sam.Card("We don’t know yet what Alpine Ski House wants");
        await card.PressButton("Full review, 7 minutes");
        await card.Shows("Question 1 of 8");
        await card.PressButton("Answer");
        await card.AnswersDone();

        await desk.Restart();

        await card.AnswersWhy();
        var kept = await desk.Kept("Alpine Ski House");
        Assert.Equal(Topic.Where, kept.Live?.Current);
        Assert.Contains(kept.Deal.Acts, act => act.What == "invited their security lead to the call");
        Assert.True(kept.Deal.Case.IsComplete);
    }
}
