using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Client;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>The pages where they are meant to be: in a frame of Teams, by its single sign-on, in its language and theme.</summary>
public sealed class PagesInTeamsTests : IAsyncLifetime
{
    static readonly string Home = Uri.EscapeDataString(BotFixture.Home().Home);

    static readonly string Channel = TeamsConversation.Channel.Id.Split(';')[0];

    static readonly TeamsPlace Day = new("/pages/day");
    static readonly TeamsPlace Tab = new("/pages/board", Channel: Channel);
    static readonly TeamsPlace Deal = new($"/pages/deal?in={Home}&deal=d-Contoso", Channel: Channel);
    static readonly TeamsPlace Panel = new("/pages/review", "sidePanel", Chat: TeamsConversation.Chat.Id);
    static readonly TeamsPlace Stage = Panel with { Frame = "meetingStage" };
    static readonly TeamsPlace Adding = new("/pages/tab", "settings", Channel: Channel);

    static readonly int[] Widths = [320, 400, 480, 619, 680, 899, 1000, 1299, 1500, 1920];

    FakeEntra entra = null!;
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        entra = await FakeEntra.Start();
        bot = await BotFixture.Open(
            null,
            builder => builder.Services.AddSingleton<IRows>(
                provider => new StampedRows(EmbeddedRows.InMemory(), provider.GetRequiredService<Stamps>())),
            entra.Settings);
        await bot.Has(Sample.Deal().With(Job.Require, JobStatus.Working).With(Job.Select, JobStatus.Reopened) with
        {
            Steps = [Sample.Step() with { By = Sample.Days(-8) }],
            Acts = [Sample.Act(Sample.Days(-9)), Sample.Act(Sample.Days(-40), Level.Guess)],
            Help = [new Help("drafts the plan", "Lee Sample", Sample.Days(3), null)],
            Case = new(new("prices rise", "Priya Sample", Level.Said, Sample.Days(-20), Sample.Days(-20))),
        });
        await bot.Has(Sample.Deal("Fabrikam") with { Owner = Sample.Kim });
        await bot.Guest(Sample.Lee).Types("help");
        var kim = bot.Guest(Sample.Kim, TeamsConversation.Chat);
        await bot.Guest(Sample.Kim).Types("help");
        await kim.Types("review Contoso");
        await kim.Presses("Review these deals");
        await kim.Presses("Full review, 7 minutes");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await entra.DisposeAsync();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_wherever_it_stands()
    {
        List<string> wrong = [];
        foreach (var (width, theme, language) in new[]
        {
            (320, "default", "en-GB"), (1280, "contrast", "en-GB"), (680, "dark", "de-DE"), (1920, "default", "de-DE"),
        })
        {
            foreach (var place in new[] { Day, Tab, Deal, Panel, Stage, Adding })
            {
                await using var teams = await Open(place with { Theme = theme }, width: width, language: language);
                foreach (var details in await teams.Bot.Locator("details").AllAsync())
                    await details.EvaluateAsync("it => { it.open = true }");
                var where = $"{place.Path} {place.Frame} {width} {theme} {language}";
                wrong.AddRange((await teams.Inside.Violations()).Select(it => $"{where}: {it}"));
                if (await teams.TooWide() > 0)
                    wrong.Add($"{where}: wider than the frame");
                wrong.AddRange(teams.Errors.Select(it => $"{where}: {it}"));
            }
        }
        Problems.AssertNone(wrong);
    }

    [BrowserFact]
    public async Task Nothing_is_wider_than_its_frame_at_any_width()
    {
        List<string> wrong = [];
        foreach (var place in new[] { Day, Tab, Deal, Panel, Stage })
        {
            await using var teams = await Open(place, language: "de-DE");
            foreach (var width in Widths)
            {
                await teams.Resize(width);
                if (await teams.TooWide() is > 0 and var more)
                    wrong.Add($"{place.Path} {place.Frame} at {width}: {more} too wide");
            }
        }
        Problems.AssertNone(wrong);
    }

