using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class WrongPersonTests
{
    [BrowserFact]
    public async Task Who_may_not_press_is_told_who_may()
    {
        await using var desk = await Desk.Open();
        var (sam, kim) = await desk.SeatsInGeneral(Colleague.Sam, Colleague.Kim);
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");
        var (his, theirs) =
            (await sam.Card(
                "We don’t know yet what Alpine Ski House wants"), await kim.Card("We don’t know yet what Alpine Ski House wants"));

        await theirs.PressButton("Full review, 7 minutes");
        await theirs.Shows("Sam Sample is leading this review");
        await theirs.Picture("wrong-person");
        Assert.False((await desk.Kept("Alpine Ski House")).Live?.IsRunning);

        await his.PressButton("Short review, 4 minutes");
        await theirs.Shows("Question 1 of 3");
        await theirs.PressButton("Lead’s view");
        await theirs.Shows("Sam Sample is leading this review");
        await his.PressButton("Lead’s view");
        foreach (var where in new[] { "question 2", "question 3" })
        {
            desk.Pass(Desk.Pace);
            await his.PressButton($"Continue to {where}");
        }

        desk.Pass(Desk.Pace);
        await his.InView("Lead’s view", async () =>
        {
            await his.PressMore("Show the shared card");
            await his.TryPress("Answer");
        });
        await his.InView("Answer", () => his.TryPress("Skip this question"));
        await theirs.Shows("That was the last question");
        await theirs.PressButton("Finish");
        await theirs.Shows("Sam Sample leads the review");
        Assert.NotNull((await desk.Kept("Alpine Ski House")).Live);
    }
}
