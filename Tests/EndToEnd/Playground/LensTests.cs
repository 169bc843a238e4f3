using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class LensTests
{
    [BrowserFact]
    public async Task Our_own_action_moves_to_how_we_help_and_the_customers_step_is_asked_for_again()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.SeatsInGeneral(Colleague.Sam, Colleague.Lee);
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");
        var (his, hers) =
            (await sam.Card(
                "We don’t know yet what Alpine Ski House wants"), await lee.Card("We don’t know yet what Alpine Ski House wants"));
        await his.PressButton("Short review, 4 minutes");
        await hers.Shows("Question 1 of 3");
        await hers.PressButton("Answer");
        await hers.PressButton("Nothing we know of");
        await hers.Shows("What will they do?");

        await hers.AnswersNext("Send the proposal");
        await hers.Shows("That’s our part. What will the customer do as a result?");
        await hers.Shows("“Send the proposal”");
        await hers.Picture("review-next-lens");
        await hers.PressButton("Move to “how we help”");
        await hers.Shows("Moved to “how we help”");
        await hers.Fill("What will they do?", "says which offer they prefer");
        await hers.PressButton("Save and continue");
        await hers.PressButton("Add another");
        await hers.Shows("What will we do?");

        var kept = (await desk.Kept("Alpine Ski House")).Deal;
        Assert.Contains(kept.Help, help => help.What == "Send the proposal");
        Assert.Contains(kept.OpenSteps, step => step.What == "says which offer they prefer");
    }
}