    [BrowserFact]
    public async Task Each_place_shows_what_belongs_there()
    {
        await using var day = await Open(Day);
        await using var tab = await Open(Tab);
        await using var panel = await Open(Panel);
        await using var stage = await Open(Stage);

        await day.Bot.GetByRole(AriaRole.Link, new() { Name = "Contoso", Exact = true }).First.WaitForAsync();
        await tab.Bot.GetByRole(AriaRole.Heading, new() { Name = "Where help is needed most" }).WaitForAsync();
        await tab.Bot.GetByRole(AriaRole.Link, new() { Name = "Fabrikam" }).WaitForAsync();
        foreach (var place in new[] { panel, stage })
            await place.Bot.GetByRole(AriaRole.Heading, new() { Name = "What has Contoso done so far?", Level = 1 }).WaitForAsync();
        Assert.Equal((1, 0), (await panel.Bot.Locator("#own").CountAsync(), await stage.Bot.Locator("#own").CountAsync()));
        Assert.False(await stage.Bot.GetByRole(AriaRole.Button, new() { Name = "Share to stage" }).IsVisibleAsync());
        await panel.Bot.GetByRole(AriaRole.Button, new() { Name = "Share to stage" }).ClickAsync();
        var shared = Assert.Single(await panel.AskedSoon("meeting.shareAppContentToStage"));
        Assert.StartsWith($"[\"{bot.Address}/pages/review", shared, StringComparison.Ordinal);
        Assert.Empty(day.Errors.Concat(tab.Errors).Concat(panel.Errors).Concat(stage.Errors));
    }

    [BrowserFact]
    public async Task What_is_pressed_in_the_side_panel_shows_on_the_stage_and_on_the_card()
    {
        await using var panel = await Open(Panel, width: 320);
        await using var stage = await Open(Stage, Sample.Kim, 1920);

        await panel.Bot.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await stage.Bot.GetByText("Lee Sample is answering").WaitForAsync();
        await panel.Bot.GetByLabel("Anything else they did?").FillAsync("called us back");
        await panel.Bot.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await stage.Bot.GetByRole(AriaRole.Heading, new() { Name = "Why does Contoso have to change?", Level = 1 }).WaitForAsync();
        await bot.Pass(TimeSpan.FromSeconds(2));

        Assert.Contains("called us back", (await bot.Now(Sample.Deal())).Deal.Acts.Select(it => it.What));
        Assert.Contains("Why does Contoso have to change?", bot.Teams.Messages.SelectMany(it => it.Lines));
    }

    [BrowserFact]
    public async Task It_wears_the_theme_of_Teams_and_changes_with_it()
    {
        await using var teams = await Open(Tab with { Theme = "dark" });
        await Wears(teams, "rgb(31, 31, 31)");
        await teams.ShowTheme("contrast");
        await Wears(teams, "rgb(0, 0, 0)");
        await teams.ShowTheme("default");
        await Wears(teams, "rgb(245, 245, 245)");
    }

