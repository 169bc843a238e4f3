using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Deals;

/// <summary>
/// Three deals over three months to their end, over HTTP and in both languages: confirmations and corrections by the customer, what holds
/// them back and the remedies, the same map, the path over holidays, statistics of open deals, and those of eight ended ones.
/// </summary>
public sealed class ThreeDealsTests
{
    static readonly Person Sam = Sample.Sam;
    static readonly Person Lee = Sample.Lee;
    static readonly Person Kim = Sample.Kim;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task Won_lost_and_no_decision(string language)
    {
        await using var play = await Play.Open(language, Sam, Lee, Kim);

        await Begin(play);
        await TheyCorrectUs(play);
        await TheyStandStill(play);
        await TheyHaveChosen(play);
        await TheyEnd(play);

        Assert.Empty(play.Bot.Failures);
    }

    /// <summary>November: each is reviewed once.</summary>
    static async Task Begin(Play play)
    {
        var home = await play.Bot.Deals.FindWorkspace(BotFixture.Home(), default) ?? throw new InvalidOperationException();
        await play.Bot.Deals.Save(home with { HolidayPlace = "GB" }, default);
        foreach (var customer in new[] { "Contoso", "Fabrikam", "Northwind" })
            await play.Bot.Has(Sample.Deal(customer));
        foreach (var customer in new[] { "Contoso", "Fabrikam", "Northwind" })
            await Reviewed(play, customer, customer is "Contoso" ? "select" : "consensus");
    }

    static async Task Reviewed(Play play, string customer, string job)
    {
        await play.Types(Sam, $"review {customer}");
        await play.Presses(Sam, "review-start", "Full");
        await play.Presses(Lee, "step-open", "Done");
        await play.Presses(
            Lee, "step-save", "Done", ("also", "opened the trial"), ("evidence", "said"), ("told", "Priya Sample"));
        await play.Presses(
            Lee, "step-save", "Why", ("why", "Tickets double in spring"), ("nothing", "They hire six people"),
            ("wanted", "A calm release"), ("whose", "Priya Sample"), ("evidence", "said"));
        await play.Presses(Lee, "step-save", "Where", (job, "working"));
        await play.Presses(Lee, "step-save", "Who", ("name", "Priya Sample"), ("priority", "No new headcount"), ("stance", "for"));
        await play.Presses(Lee, "step-save", "off-course", ("signs", customer is "Northwind" ? "cannot-choose" : "interest-fading"));
        await play.Presses(
            Lee, "step-save", "Next", ("who", "p1"), ("what", "names the budget owner"), ("by", "2026-11-25"), ("agreement", "told"),
            ("job", job));
        await play.Presses(
            Lee, "step-save", "Help", ("what", "send the comparison of the options"), ("ofus", "Lee Sample"), ("by", "2026-11-23"));
        await play.Presses(Sam, "lead-open");
        await play.Presses(Sam, "lead-close");
        await play.Minutes(12);
    }

    /// <summary>Contoso reads our note, confirms some and corrects one; the next review begins with it.</summary>
    static async Task TheyCorrectUs(Play play)
    {
        await play.Presses(Lee, "sum-copy", "Contoso");
        await play.Presses(Lee, "said-open", "Contoso");
        await play.Presses(
            Lee, "said-save", "\"all\":false", ("answered", "p1"), ("evidence", "wrote"), ("said-Why", "corrected"),
            ("said-Wanted", "confirmed"));
        await play.Presses(Lee, "said-words", "Contoso", ("words-Why", "Tickets triple in spring, and only then"));
        var told = await Deal(play, "Contoso");
        Assert.Equal(("Tickets triple in spring, and only then", Level.Wrote), (told.Case.Why?.Text, told.Case.Why?.Level));
        Assert.Equal((Level.Wrote, Level.Said), (told.Case.Outcome?.Level, told.Case.IfNothing?.Level)); // confirmed; not in the note
        await play.Days(9);
        await play.Types(Sam, "review Contoso");
        Assert.True(play.Shared.Says("Tickets triple in spring") && play.Shared.Says("Tickets double in spring"), play.Shared.Text);
        await play.Presses(Sam, "review-start", "Short");
        await play.Presses(Lee, "step-open", "Done");
        await play.Presses(Lee, "step-save", "Done", ("step-s11", "did"), ("evidence", "wrote"));
        await play.Presses(
            Lee, "step-save", "Next", ("who", "p2"), ("what", "runs the pilot with two teams"), ("by", "2026-12-04"),
            ("agreement", "agreed"), ("job", "select"));
        await play.Presses(
            Lee, "step-save", "Help", ("what", "prepare the pilot"), ("ofus", "Kim Example"), ("by", "2026-12-01"));
        await play.Presses(Sam, "lead-open");
        await play.Presses(Sam, "lead-close");
        await play.Minutes(12);
    }

