using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>The pages in a browser: narrow and wide, light, dark and in forced colours, by keyboard, and while others press.</summary>
public sealed class PagesInABrowserTests : IAsyncLifetime
{
    static readonly string Home = Uri.EscapeDataString(BotFixture.Home().Home);

    static readonly string Review = $"/pages/review?in={Home}&deal=d-Contoso";

    static readonly string[] All =
        ["/pages/board", $"/pages/deal?in={Home}&deal=d-Contoso", Review, "/pages/day", "/pages/as", "/pages/tab"];

    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(
            null,
            builder => builder.Services.AddSingleton<IRows>(
                provider => new StampedRows(EmbeddedRows.InMemory(), provider.GetRequiredService<Stamps>())),
            "--Playground:Tenant", TeamsConversation.Tenant,
            "--Playground:People:0:Id", Sample.Lee.Id.Value, "--Playground:People:0:Name", Sample.Lee.Name,
            "--Playground:People:1:Id", Sample.Kim.Id.Value, "--Playground:People:1:Name", Sample.Kim.Name);
        await bot.Has(Sample.Deal().With(Job.Require, JobStatus.Working).With(Job.Select, JobStatus.Reopened) with
        {
            Steps = [Sample.Step() with { By = Sample.Days(-8) }],
            Acts = [Sample.Act(Sample.Days(-9)), Sample.Act(Sample.Days(-40), Level.Guess)],
            Help = [new Help("drafts the plan", "Lee Sample", Sample.Days(3), null)],
            Case = new(new("prices rise", "Priya Sample", Level.Said, Sample.Days(-20), Sample.Days(-20))),
        });
        await bot.Has(Sample.Deal("Fabrikam") with { Owner = Sample.Kim });
        await bot.Guest(Sample.Lee).Types("help");
        await bot.Guest(Sample.Kim).Types("review contoso");
        await bot.Guest(Sample.Kim).Presses("Full review, 7 minutes");
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [BrowserFact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_page()
    {
        List<string> wrong = [];
        foreach (var (width, scheme, forced, language) in new[]
        {
            (320, ColorScheme.Light, ForcedColors.None, "en-GB"), (680, ColorScheme.Dark, ForcedColors.None, "en-GB"),
            (1920, ColorScheme.Light, ForcedColors.None, "en-GB"), (1280, ColorScheme.Dark, ForcedColors.Active, "en-GB"),
            (320, ColorScheme.Dark, ForcedColors.None, "de-DE"), (1280, ColorScheme.Light, ForcedColors.None, "de-DE"),
        })
        {
            var page = await Open("Lee Sample", "/pages/board", width, scheme, forced, language);
            foreach (var address in All)
            {
                await page.GotoAsync($"{bot.Address}{address}");
                await page.Locator("main h1").First.WaitForAsync();
                foreach (var details in await page.Locator("details").AllAsync())
                    await details.EvaluateAsync("it => { it.open = true }");
                wrong.AddRange((await page.Violations()).Select(it => $"{address} {width} {scheme} {forced} {language}: {it}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") > 0)
                    wrong.Add($"{address} is wider than {width}, {language}");
            }
            await page.Context.CloseAsync();
        }
        Problems.AssertNone(wrong);
    }

    [BrowserFact]
    public async Task What_one_presses_the_others_see_and_what_they_have_begun_stays()
    {
        var lee = await Open("Lee Sample", Review, 1400, ColorScheme.Light);
        var wall = await Open("Kim Example", $"{Review}&frame=meetingStage", 1920, ColorScheme.Dark);

        await lee.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        var also = lee.GetByLabel("Anything else they did?");
        await also.FillAsync("Priya Sample called us back");
        await wall.GetByText("Lee Sample is answering").WaitForAsync();
        await bot.Guest(Sample.Kim).Types("help");
        await also.PressAsync("End");

        Assert.Equal("Priya Sample called us back", await also.InputValueAsync());
        Assert.Equal(0, await wall.Locator("#own").CountAsync());
        await lee.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await wall.GetByRole(AriaRole.Heading, new() { Name = "Why does Contoso have to change?", Level = 1 }).WaitForAsync();
        await lee.GetByLabel("Why do they have to change?").WaitForAsync();
        var now = await bot.Now(Sample.Deal());
        Assert.Equal(Topic.Done, Assert.Single(now.Live?.Covered ?? []).Topic);
        Assert.Contains("Priya Sample called us back", now.Deal.Acts.Select(it => it.What));
    }

    [BrowserFact]
    public async Task What_must_be_filled_in_is_said_beside_it_and_never_in_the_way_of_another_button()
    {
        var lee = await Open("Lee Sample", Review, 1280, ColorScheme.Light);
        var presses = CountPresses(lee);
        await Press(lee, "Answer");
        for (var i = 0; i < 4; i++)
            await Press(lee, "Skip this question");
        var save = lee.GetByRole(AriaRole.Button, new() { Name = "Save and continue" });
        var before = presses();
        await save.ClickAsync();
        var tick = lee.GetByRole(AriaRole.Checkbox).First;
        Assert.Equal(("Tick what you see, or press “None seen”.", true), await Told(tick));
        await tick.CheckAsync();
        Assert.Equal(0, await lee.Locator(".wrong").CountAsync());
        await Press(lee, "Skip this question");
        await lee.Locator("#what").FillAsync("");
        await save.ClickAsync();

        Assert.Equal(("Say what they’ll do, in a few words.", true), await Told(lee.Locator("#what")));
        Assert.Equal(before + 1, presses());
        Assert.Empty(await lee.Violations());
        await Press(lee, "Skip this question");
        await lee.GetByRole(AriaRole.Heading, new() { Name = "help", Level = 1 }).WaitForAsync();
    }

    /// <summary>What is said beside an input, and if it has the focus.</summary>
    static async Task<(string Words, bool Has)> Told(ILocator input) => (
        await input.EvaluateAsync<string>("it => document.getElementById(it.getAttribute('aria-describedby'))?.textContent ?? ''"),
        await input.EvaluateAsync<bool>("it => it === document.activeElement"));

    [BrowserFact]
    public async Task A_press_goes_out_once_and_one_that_does_not_arrive_says_so_and_loses_no_words()
    {
        var lee = await Open("Lee Sample", Review, 1280, ColorScheme.Light);
        var presses = CountPresses(lee);
        await Press(lee, "Answer");
        var told = lee.GetByLabel("Who told us?");
        await told.FillAsync("Priya Sample");
        await lee.GetByLabel("Anything else they did?").FillAsync("called us back");
        await told.PressAsync("Enter");
        var save = lee.GetByRole(AriaRole.Button, new() { Name = "Save and continue" });
        await lee.RouteAsync("**/pages/press*", it => it.AbortAsync());
        await save.ClickAsync();
        await lee.GetByText("That didn’t save. Your words are still here.").WaitForAsync();

        Assert.Equal(2, presses());
        Assert.Equal("called us back", await lee.GetByLabel("Anything else they did?").InputValueAsync());
        await lee.UnrouteAsync("**/pages/press*");
        await save.DblClickAsync();
        await lee.GetByRole(AriaRole.Heading, new() { Name = "Why does Contoso have to change?", Level = 1 }).WaitForAsync();
        Assert.Equal(3, presses());
        Assert.False(await lee.GetByText("That didn’t save.").IsVisibleAsync());
        Assert.Contains("called us back", (await bot.Now(Sample.Deal())).Deal.Acts.Select(it => it.What));
    }

    static Func<int> CountPresses(IPage page)
    {
        var all = 0;
        page.Request += (_, it) => all += it.Url.Contains("/pages/press", StringComparison.Ordinal) ? 1 : 0;
        return () => all;
    }

    static async Task Press(IPage page, string title)
    {
        await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync(),
            it => it.Url.Contains("/pages/press", StringComparison.Ordinal));
        await page.Locator("main:not([aria-busy])").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_filter_is_chosen_by_keyboard_and_kept_in_the_address()
    {
        var page = await Open("Lee Sample", "/pages/board", 1280, ColorScheme.Light);

        await page.GetByLabel("Owner").FocusAsync();
        await page.Keyboard.TypeAsync("Kim");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Contoso" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Contains("owner=KIM-EXAMPLE", page.Url, StringComparison.Ordinal);
        Assert.Equal("f-owner", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Fabrikam" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "What they did, and what we did" }).WaitForAsync();
    }

    async Task<IPage> Open(
        string who, string address, int width, ColorScheme scheme, ForcedColors forced = ForcedColors.None,
        string language = "en-GB")
    {
        var browser = await Browser.Instance;
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 1000 }, ColorScheme = scheme, ForcedColors = forced, Locale = language,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{bot.Address}/pages/as?to={Uri.EscapeDataString(address)}");
        await page.GetByRole(AriaRole.Button, new() { Name = who }).ClickAsync();
        await page.Locator("main h1").First.WaitForAsync();
        return page;
    }
}
