using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>The pages as a browser meets them, with one of the sample people.</summary>
public sealed class PagesTests : IAsyncLifetime
{
    static readonly string Home = Uri.EscapeDataString(BotFixture.Home().Home);

    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(rows, null, SamplePeople);
        await bot.Has(Sample.Deal() with
        {
            Jobs = Sample.Deal().With(Job.Require, JobStatus.Working).Jobs,
            Steps = [Sample.Step()],
            Acts = [Sample.Act(Sample.Days(-9))],
            Case = new(new("prices rise", "Priya Sample", Level.Said, Sample.Days(-20), Sample.Days(-20))),
        });
        await bot.Has(Sample.Deal("Fabrikam") with { Owner = Sample.Kim });
        await bot.Guest(Sample.Lee).Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        rows.Dispose();
    }

    internal static string[] SamplePeople =>
    [
        "--Playground:Tenant", TeamsConversation.Tenant,
        "--Playground:People:0:Id", Sample.Lee.Id.Value, "--Playground:People:0:Name", Sample.Lee.Name,
        "--Playground:People:1:Id", Sample.Kim.Id.Value, "--Playground:People:1:Name", Sample.Kim.Name,
    ];

    [Fact]
    public async Task Without_people_who_can_sign_in_there_are_no_pages()
    {
        await using var other = await BotFixture.Open();
        using var browser = new HttpClient { BaseAddress = new(other.Address) };

        foreach (var page in new[] { "/pages", "/pages/board", "/pages/part/board", "/pages/as", "/pages/changes" })
        {
            using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Somebody_unknown_is_asked_who_they_are_and_sees_no_deal()
    {
        using var browser = Browser();

        using var page = await browser.GetAsync(new Uri("/pages/board", UriKind.Relative));
        using var part = await browser.GetAsync(new Uri("/pages/part/board", UriKind.Relative));
        using var changes = await browser.GetAsync(new Uri("/pages/changes", UriKind.Relative));
        using var wrong = await SignIn(browser, "nobody-of-these");

        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest),
            (page.StatusCode, part.StatusCode, changes.StatusCode, wrong.StatusCode));
        Assert.StartsWith("/pages/as?to=", $"{page.Headers.Location}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_leads_to_the_pages_and_nowhere_else()
    {
        using var browser = Browser();

        using var answer = await SignIn(browser, Sample.Lee.Id.Value, "https://elsewhere.example/");

        Assert.Equal("/pages/board", $"{answer.Headers.Location}");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("path=/pages; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_says_what_its_card_says()
    {
        var text = await Read("/pages/part/board");

        Assert.Contains("Where help is needed most", text, StringComparison.Ordinal);
        Assert.Contains("Contoso", text, StringComparison.Ordinal);
        Assert.Contains("Needs</span>", text, StringComparison.Ordinal);
        Assert.Contains("◐</b> in progress", text, StringComparison.Ordinal);
        Assert.Contains("Priya Sample (CFO) names the budget owner by 20 Nov", text, StringComparison.Ordinal);
        Assert.Contains("What they’ve done, by week: 2 Nov once.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_in_ones_own_language()
    {
        var people = bot.Services.GetRequiredService<PersonStore>();
        var kept = await people.ReadSettings(TeamsConversation.Tenant, Sample.Lee.Id, default);
        Assert.True(await people.Save(
            TeamsConversation.Tenant, Sample.Lee.Id, kept with { ChosenLanguage = "de-DE" }, bot.Time.GetUtcNow(), default));

        var text = await Read("/pages/board");

        Assert.Contains("<html lang=\"de\">", text, StringComparison.Ordinal);
        Assert.Contains("in Arbeit", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner=LEE-SAMPLE", true, false)]
    [InlineData("owner=KIM-EXAMPLE", false, true)]
    [InlineData("job=Require", true, false)]
    [InlineData("job=Path", false, false)]
    [InlineData("mark=Frozen", false, false)]
    [InlineData("job=nonsense", true, true)]
    public async Task A_filter_leaves_out_what_does_not_fit(string filter, bool hasContoso, bool hasFabrikam)
    {
        var text = await Read($"/pages/part/board?{filter}");

        Assert.Equal((hasContoso, hasFabrikam), (Shows("Contoso"), Shows("Fabrikam")));

        bool Shows(string customer) => text.Contains($">{customer}</a></h2>", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_has_its_timeline_as_a_picture_and_as_a_table()
    {
        var text = await Read($"/pages/part/deal?in={Home}&deal=d-Contoso");

        Assert.Contains("class=\"did\"", text, StringComparison.Ordinal);
        Assert.Contains("class=\"next\"", text, StringComparison.Ordinal);
        Assert.Contains("<td>● Jonas Example (Head of IT): opened the trial", text, StringComparison.Ordinal);
        Assert.Contains("Prices rise. Their words: Priya Sample, 27 Oct. 20 days ago.", text.Replace("</b>", "", StringComparison.Ordinal)
            .Replace("<span class=\"subtle\">", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deal_has_the_path_after_yes_its_twelve_weeks_the_remedy_and_what_they_said()
    {
        await bot.Has(Sample.Deal("Northwind") with
        {
            GoLive = new(Sample.Days(60), null, Sample.Kim, Sample.Monday),
            Standstill = new(YesNo.Yes, YesNo.Yes, Sample.Kim, Sample.Today),
            Copied = new(new("r1"), Sample.Monday, Sample.Today, Sample.Lee, null, [new(NoteLineKind.Why, null, "growth")]),
            Reviewed = 1,
            Past = [Sample.Past(Sample.Days(-60))],
            Steps =
            [
                Sample.Step() with { By = Sample.Days(-40) },
                Sample.Step("s2") with { What = "sends the order", By = Sample.Days(-1), OnPath = new(UsualStep.PurchaseOrder, 5) },
                Sample.Step("s3") with { What = "hands over the data", By = Sample.Days(9), OnPath = new(UsualStep.Data, 5) },
            ],
        });

        var deal = await Read($"/pages/part/deal?in={Home}&deal=d-Northwind");
        var board = await Read($"/pages/part/board?in={Home}");

        Assert.Contains("0 of 2 done, 1 late", deal, StringComparison.Ordinal);
        Assert.Equal(3, deal.Split("hands over the data").Length - 1); // the picture, its table and the path, not the next steps
        Assert.Contains("class=\"clock\"", deal, StringComparison.Ordinal);
        Assert.Contains("Indecision: help them choose.", deal, StringComparison.Ordinal);
        Assert.Contains("no answer yet to your note", deal, StringComparison.Ordinal);
        Assert.Contains(" · indecision", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_day_is_what_waits_for_one()
    {
        var text = await Read("/pages/part/day");

        Assert.Contains("Nothing needs you today", text, StringComparison.Ordinal);
        Assert.Contains(">Contoso</a></h2>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fabrikam", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_may_do_no_more_than_the_page_needs_and_Teams_alone_may_frame_it()
    {
        using var browser = await Signed();

        using var page = await browser.GetAsync(new Uri("/pages/board", UriKind.Relative));

        var rules = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';style-src 'self';script-src 'self';connect-src 'self'", rules, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self' https://teams.microsoft.com", rules, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", rules, StringComparison.Ordinal);
        Assert.Equal("no-store", $"{page.Headers.CacheControl}");
        var html = await page.Content.ReadAsStringAsync();
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Styles_and_scripts_are_kept_for_good_under_the_name_of_their_content()
    {
        var html = await Read("/pages/board");
        using var browser = Browser();
        var style = html.Split("stylesheet\" href=\"")[1].Split('"')[0];

        using var answer = await browser.GetAsync(new Uri(style, UriKind.Relative));
        using var other = await browser.GetAsync(new Uri("/pages/own/page.000000000000.css", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (answer.StatusCode, other.StatusCode));
        Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
    }

    [Fact]
    public async Task Five_hundred_deals_with_style_and_script_fit_into_a_hundred_kilobytes()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var deal = Sample.Deal($"Customer {i:D3} of {random.Next(10_000)}");
            foreach (var job in Jobs.All)
                deal = deal.With(job, (JobStatus)random.Next(6), Sample.Days(-random.Next(60)));
            await bot.Has(deal with
            {
                Steps =
                [
                    Sample.Step() with { By = Sample.Days(random.Next(40) - 10), What = $"agrees the plan number {random.Next(100_000)}" },
                ],
                Acts = [.. Enumerable.Range(0, 4).Select(_ => Sample.Act(Sample.Days(-random.Next(80))))],
            });
        }
        using var browser = await Signed();
        browser.DefaultRequestHeaders.AcceptEncoding.Add(new("br"));

        var html = await browser.GetByteArrayAsync(new Uri("/pages/board", UriKind.Relative));
        var plain = await Read("/pages/board");
        var bytes = html.Length;
        foreach (var before in (string[])["stylesheet\" href=\"", "module\" src=\""])
            bytes += (await browser.GetByteArrayAsync(new Uri(plain.Split(before)[1].Split('"')[0], UriKind.Relative))).Length;

        Assert.InRange(bytes, 10_000, 100_000);
    }

    [Theory]
    [InlineData("br", true)]
    [InlineData("gzip, BR;q=0.5", true)]
    [InlineData("br;q=0", false)]
    [InlineData("gzip, br; q=0.0", false)]
    [InlineData("brotli", false)]
    [InlineData("", false)]
    public async Task A_page_and_its_files_are_compressed_for_who_accepts_it(string accepted, bool isCompressed)
    {
        using var browser = await Signed();
        var page = await browser.GetStringAsync(new Uri("/pages/board", UriKind.Relative));
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", accepted);

        foreach (var address in new[] { "/pages/board", page.Split("stylesheet\" href=\"")[1].Split('"')[0] })
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(isCompressed, answer.Content.Headers.ContentEncoding.Contains("br"));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        }
    }

    [Fact]
    public async Task In_a_room_with_somebody_from_outside_a_page_shows_no_deal()
    {
        using var browser = await Signed();
        var spot = TeamsConversation.Channel;
        var chat = Uri.EscapeDataString(spot.Id);
        Assert.Contains("Contoso", await Get(browser, $"/pages/part/board?chat={chat}"), StringComparison.Ordinal);

        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(spot.Members(joined: true, FakeMember.Guest, bot.NextId()));
        foreach (var page in new[] { "board", "deal", "review", "day" })
        {
            var text = await browser.GetStringAsync(new Uri($"/pages/part/{page}?in={Home}&deal=d-Contoso&chat={chat}", UriKind.Relative));
            Assert.DoesNotContain("Contoso", text, StringComparison.Ordinal);
        }
        // a conversation that the bot does not know
        Assert.DoesNotContain("Contoso", await Get(browser, "/pages/part/board?chat=19%3Aunknown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_a_page_is_the_press_on_the_card()
    {
        var kim = bot.Guest(Sample.Kim);
        await kim.Reviews();
        using var browser = await Signed();

        var room = await browser.GetStringAsync(new Uri($"/pages/part/review?in={Home}&deal=d-Contoso", UriKind.Relative));
        using var opened = await Press(browser, ButtonOf(room, "Answer"));

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Contains("What has Contoso done so far?", room, StringComparison.Ordinal);
        Assert.Contains("Save and continue", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var live = (await bot.Now(Sample.Deal())).Live;
        Assert.Equal(Sample.Lee.Id, Assert.Single(live?.Openings ?? []).By.Id);
        Assert.Contains("What has Contoso done so far?", bot.Teams.Messages.SelectMany(it => it.Lines));
    }

    [Fact]
    public async Task A_press_that_fails_on_a_page_names_what_the_log_has()
    {
        var killed = new KilledRows(rows);
        await using var other = await BotFixture.Open(killed, null, SamplePeople);
        var kim = other.Guest(Sample.Kim);
        await kim.Reviews();
        using var browser = Browser(other);
        using var signed = await SignIn(browser, Sample.Lee.Id.Value);
        var room = await browser.GetStringAsync(new Uri($"/pages/part/review?in={Home}&deal=d-Contoso", UriKind.Relative));
        killed.KillAfter(0);

        using var failed = await Press(browser, ButtonOf(room, "Answer"));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        var words = await failed.Content.ReadAsStringAsync();
        Assert.Contains(other.Failures, it => words.Contains(it.Split("failed: error ")[^1].Split(' ')[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_saved_on_a_page_goes_on_with_the_review_for_all()
    {
        var kim = bot.Guest(Sample.Kim);
        await kim.Reviews();
        using var browser = await Signed();
        var page = new Uri($"/pages/part/review?in={Home}&deal=d-Contoso", UriKind.Relative);
        using var opened = await Press(browser, ButtonOf(await browser.GetStringAsync(page), "Answer"));
        var save = JsonNode.Parse(ButtonOf(await opened.Content.ReadAsStringAsync(), "Save and continue"))?.AsObject() ?? [];
        save.Add("also", "called us back");
        save.Add("told", "Priya Sample");

        using var saved = await Press(browser, save.ToJsonString());

        Assert.Contains("Why do they have to change?", await saved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var now = await bot.Now(Sample.Deal());
        Assert.Equal(Topic.Done, Assert.Single(now.Live?.Covered ?? []).Topic);
        Assert.Contains("called us back", now.Deal.Acts.Select(it => it.What));
        var wall = await browser.GetStringAsync(new Uri($"{page}&frame=meetingStage", UriKind.Relative));
        Assert.Contains("<h1>Why does Contoso have to change?</h1>", wall, StringComparison.Ordinal);
        Assert.Contains("Why does Contoso have to change?", bot.Teams.Messages.SelectMany(it => it.Lines));
    }

    [Fact]
    public async Task What_must_be_filled_in_has_the_words_of_its_card_and_other_buttons_do_not_ask_for_it()
    {
        var kim = bot.Guest(Sample.Kim);
        await kim.Reviews();
        using var browser = await Signed();
        var html = await browser.GetStringAsync(new Uri($"/pages/part/review?in={Home}&deal=d-Contoso", UriKind.Relative));
        foreach (var title in new[] { "Answer", "Skip", "Skip", "Skip", "Skip" })
        {
            using var answer = await Press(browser, ButtonOf(html, title));
            html = await answer.Content.ReadAsStringAsync();
        }

        Assert.Contains("data-error=\"Tick what you see, or press “None seen”.\"", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("data-alone=\"yes\">None seen", html, StringComparison.Ordinal);
        Assert.Contains("data-alone=\"yes\">Skip this question", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-alone=\"yes\">Save", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"nonsense":1}""")]
    [InlineData("""{"a":"help"}""")]
    public async Task A_press_on_nothing_of_the_pipeline_is_refused(string data)
    {
        using var browser = await Signed();

        using var answer = await Press(browser, data);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_page_presses_nothing()
    {
        using var browser = await Signed();
        using var form = new StringContent("{}", Encoding.UTF8, "text/plain");

        using var answer = await browser.PostAsync(new Uri("/pages/press", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>What a button of the page sends.</summary>
    static string ButtonOf(string html, string title) => WebUtility.HtmlDecode(
        html.Split("data-press=\"").Skip(1).First(it => it.Split('>')[1].StartsWith(title, StringComparison.Ordinal)).Split('"')[0]);

    static async Task<HttpResponseMessage> Press(HttpClient browser, string data)
    {
        using var press = JsonDocument.Parse(data);
        using var body = new StringContent(press.RootElement.GetRawText(), new MediaTypeHeaderValue("application/json"));
        return await browser.PostAsync(new Uri($"/pages/press?in={Home}", UriKind.Relative), body);
    }

    static async Task<string> Get(HttpClient browser, string page) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(page, UriKind.Relative)));

    async Task<string> Read(string page)
    {
        using var browser = await Signed();
        return await Get(browser, page);
    }

    async Task<HttpClient> Signed()
    {
        var browser = Browser();
        using var answer = await SignIn(browser, Sample.Lee.Id.Value);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    HttpClient Browser() => Browser(bot);

    static HttpClient Browser(BotFixture of) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = new(of.Address) };

    internal static async Task<HttpResponseMessage> SignIn(HttpClient browser, string person, string to = "/pages/board")
    {
        using var form = new FormUrlEncodedContent([new("person", person), new("to", to)]);
        return await browser.PostAsync(new Uri("/pages/as", UriKind.Relative), form);
    }
}
