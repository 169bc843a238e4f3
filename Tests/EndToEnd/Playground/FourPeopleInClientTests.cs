using Microsoft.Playwright;
using ReviewBot.Reviews;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>What a review asks of each alone, by four people in the real client: a lead, an owner, and two who are neither.</summary>
public sealed class FourPeopleInClientTests
{
    const string Customer = "Alpine Ski House";

    [BrowserFact]
    public async Task Two_are_asked_a_question_each_and_what_would_make_us_wrong_is_shown_without_names()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.Seats(Colleague.Sam, Colleague.Lee);
        var (kim, alex) = await desk.Seats(Colleague.Kim, Colleague.Alex);
        foreach (var seat in new[] { sam, lee, kim, alex })
            await seat.Goto("Sales - General");
        await desk.ComesToGeneral();
        await sam.Reply("Deal reviews that start", "review " + Customer);
        const string title = $"We don’t know yet what {Customer} wants";
        var (leads, owns) = (await sam.Card(title), await lee.Card(title));
        var (knows, doesNot) = (await kim.Card(title), await alex.Card(title));
        await leads.PressButton("Full review, 7 minutes");

        await knows.PressButton("Show my question");
        await knows.Shows("A question for you");
        var asked = await Question(knows);
        await doesNot.PressButton("Show my question");
        await doesNot.Shows("A question for you");
        Assert.NotEqual(asked, await Question(doesNot));
        await doesNot.PressButton("I don’t know");
        await knows.SaveInView(
            "Show my question", knows.GetByRole(AriaRole.Textbox).First, "Robin in purchasing", "Save",
            async () => (await desk.Kept(Customer)).Deal.Buyers.Any(it => it.Name == "Robin in purchasing"));
        Assert.DoesNotContain("A question for you", await owns.InnerTextAsync(), StringComparison.Ordinal);

        await leads.PressButton("Lead’s view");
        for (var question = 2; question <= 8; question++)
        {
            desk.Pass(Desk.Pace);
            await leads.PressInView("Lead’s view", $"Continue to question {question}", $"Question {question} of 8");
        }
        desk.Pass(Desk.Pace);
        await knows.PressButton("Answer");
        await knows.SaveInView(
            "Answer", knows.GetByLabel("What could stop this"), "their CFO has frozen the budget", "Save without a rating",
            async () => (await desk.Kept(Customer)).Live?.Doubts is [_, ..]);
        foreach (var other in new[] { leads, owns, doesNot })
            Assert.DoesNotContain("frozen", await other.InnerTextAsync(), StringComparison.Ordinal);
        desk.Pass(Desk.Pace);
        await leads.PressInView("Lead’s view", "Reveal the answers", "their CFO has frozen the budget");
        await owns.Shows("their CFO has frozen the budget");
        await owns.PressButton("I’ll find out");

        await doesNot.Shows("Lee Sample will find out");
        var shown = await doesNot.InnerTextAsync();
        var doubts = shown[shown.IndexOf("What could stop this", StringComparison.Ordinal)..];
        Assert.DoesNotContain("Kim Example", doubts, StringComparison.Ordinal);
        var kept = (await desk.Kept(Customer)).Deal;
        Assert.Contains(kept.Questions, it => it.Asking is Asking.Doubt && it.Asks?.Name == "Lee Sample");
        Assert.Empty(new[] { sam, lee, kim, alex }.SelectMany(it => it.Errors));
    }

    static async Task<string> Question(ILocator card) => await card.GetByRole(AriaRole.Heading).First.InnerTextAsync();
}
