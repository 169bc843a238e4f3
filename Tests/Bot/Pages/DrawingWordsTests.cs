using System.Net;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>Accessibility: everything drawn on a page is in words too, in its name for screen readers and in its table.</summary>
public sealed partial class DrawingWordsTests : IAsyncLifetime
{
    static readonly string In = $"in={Uri.EscapeDataString(BotFixture.Home().Home)}";

    static readonly string Deal = $"/pages/part/deal?{In}&deal=d-Contoso";

    static readonly int[] DaysAgo = [2, 3, 4, 30, 300];

    static readonly string Rated = $"/pages/part/deal?{In}&deal=d-Fabrikam";

    readonly HttpClient http = new();
    FakeEntra entra = null!;
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        entra = await FakeEntra.Start();
        bot = await BotFixture.Open(null, null, entra.Settings);
        await bot.Has(Sample.Deal() with
        {
            Steps = [Sample.Step(), Sample.Step("s2") with { What = "sends the order", By = Sample.Days(-3) }],
            Acts =
            [
                .. DaysAgo.Select(days => Sample.Act(Sample.Days(-days))),
                Sample.Act(Sample.Days(-9), Level.Guess),
            ],
            Help =
            [
                new("drafts the plan", "Lee Sample", Sample.Days(3), null),
                new("calls them", "Kim Example", null, null, true) { ClosedOn = Sample.Days(-2) },
            ],
        });
        await bot.Has(Sample.Deal("Fabrikam"));
        foreach (var person in new[] { Sample.Sam, Sample.Lee, Sample.Kim })
            await bot.Guest(person).Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(bot.Failures);
        http.Dispose();
        await bot.DisposeAsync();
        await entra.DisposeAsync();
    }

    [Fact]
    public async Task Every_drawing_has_a_name_or_is_left_out_for_screen_readers()
    {
        await HoldReview();
        await bot.Guest(Sample.Sam).Types("review contoso");
        await bot.Guest(Sample.Sam).Presses("Full review, 7 minutes");
        var drawings = 0;
        foreach (var page in new[] { $"/pages/part/board?{In}", Deal, Rated, $"/pages/part/review?{In}&deal=d-Contoso", "/pages/part/day" })
        {
            foreach (Match it in Drawing().Matches(await Read(page)))
            {
                drawings++;
                var look = it.Groups["look"].Value;
                Assert.True(
                    look.Contains("aria-hidden=\"true\"", StringComparison.Ordinal)
                        || (look.Contains("role=\"img\"", StringComparison.Ordinal) && Name().IsMatch(look)),
                    $"{page}: {it.Value}");
            }
        }

        Assert.True(drawings > 5, $"Only {drawings} drawings.");
    }

    /// <summary>The table also has what is older than the line is long.</summary>
    [Fact]
    public async Task The_table_has_every_mark_of_the_line_of_days()
    {
        var page = await Read(Deal);
        var (line, rows) = (Of(page, "timeline"), Rows(page, "t-line"));

        var drawn = Title().Matches(line).Select(it => it.Groups[1].Value.Split(": ", 2)).ToArray();

        Assert.Equal(9, drawn.Length);
        Assert.Equal(10, rows.Length);
        Assert.All(drawn, it => Assert.Single(
            rows, row => row.Contains(it[0], StringComparison.Ordinal) && row.Contains(it[1], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_name_of_the_twelve_weeks_says_each_week_that_has_a_dot()
    {
        var clock = Of(await Read(Deal), "clock");

        Assert.Equal(
            (2, 2), (Dot().Count(clock), Name().Match(clock).Groups[1].Value.Split(':')[1].Split(',').Length));
    }

    [Fact]
    public async Task The_table_counts_every_dot_of_how_sure_people_were()
    {
        await HoldReview();
        var page = await Read(Rated);

        var counted = Assert.Single(Rows(page, "t-sure"));

        Assert.Equal(2, Dot().Count(Of(page, "sure")));
        Assert.Equal(["0", "1", "0", "1", "0"], Cell().Matches(counted).Select(it => it.Groups[1].Value));
    }

    /// <summary>A whole one, in which Lee and Kim said how sure they are.</summary>
    async Task HoldReview()
    {
        var people = Steps.Guests(bot);
        await people["sam"].Types("review fabrikam");
        foreach (var (who, button, typed) in Steps.OfAReview)
            await people[who].Presses(button, typed);
    }

    static string Of(string page, string look) =>
        Drawing().Matches(page).First(it => it.Groups["look"].Value.Contains($"class=\"{look}\"", StringComparison.Ordinal)).Value;

    static string[] Rows(string page, string id)
    {
        var table = page.Split($"<details id=\"{id}\">")[1].Split("</details>")[0].Split("<tbody>")[1];
        return [.. Row().Matches(table).Select(it => it.Value)];
    }

    async Task<string> Read(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{bot.Address}{page}"));
        request.Headers.Authorization = new("Bearer", entra.Token(Sample.Lee, bot.Time.GetUtcNow()));
        using var answer = await http.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""<svg(?<look>[^>]*)>.*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex("""aria-label="([^"]+)""")]
    private static partial Regex Name();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<circle ")]
    private static partial Regex Dot();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<td>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex Cell();
}
