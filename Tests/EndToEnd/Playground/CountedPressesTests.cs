using Microsoft.Playwright;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>
/// How much a review asks of its people, counted on their pages: a press is a click on anything but a text, so that a closed list costs two.
/// </summary>
public sealed class CountedPressesTests(ITestOutputHelper tell)
{
    const string Save = "Save and continue";

    // Counts anew from now on. Events of the page that the person caused; a message that is typed is no part of the review.
    const string Count =
        """
        () => {
          const texts = new Set();
          window.counted = { presses: 0, texts: 0 };
          window.counting?.abort();
          window.counting = new AbortController();
          const how = { capture: true, signal: window.counting.signal };
          const isText = at => at.closest('textarea, [contenteditable], input:not([type=checkbox], [type=radio], [role=combobox])');
          addEventListener('pointerdown', e => { if (e.isTrusted && !isText(e.target)) window.counted.presses++ }, how);
          addEventListener('input', e => { if (isText(e.target)) window.counted.texts = texts.add(e.target).size }, how);
        }
        """;

    [BrowserFact]
    public async Task A_review_stays_within_its_presses_and_texts()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.Seats(Colleague.Sam, Colleague.Lee);
        await sam.Goto("Sales - General");
        await lee.Goto("Sales - General");
        await desk.ComesToGeneral();
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");

        var (his, hers) = await Opened(sam, lee, "Full review, 7 minutes");
        await AnswerTheFirst(hers);
        await Finish(desk, his, hers);
        var (first, lead) = (await Read(lee), await Read(sam));

        desk.Pass(TimeSpan.FromDays(14));
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");
        (his, hers) = await Opened(sam, lee, "Full review, 6 minutes");
        await AnswerTheNext(hers);
        await Finish(desk, his, hers);
        var later = await Read(lee);

        tell.WriteLine($"first review: owner {first}, lead {lead}; later one: owner {later}");
        Assert.InRange(first.Presses, 20, 30);
        Assert.InRange(first.Texts, 8, 10);
        Assert.InRange(later.Presses, 10, 16);
        Assert.Equal(1, later.Texts);
        Assert.InRange(lead.Presses, 4, 8);
        var kept = await desk.Kept("Alpine Ski House");
        Assert.Equal("signs the order", kept.Deal.Next?.What);
        Assert.Empty(sam.Errors.Concat(lee.Errors));
    }

    static async Task<(ILocator, ILocator)> Opened(Teams sam, Teams lee, string start)
    {
        var (his, hers) = (await sam.Card(start), await lee.Card(start));
        foreach (var person in new[] { sam, lee })
            await person.Page.EvaluateAsync(Count);
        await his.PressButton(start);
        await hers.PressButton("Answer");
        await hers.Shows("Answer at least one");
        return (his, hers);
    }

    static async Task AnswerTheFirst(ILocator card)
    {
        await card.Choose("What happened?", "They did it");
        await card.Fill("Anything else they did?", "invited their security lead to the call");
        await card.Choose("How do we know?", "They wrote it");
        await card.PressButton(Save);
        await card.AnswersWhy();
        await card.Choose("Problem", "Settled");
        await card.Choose("Options", "In progress");
        await card.Choose("Agreement", "In progress");
        await card.PressButton(Save);
        await card.Shows("Who we know");
        await card.AnswersWho();
        await card.AnswersOffCourse();
        await card.Fill("What will they do?", "presents the plan to the board");
        await card.Choose("Do they know about it?", "They agreed to it");
        await card.PressButton("In 2 weeks, Dec 7");
        await card.Shows("What will we do?");
        await card.Fill("What will we do?", "draft a page on what waiting costs");
        await card.PressButton("Friday, Nov 27");
        await card.Shows("How sure are you?");
    }

    static async Task AnswerTheNext(ILocator card)
    {
        await card.Choose("Priya Sample: what happened?", "They did it");
        await card.Choose("Our part, “draft a page on what waiting costs”", "Done");
        await card.PressButton(Save);
        await card.PressButton("Still true");
        await card.PressButton("Nothing has changed");
        await card.Shows("Who we know");
        await card.PressButton(Save);
        await card.PressButton("None seen");
        await card.Fill("What will they do?", "signs the order");
        await card.Choose("Do they know about it?", "They agreed to it");
        await card.PressButton("Friday, Dec 11");
        await card.PressButton("Nothing needed");
        await card.Shows("How sure are you?");
    }

    static async Task Finish(Desk desk, ILocator his, ILocator hers)
    {
        await hers.PressButton("4 · I think so");
        await his.Shows("Lee Sample answered");
        await his.PressButton("Answer");
        await his.PressButton("2 · I doubt it");
        await hers.Shows("Sam Sample answered");
        desk.Pass(Desk.Pace);
        await his.PressButton("Reveal the answers");
        await hers.Shows("2 answers");
        await his.PressButton("Finish");
        await his.Shows("The review of Alpine Ski House is over");
    }

    static async Task<Counted> Read(Teams of) => await of.Page.EvaluateAsync<Counted>("() => window.counted");
}

sealed record Counted(int Presses, int Texts)
{
    // Read by the driver of the browser, which needs it.
    public Counted()
        : this(0, 0)
    {
    }

    public override string ToString() => $"{Presses} presses and {Texts} texts";
}