    /// <summary>December: the two others do nothing; the two questions name a remedy each.</summary>
    static async Task TheyStandStill(Play play)
    {
        await play.Days(14);
        await play.Types(Sam, "board");
        await play.Types(Lee, "deal Northwind", isAlone: true);
        await play.Presses(Lee, "remedy-open", "Northwind");
        await play.Presses(Lee, "remedy-save", "Northwind", ("agree", "yes"), ("afraid", "yes"));
        await play.Presses(Lee, "remedy-move", "Northwind");
        await play.Presses(Lee, "remedy-promise", "Northwind", ("by", "2026-12-15"), ("ofus", "Lee Sample"));
        Assert.Contains((await Deal(play, "Northwind")).Help, it => it.By == new DateOnly(2026, 12, 15));
        await play.Types(Lee, "deal Fabrikam", isAlone: true);
        await play.Presses(Lee, "remedy-open", "Fabrikam");
        await play.Presses(Lee, "remedy-save", "Fabrikam", ("agree", "no"), ("afraid", "no"));
        await play.Types(Sam, "board");
        Assert.Equal(
            [RemedyKind.RebuildTheReason, RemedyKind.HelpThemChoose],
            [(await Deal(play, "Fabrikam")).Standstill?.Remedy, (await Deal(play, "Northwind")).Standstill?.Remedy]);
        await play.Days(7);
    }

    /// <summary>Contoso chooses; the path is counted back from their date over Christmas.</summary>
    static async Task TheyHaveChosen(Play play)
    {
        await play.Types(Lee, "path Contoso", isAlone: true);
        await play.Presses(
            Lee, "path-save", "Contoso", ("golive", "2027-02-01"), ("dayof", "p1"), ("usual", "legal,signature,purchase-order,data"));
        await play.Presses(Lee, "path-add", "Contoso", ("own", "gets the works council to agree"));
        var path = (await Deal(play, "Contoso")).PathSteps.ToArray();
        Assert.All(path, it => Assert.False(it.By is { Month: 12, Day: 25 or 26 or 28 } or { Month: 1, Day: 1 }, $"{it.What} {it.By}"));
        Assert.Equal(path.Select(it => it.By).Order(), path.Select(it => it.By));
        Assert.True(
            path.Single(it => it.OnPath?.Usual is null).By < path.Single(it => it.OnPath?.Usual is UsualStep.Signature).By);
        await play.Types(Sam, "path Contoso", isAlone: true);
        await play.Presses(Sam, "path-keep", "Contoso");
        Assert.Equal(5, (await play.Bot.Deals.FindWorkspace(BotFixture.Home(), default))?.PathTemplate.Count);
        var before = play.All.Count;
        await play.Days(21);
        var late = path.First(it => it.By < new DateOnly(2027, 1, 1)).What;
        Assert.Contains(play.All.Skip(before), it => it.To == Lee && it.Where.Kind is "personal" && it.Says(late));
    }

    static async Task<Deal> Deal(Play play, string customer) => (await play.Bot.Now(Sample.Deal(customer))).Deal;

    /// <summary>February: each ends, and says what decided it.</summary>
    static async Task TheyEnd(Play play)
    {
        await play.Days(30);
        for (var at = 1; at <= 6; at++)
        {
            await play.Bot.Has(Sample.Deal($"Earlier {at}") with
            {
                Reviewed = 2,
                Buyers = at % 3 is 0 ? [Sample.Jonas] : [Sample.Priya with { Stance = Stance.Champion }],
                Ended = new(EndingReason.Other, Sample.Days(-at), Sam) { How = at % 3 is 0 ? EndingKind.ChoseOther : EndingKind.Bought, },
            });
        }
        await play.Types(Lee, "learned", isAlone: true);
        var ofSix = play.Alone(Lee).Text.Length;
        foreach (var (customer, how, more) in new[]
        {
            ("Contoso", "bought", new[] { ("decided", "one desk"), ("late", "the works council had to agree"), ("longest", "path") }),
            ("Fabrikam", "chose-other", [("decided", "a rival was there first"), ("late", ""), ("longest", "explore")]),
            ("Northwind", "no-decision", [("ending", "indecision"), ("decided", "they wait"), ("late", ""), ("longest", "consensus")]),
        })
        {
            await play.Types(Lee, $"end {customer}", isAlone: true);
            await play.Presses(Lee, "frozen-close", how, more);
        }
        await play.Types(Lee, "learned", isAlone: true);
        Assert.True(play.Alone(Lee).Text.Length > ofSix, play.Alone(Lee).Text); // of too few nothing is claimed
        Assert.Equal(EndingKind.Bought, (await Deal(play, "Contoso")).Ended?.How);
        Assert.Equal(EndingKind.ChoseOther, (await Deal(play, "Fabrikam")).Ended?.How);
        Assert.Equal(EndingKind.NoDecision, (await Deal(play, "Northwind")).Ended?.How);
        foreach (var customer in new[] { "Tailspin", "Wingtip", "Adventure", "Litware" })
            await play.Bot.Has(Sample.Deal(customer));
        await play.Bot.Services.GetRequiredService<EndedDealCounter>().Run(TeamsConversation.Tenant, default); // a few times a day
        play.Bot.Time.Advance(TimeSpan.FromHours(2));
        await play.Types(Sam, "review Tailspin");
        Assert.True(play.Shared.Says("5"), play.Shared.Text); // of 5 won
        await play.Types(Sam, "patterns");
    }
}
