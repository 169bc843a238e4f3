using Microsoft.Playwright;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Playground;

/// <summary>
/// How much a review asks of its people, counted on their pages: a press is a click on anything but a text, so that a closed list costs
/// two.
/// </summary>
public sealed class CountedPressesTests(ITestOutputHelper tell)
{
    const string Save = "Save and continue";

    // Counts anew from now on. Events of the page that the person caused; a message that is typed is no part of the review.
    const string Count =
        """
        () => {
          window.counted = { presses: 0, texts: 0 };
          window.counting?.abort();
          window.counting = new AbortController();
          const how = { capture: true, signal: window.counting.signal };
          const isText = at => at.closest('textarea, [contenteditable], input:not([type=checkbox], [type=radio], [role=combobox])');
          const isNew = at => at.counted !== (at.counted = window.counting);
          addEventListener('pointerdown', e => { if (e.isTrusted && !isText(e.target)) window.counted.presses++ }, how);
          addEventListener('input', e => { if (isText(e.target) && isNew(e.target)) window.counted.texts++ }, how);
        }
        """;

    [BrowserFact]
    public async Task A_review_stays_within_its_presses_and_texts()
    {
        await using var desk = await Desk.Open();
        var (sam, lee) = await desk.SeatsInGeneral(Colleague.Sam, Colleague.Lee);
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");

        var (his, hers) = await Opened(sam, lee, "Full review, 7 minutes");
        await AnswerTheFirst(hers);
        await Finish(desk, his, hers);
        var (first, lead) = (await Read(lee.Page), await Read(sam.Page));

        desk.Pass(TimeSpan.FromDays(14));
        await sam.Reply("Deal reviews that start", "review Alpine Ski House");
        (his, hers) = await Opened(sam, lee, "Full review, 6 minutes");
        await AnswerTheNext(hers);
        await Finish(desk, his, hers);
        var later = await Read(lee.Page);

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
        await Answer(card, "Why do they have to change?", async () =>
        {
            await card.Choose("What happened?", "They did it");
            await card.Fill("Anything else they did?", "invited their security lead to the call");
            await card.Choose("How do we know?", "They wrote it");
            await card.PressButton(Save);
        });
        await Answer(card, "Going back is normal", card.AnswersWhy);
        await Answer(card, "Who we know", async () =>
        {
            await card.Choose("Problem", "Settled");
            await card.Choose("Options", "In progress");
            await card.Choose("Agreement", "In progress");
            await card.PressButton(Save);
        });
        await Answer(card, "What do you see?", card.AnswersWho);
        await Answer(card, "What will they do?", card.AnswersOffCourse);
        await Answer(card, "What will we do?", () => Next(card, "presents the plan to the board", "In 2 weeks, Dec 7"));
        await Answer(card, "How sure are you?", async () =>
        {
            await card.Fill("What will we do?", "draft a page on what waiting costs");
            await card.PressButton("Friday, Nov 27");
        });
    }

    static async Task AnswerTheNext(ILocator card)
    {
        await Answer(card, "Still true", async () =>
        {
            await card.Choose("Priya Sample: what happened?", "They did it");
            await card.Choose("Our part, “draft a page on what waiting costs”", "Done");
            await card.PressButton(Save);
        });
        await Answer(card, "Nothing has changed", () => card.PressButton("Still true"));
        await Answer(card, "Who we know", () => card.PressButton("Nothing has changed"));
        await Answer(card, "None seen", () => card.PressButton(Save));
        await Answer(card, "What will they do?", () => card.PressButton("None seen"));
        await Answer(card, "What will we do?", () => Next(card, "signs the order", "Friday, Dec 11"));
        await Answer(card, "How sure are you?", () => card.PressButton("Nothing needed"));
    }

    static async Task Next(ILocator card, string what, string day)
    {
        await card.Fill("What will they do?", what);
        await card.Choose("Do they know about it?", "They agreed to it");
        await card.PressButton(day);
    }

    /// <summary>
    /// Answers a question. In this client an edit for everybody may replace the form; then it is answered anew, and what the lost form cost
    /// is not counted.
    /// </summary>
    /// <param name="shows">On the next question.</param>
    static async Task Answer(ILocator card, string shows, Func<Task> act)
    {
        var before = await Read(card.Page);
        await card.InView("Answer", async () =>
        {
            await card.Page.EvaluateAsync(
                "it => Object.assign(window.counted, it)", new { presses = before.Presses, texts = before.Texts });
            await act();
            await card.GetByText(shows).First.WaitForAsync(new() { Timeout = 20_000 });
        });
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

    static async Task<Counted> Read(IPage page) => await page.EvaluateAsync<Counted>("() => window.counted");
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