    [BrowserFact]
    public async Task It_speaks_the_language_of_Teams_around_the_page_too()
    {
        await Speaks(Sample.Lee, null);
        await using var teams = await TeamsHost.Open(bot.Address, Tab, () => Token(Sample.Lee), language: "de-DE");

        await teams.Bot.GetByRole(AriaRole.Link, new() { Name = "Mein Tag" }).WaitForAsync();
        await teams.Bot.GetByText("in Arbeit").First.WaitForAsync();
        Assert.Equal("de", await teams.Inside.EvaluateAsync<string>("document.documentElement.lang"));
        Assert.Contains("Die Verbindung ist weg", await teams.Bot.Locator("#lost").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Whoever_chose_another_language_than_that_of_Teams_has_it_around_the_page_too()
    {
        await Speaks(Sample.Lee, "de-DE");
        await using var teams = await TeamsHost.Open(bot.Address, Tab, () => Token(Sample.Lee), language: "en-GB");

        await teams.Bot.GetByRole(AriaRole.Link, new() { Name = "Mein Tag" }).WaitForAsync();
        await teams.Bot.GetByText("in Arbeit").First.WaitForAsync();
    }

    [BrowserFact]
    public async Task Without_a_token_it_says_so_and_opens_by_itself_once_there_is_one()
    {
        string? token = null;
        await using var teams = await TeamsHost.Open(bot.Address, Tab, () => token);

        await teams.Bot.GetByRole(AriaRole.Heading, new() { Name = "I don’t know who you are" }).WaitForAsync();
        Assert.False(await teams.Bot.Locator("#lost").IsVisibleAsync());
        token = Token(Sample.Lee);
        await teams.Bot.GetByRole(AriaRole.Link, new() { Name = "Contoso" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task A_token_for_others_shows_nothing()
    {
        foreach (var (wrong, token) in entra.Refused(Sample.Lee, bot.Time.GetUtcNow())
            .Where(it => it.Wrong is "another tenant" or "another app" or "expired" or "unsigned")) // the others are asked without a browser
        {
            await using var teams = await TeamsHost.Open(bot.Address, Tab, () => token);

            await teams.Bot.GetByRole(AriaRole.Heading, new() { Name = "I don’t know who you are" }).WaitForAsync();
            Assert.False((await teams.Inside.ContentAsync()).Contains("Contoso", StringComparison.Ordinal), wrong);
        }
    }

    [BrowserFact]
    public async Task A_stage_turns_neutral_when_somebody_from_outside_comes_and_comes_back_when_they_leave()
    {
        await using var stage = await Open(Stage);

        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(TeamsConversation.Chat.Members(joined: true, FakeMember.Guest, bot.NextId()));
        await bot.Pass(TimeSpan.FromSeconds(15));
        await stage.Bot.GetByRole(AriaRole.Heading, new() { Name = "Not here" }).WaitForAsync();
        Assert.DoesNotContain("Contoso", await stage.Inside.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", await stage.Page.TitleAsync(), StringComparison.Ordinal);

        bot.Teams.Others = [];
        await bot.Post(TeamsConversation.Chat.Members(joined: false, FakeMember.Guest, bot.NextId()));
        await bot.Pass(TimeSpan.FromSeconds(15));
        await stage.Bot.GetByRole(AriaRole.Heading, new() { Name = "What has Contoso done so far?" }).WaitForAsync();
    }

    [BrowserFact]
    public async Task An_open_page_of_somebody_who_leaves_shows_nothing_any_more()
    {
        await using var teams = await Open(Tab);

        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));
        for (var i = 0; i < 12; i++)
            await bot.Pass(TimeSpan.FromSeconds(10)); // longer than memberships are remembered

        await teams.Bot.GetByRole(AriaRole.Link, new() { Name = "Fabrikam" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.DoesNotContain("Contoso", await teams.Inside.ContentAsync(), StringComparison.Ordinal);
        Assert.False(await teams.Bot.Locator("#lost").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task No_other_site_may_frame_it()
    {
        await using var teams = await TeamsHost.Open(bot.Address, Tab, () => Token(Sample.Lee), origin: "https://elsewhere.example");

        await teams.Page.WaitForFunctionAsync("frames.length === 1");
        Assert.Equal(0, await teams.Bot.Locator("nav").CountAsync());
        Assert.Contains(teams.Errors, it => it.Contains("frame-ancestors", StringComparison.Ordinal));
        Assert.Empty(await teams.Asked("initialize"));
    }

    [BrowserFact]
    public async Task By_keyboard_alone_one_opens_a_deal_and_answers()
    {
        await using var tab = await Open(Tab);
        await TabTo(tab, "Skip to the page");
        await tab.Page.Keyboard.PressAsync("Enter");
        await TabTo(tab, "Contoso");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Bot.GetByRole(AriaRole.Heading, new() { Name = "What they did, and what we did" }).WaitForAsync();
        await using var panel = await Open(Panel, width: 320);
        await TabTo(panel, "Answer");
        await panel.Page.Keyboard.PressAsync("Enter");
        await panel.Bot.GetByLabel("Anything else they did?").WaitForAsync();
        await TabTo(panel, "Anything else they did?");
        await panel.Page.Keyboard.TypeAsync("called us back");
        await TabTo(panel, "Save and continue");
        await panel.Page.Keyboard.PressAsync("Space");

        await panel.Bot.GetByRole(AriaRole.Heading, new() { Name = "Why does Contoso have to change?", Level = 1 }).WaitForAsync();
        Assert.Contains("called us back", (await bot.Now(Sample.Deal())).Deal.Acts.Select(it => it.What));
    }

    /// <summary>The tree that a screen reader goes through.</summary>
    [BrowserFact]
    public async Task A_screen_reader_meets_headings_lists_and_named_inputs()
    {
        await using var tab = await Open(Tab);
        await using var panel = await Open(Panel, width: 320);
        await panel.Bot.GetByRole(AriaRole.Button, new() { Name = "Answer", Exact = true }).ClickAsync();
        await panel.Bot.GetByLabel("Anything else they did?").WaitForAsync();

        Approved.Match(await tab.Bot.Locator("body").AriaSnapshotAsync() + "\n", "yml", "Board");
        Approved.Match(await panel.Bot.Locator("body").AriaSnapshotAsync() + "\n", "yml", "Side_panel");
    }

    [BrowserFact]
    public async Task Who_adds_the_tab_gets_the_board_of_the_place()
    {
        await using var teams = await Open(Adding);
        await teams.Page.WaitForFunctionAsync("asked.some(it => it.func === 'settings.setValidityState')");

        await teams.Tell("settings.save", "");
        await teams.Page.WaitForFunctionAsync("asked.some(it => it.func === 'settings.save.success')");

        var saved = JsonNode.Parse(Assert.Single(await teams.AskedSoon("settings.setSettings")))?[0];
        Assert.Equal(
            ($"{bot.Address}/pages/board", "Board"), ($"{saved?["contentUrl"]}", $"{saved?["suggestedDisplayName"]}"));
    }

    /// <summary>On a phone Teams has no frame around the page, and talks to it by an object of the window.</summary>
    [BrowserFact]
    public async Task On_a_phone_there_is_no_frame_and_it_opens_all_the_same()
    {
        var browser = await Browser.Instance;
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 800 } });
        await context.ExposeFunctionAsync("giveToken", () => Token(Sample.Lee));
        await Speaks(Sample.Lee, null);
        var said = System.Text.Json.JsonSerializer.Serialize(Tab.Context("de-DE"));
        await context.AddInitScriptAsync(
            $$$"""
            const answers = {
                initialize: () => ['content', 'android', '{"apiVersion":4,"supports":{}}', '2.58.0'],
                getContext: () => [{{{said}}}],
                'authentication.getAuthToken': async () => [true, await window.giveToken()],
            };
            window.nativeInterface = {
                framelessPostMessage: async text => {
                    const { id, uuidAsString, func } = JSON.parse(text);
                    if (answers[func]) window.onNativeMessage({ data: { id, uuidAsString, args: await answers[func]() } });
                },
            };
            """);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{bot.Address}{Tab.Path}");

        await page.GetByRole(AriaRole.Link, new() { Name = "Contoso" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mein Tag" }).WaitForAsync();
    }

    async Task<TeamsHost> Open(TeamsPlace place, Person? who = null, int width = 1280, string language = "en-GB")
    {
        await Speaks(who ?? Sample.Lee, language);
        var teams = await TeamsHost.Open(bot.Address, place, () => Token(who ?? Sample.Lee), width, language);
        await teams.Bot.Locator("main h1").First.WaitForAsync();
        return teams;
    }

    /// <param name="language">The one that they have chosen; null: none, and nobody knows that of their Teams.</param>
    async Task Speaks(Person who, string? language)
    {
        var people = bot.Services.GetRequiredService<PersonStore>();
        var kept = await people.ReadSettings(TeamsConversation.Tenant, who.Id, default);
        if (language is not null && kept.ChosenLanguage == language)
            return;

        Assert.True(await people.Save(
            TeamsConversation.Tenant, who.Id, kept with { ChosenLanguage = language, Language = null }, bot.Time.GetUtcNow(), default));
        await bot.Pass(TimeSpan.FromSeconds(11)); // longer than a page remembers it
    }

    string Token(Person who) => entra.Token(who, bot.Time.GetUtcNow());

    /// <summary>Waits until the page has that background: Teams tells it of a theme without waiting for it.</summary>
    static Task Wears(TeamsHost teams, string background) =>
        Assertions.Expect(teams.Inside.Locator("html")).ToHaveCSSAsync("background-color", background, new() { Timeout = 30_000 });

    /// <summary>Goes on with the Tab key until something whose name begins so has the focus.</summary>
    static async Task TabTo(TeamsHost teams, string name)
    {
        for (var i = 0; i < 60; i++)
        {
            await teams.Page.Keyboard.PressAsync("Tab");
            var at = await teams.Inside.EvaluateAsync<string>(
                "(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()");
            if (at.StartsWith(name, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"“{name}” is not reached by the Tab key.");
    }
}
