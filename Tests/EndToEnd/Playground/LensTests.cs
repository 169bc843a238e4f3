using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

public sealed class LensTests
{
    [BrowserFact]
    public async Task Our_own_action_moves_to_how_we_help_and_the_customers_step_is_asked_for_again()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.Seats(Colleague.Sam, Colleague.Lee);
        await sam.Goto("Sales - General");
        await lee.Goto("Sales - General");
        await desk.ComesToGeneral();
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");
        var (his, hers) = (await sam.Card("We don’t know yet what Alpine Ski House wants"), await lee.Card("We don’t know yet what Alpine Ski House wants"));
        await his.PressButton("Short form, 4 minutes");
        await hers.Shows("Step 1 of 3");
        await hers.PressButton("Answer");
        await hers.PressButton("Nothing that we know of");
        await hers.Shows("Does what?");

        await hers.AnswersNext("Send the proposal");
        await hers.Shows("That is our action. What will the customer do as a result?");
        await hers.Shows("“Send the proposal”");
        await hers.Picture("review-next-lens");
        await hers.PressButton("Move it to how we help");
        await hers.Shows("Moved to how we help");
        await hers.Fill("Does what?", "says which offer they prefer");
        await hers.PressButton("Save and go on");
        await hers.PressButton("Add another");
        await hers.Shows("What do we do?");

        var kept = (await desk.Kept("Alpine Ski House")).Deal;
        Assert.Contains(kept.Help, help => help.What == "Send the proposal");
        Assert.Contains(kept.OpenSteps, step => step.What == "says which offer they prefer");
    }
}
