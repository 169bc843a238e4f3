using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.Cards;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>Personal answers of a review appear only on that person's page, shared ones on every page.</summary>
public sealed class AnswersOnPagesTests : IAsyncLifetime
{
    static readonly string In = $"in={Uri.EscapeDataString(BotFixture.Home().Home)}";

    readonly HttpClient http = new();
    FakeEntra entra = null!;
    BotFixture bot = null!;

    public async ValueTask InitializeAsync()
    {
        entra = await FakeEntra.Start();
        bot = await BotFixture.Open(null, null, entra.Settings);
        await bot.Has(Sample.Deal() with { Steps = [Sample.Step() with { ToSee = ToSee.Name }] });
        foreach (var person in new[] { Sample.Sam, Sample.Lee, Sample.Kim })
            await bot.Guest(person).Types("help");
        var sam = bot.Guest(Sample.Sam);
        await sam.Reviews();
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(bot.Failures);
        http.Dispose();
        await bot.DisposeAsync();
        await entra.DisposeAsync();
    }

    [Fact]
    public async Task What_we_will_see_stands_beside_the_step_and_is_asked_for_in_the_review()
    {
        Assert.Contains("we’ll see a name", await Page(Sample.Kim, $"deal?{In}&deal=d-Contoso"), StringComparison.Ordinal);
        Assert.Contains("Do we have a name?", await Page(Sample.Kim, $"review?{In}&deal=d-Contoso"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_of_the_room_is_on_the_page_of_whom_it_asks_alone()
    {
        await Press(Sample.Kim, "room-ask");

        Assert.Contains("Have you met anyone who handles purchasing", await Review(Sample.Kim), StringComparison.Ordinal);
        Assert.DoesNotContain("Have you met anyone", await Review(Sample.Lee), StringComparison.Ordinal);
        await Press(Sample.Kim, "room-answer", ("also", "Robin in purchasing"));
        Assert.DoesNotContain("Have you met anyone", await Review(Sample.Kim), StringComparison.Ordinal);
        Assert.Contains("Robin in purchasing", await Page(Sample.Lee, $"deal?{In}&deal=d-Contoso"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_make_us_wrong_is_ones_own_until_the_reveal_and_then_for_all()
    {
        await Press(Sample.Kim, "step-open", ("topic", "Reveal"));
        await Press(Sample.Kim, "step-rate", ("sure", 2), ("doubt", "their CFO has frozen the budget"));
        await Press(Sample.Kim, "step-open", ("topic", "Reveal"));

        Assert.Contains("their CFO has frozen", await Review(Sample.Kim), StringComparison.Ordinal);
        Assert.DoesNotContain("their CFO has frozen", await Review(Sample.Sam), StringComparison.Ordinal);
        await Press(Sample.Kim, "step-leave");
        for (var topic = Topic.Done; topic < Topic.Reveal; topic++)
            await Press(Sample.Sam, "lead-next", ("from", Fields.Choice(topic)));
        await Press(Sample.Sam, "lead-reveal");

        var shown = await Review(Sample.Lee);
        Assert.Contains("“their CFO has frozen the budget”", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Kim", shown[shown.IndexOf("What could stop this", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_look_back_is_on_no_page()
    {
        await Press(Sample.Sam, "lead-close");

        foreach (var person in new[] { Sample.Sam, Sample.Lee })
        {
            foreach (var page in new[] { $"board?{In}", $"deal?{In}&deal=d-Contoso", $"review?{In}&deal=d-Contoso", "day" })
                Assert.DoesNotContain("A look back", await Page(person, page), StringComparison.OrdinalIgnoreCase);
        }
    }

    Task<string> Review(Person person) => Page(person, $"review?{In}&deal=d-Contoso");

    async Task<string> Page(Person person, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{bot.Address}/pages/part/{page}"));
        return await Send(person, request);
    }

    /// <summary>As the page presses.</summary>
    async Task Press(Person person, string press, params (string Name, JsonNode Value)[] more)
    {
        var deal = (await bot.Now(Sample.Deal())).Deal;
        var data = new JsonObject
        {
            ["press"] = press,
            ["on"] = new JsonObject { ["w"] = BotFixture.Home().Home, ["d"] = deal.Id.Value, ["v"] = deal.Version },
        };
        foreach (var (name, value) in more)
            data[name] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{bot.Address}/pages/press?{In}"))
        {
            Content = new StringContent(data.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        await Send(person, request);
        await bot.Pass(TimeSpan.FromSeconds(2));
    }

    async Task<string> Send(Person person, HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", entra.Token(person, bot.Time.GetUtcNow()));
        using var answer = await http.SendAsync(request);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, $"{request.RequestUri}: {answer.StatusCode} {text}");
        return text;
    }
}
