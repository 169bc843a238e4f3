using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using ReviewBot.Storage;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Keeping;

/// <summary>The one-time link to an export, as a browser meets it.</summary>
public sealed class ExportPageTests : IAsyncLifetime
{
    readonly HttpClient browser = new();
    readonly LogLines log = new(LogLevel.Trace);
    readonly EmbeddedRows rows = EmbeddedRows.InMemory();
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await BotFixture.Open(
            rows,
            builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log),
            "--ReviewBot:PublicAddress",
            "https://deals.example.com/",
            "--Logging:LogLevel:Microsoft.AspNetCore",
            "Trace");
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Lee).Types("help");
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        log.Dispose();
        await bot.DisposeAsync();
        rows.Dispose();
    }

    [Fact]
    public async Task It_is_downloaded_once()
    {
        var token = await Ask("List as a file");

        using var file = await Press(token);
        using var again = await Press(token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (file.StatusCode, again.StatusCode));
        Assert.Equal(("text/csv", "no-store"), (file.Content.Headers.ContentType?.MediaType, $"{file.Headers.CacheControl}"));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith("2026-11-16.csv", file.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Contains("Contoso,Service desk renewal", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("has been used", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_who_press_at_once_one_gets_it()
    {
        var token = await Ask("Everything as a file");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var answer = await Press(token);
            return answer.StatusCode;
        }));

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(19, answers.Count(it => it is HttpStatusCode.Gone));
    }

    [Theory]
    [InlineData(9, HttpStatusCode.OK)]
    [InlineData(10, HttpStatusCode.Gone)]
    public async Task It_lasts_ten_minutes(int minutes, HttpStatusCode expected)
    {
        var token = await Ask("List as a file");
        bot.Time.Advance(TimeSpan.FromMinutes(minutes));

        using var answer = await Press(token);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_has_left_the_pipeline_since_gets_nothing()
    {
        var token = await Ask("List as a file");
        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));
        bot.Time.Advance(TimeSpan.FromMinutes(2)); // longer than memberships are remembered

        using var answer = await Press(token);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Other_tokens_lead_nowhere(string token)
    {
        using var answer = await Press(token);

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_no_form_is_answered_alike()
    {
        using var text = new StringContent(new('x', 5_000));
        using var large = new FormUrlEncodedContent([new("token", new('x', 5_000))]);
        using var several = new FormUrlEncodedContent([new("token", "a"), new("b", "b")]);
        foreach (var content in new HttpContent[] { text, large, several })
        {
            using var answer = await browser.PostAsync(new Uri($"{bot.Address}/exports"), content);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("de-AT,en;q=0.5", "lang=\"de\"", "Herunterladen")]
    [InlineData("fr", "lang=\"en\"", "Download")]
    public async Task The_page_tells_nothing_and_speaks_as_the_browser_does(string languages, string lang, string button)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri($"{bot.Address}/exports"));
        ask.Headers.TryAddWithoutValidation("Accept-Language", languages);

        using var answer = await browser.SendAsync(ask);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(lang, page, StringComparison.Ordinal);
        Assert.Contains($"<button>{button}</button>", page, StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.All(["style", "script"], part => Assert.Contains(
            $"{part}-src 'sha256-{Hash(page.Split($"<{part}>")[1].Split($"</{part}>")[0])}'", policy, StringComparison.Ordinal));
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_token_is_in_no_log_and_no_row()
    {
        var token = await Ask("List as a file");
        var kept = await rows.Read(Table.People, Keys.Links, Keys.Everything, 10, default);
        using var answer = await Press(token);

        Assert.DoesNotContain(token, $"{Assert.Single(kept)}", StringComparison.Ordinal);
        Assert.DoesNotContain(token, string.Join(' ', kept[0].Columns.Select(it => $"{it}")), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_nobody_fetched_is_swept()
    {
        await Ask("List as a file");
        var links = rows.OpenLinks(bot.Time);
        Assert.Equal(0, await links.DeleteExpired(default));
        bot.Time.Advance(ExportLinks.Life);

        Assert.Equal(1, await links.DeleteExpired(default));
    }

    [Fact]
    public async Task Where_browsers_do_not_reach_the_bot_there_is_no_link()
    {
        await using var closed = await BotFixture.Open();
        await closed.Has(Sample.Deal());
        await closed.Guest(Sample.Lee).Types("help");
        var lee = closed.Guest(Sample.Lee, TeamsConversation.Personal);
        await lee.Types("export");

        await lee.Presses("List as a file");

        Assert.Equal(["See all deals"], lee.Mine?.Buttons.Keys);
        Assert.Empty(lee.Mine?.Links ?? []);
    }

    static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The token of the link on the card.</summary>
    async Task<string> Ask(string button)
    {
        var lee = bot.Guest(Sample.Lee, TeamsConversation.Personal);
        await lee.Types("export");
        await lee.Presses(button);
        var link = lee.Mine?.Links["Download"] ?? throw new InvalidOperationException("There is no card.");
        Assert.StartsWith("https://deals.example.com/exports#", link, StringComparison.Ordinal);
        return link.Split('#')[1];
    }

    async Task<HttpResponseMessage> Press(string token)
    {
        using var form = new FormUrlEncodedContent([new("token", token)]);
        return await browser.PostAsync(new Uri($"{bot.Address}/exports"), form);
    }
}
