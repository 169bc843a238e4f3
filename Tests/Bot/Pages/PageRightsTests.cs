using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Cards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>Authorization of pages, by the token that Teams issues to them.</summary>
public sealed class PageRightsTests
{
    [Fact]
    public async Task A_page_shows_what_the_cards_show_and_nobody_else_anything()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);

        foreach (var page in new[] { "board", "deal", "review" })
        {
            var of = $"in={Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}{(page is "board" ? "" : "&deal=d-Contoso")}";
            var route = new SignedInRoute(page, address => new(HttpMethod.Get, new Uri($"{address}/pages/part/{page}?{of}")), true);
            await route.Check(bot, entra);
        }
        await new SignedInRoute("day", address => new(HttpMethod.Get, new Uri($"{address}/pages/part/day")), false).Check(bot, entra);

        Assert.Empty(bot.Failures);
    }

    /// <summary>What changes something, and what tells that something has changed: both without a word of a deal to anybody else.</summary>
    [Fact]
    public async Task Nobody_presses_or_listens_who_may_not_see_the_pipeline()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        var kim = bot.Guest(Sample.Kim);
        await kim.Reviews();
        var found = await bot.Now(Sample.Deal());
        var press = new CardAction.ShowLive(new(SignedInRoute.Pipeline.Home, found.Deal.Id.Value, found.Deal.Version)).ToJson();
        using var client = new HttpClient();

        foreach (var (wrong, token) in entra.Refused(Sample.Lee, bot.Time.GetUtcNow()))
            Assert.All(await Both(token), status => Assert.True(status is 401 or 403, $"{wrong}: {status}"));
        foreach (var change in new Action<JsonObject>[]
        {
            it => it["oid"] = "SOMEBODY-ELSE", it => it["acct"] = 1, it => it["idp"] = $"{entra.Address}/{FakeEntra.OtherTenant}/",
        })
        {
            var refused = await Both(entra.Token(Sample.Lee, bot.Time.GetUtcNow(), change));
            Assert.Equal([403, 403], refused);
        }
        Assert.All(await Both(entra.Token(Sample.Lee, bot.Time.GetUtcNow())), status => Assert.InRange(status, 200, 204));

        var chat = $"&chat={Uri.EscapeDataString(TeamsConversation.Channel.Id)}";
        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));
        Assert.Equal(403, (await Both(entra.Token(Sample.Lee, bot.Time.GetUtcNow()), chat))[0]);
        Assert.Equal(found.Deal, (await bot.Now(Sample.Deal())).Deal);

        async Task<int[]> Both(string? token, string where = "")
        {
            var of = $"?in={Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}{where}";
            var pressed = await Send(new(HttpMethod.Post, new Uri($"{bot.Address}/pages/press{of}"))
            {
                Content = new StringContent(press, Encoding.UTF8, "application/json"),
            });
            return [pressed, await Send(new(HttpMethod.Get, new Uri($"{bot.Address}/pages/changes{of}")))];

            async Task<int> Send(HttpRequestMessage request)
            {
                using (request)
                {
                    if (token is not null)
                        request.Headers.Authorization = new("Bearer", token);
                    using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                    return (int)answer.StatusCode;
                }
            }
        }
    }

    [Fact]
    public async Task The_shell_is_for_everybody_and_says_nothing()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        using var browser = new HttpClient { BaseAddress = new(bot.Address) };

        var shell = await browser.GetStringAsync(new Uri("/pages/board", UriKind.Relative));
        using var choice = await browser.GetAsync(new Uri("/pages/as", UriKind.Relative));

        Assert.Contains("One moment", shell, StringComparison.Ordinal);
        Assert.DoesNotContain(SignedInRoute.Secret, shell, StringComparison.Ordinal);
        Assert.Equal(404, (int)choice.StatusCode);
    }

    /// <summary>Completeness: a new route must be listed here, and in the tests above.</summary>
    [Fact]
    public async Task Every_address_asks_for_a_token_or_has_nothing_of_a_deal()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        var all = bot.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(it => it.RoutePattern.RawText?.StartsWith("/pages", StringComparison.Ordinal) is true)
            .ToLookup(it => it.Metadata.GetMetadata<IAuthorizeData>() is not null, it => it.RoutePattern.RawText);

        Assert.Equal(["/pages/changes", "/pages/part/{page}", "/pages/press"], all[true].Order(StringComparer.Ordinal));
        Assert.Equal(["/pages/", "/pages/own/{name}", "/pages/{page}"], all[false].Order(StringComparer.Ordinal));
        using var browser = new HttpClient { BaseAddress = new(bot.Address) };
        browser.DefaultRequestHeaders.Authorization = new("Bearer", entra.Token(Sample.Lee, bot.Time.GetUtcNow()));
        foreach (var page in new[] { "board", "day", "deal?deal=d-Contoso", "review?deal=d-Contoso", "tab" })
        {
            var shell = await browser.GetStringAsync(new Uri($"/pages/{page}", UriKind.Relative));
            Assert.DoesNotContain(SignedInRoute.Secret, shell, StringComparison.Ordinal);
        }
    }

    /// <summary>For each page in each place: a guest in the room sees nothing, and neither does anybody beside them.</summary>
    [Theory]
    [InlineData("board")]
    [InlineData("deal")]
    [InlineData("review")]
    [InlineData("day")]
    public async Task In_a_room_with_a_guest_a_page_tells_nobody_anything(string page)
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        using var client = new HttpClient();
        var chat = Uri.EscapeDataString(TeamsConversation.Channel.Id);
        Assert.Contains(SignedInRoute.Secret, await Read(""), StringComparison.Ordinal);

        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));

        foreach (var frame in new[] { "", "&frame=sidePanel", "&frame=meetingStage" })
            Assert.DoesNotContain(SignedInRoute.Secret, await Read(frame), StringComparison.Ordinal);

        async Task<string> Read(string more)
        {
            var of = $"in={Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}&deal=d-Contoso&chat={chat}{more}";
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{bot.Address}/pages/part/{page}?{of}"));
            request.Headers.Authorization = new("Bearer", entra.Token(Sample.Lee, bot.Time.GetUtcNow()));
            using var answer = await client.SendAsync(request);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task An_open_stream_ends_when_somebody_leaves_and_another_is_refused()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        using var stream = await OpenStream.Open(bot, entra.Token(Sample.Lee, bot.Time.GetUtcNow()));

        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));

        Assert.Equal("data: 1", await stream.LastOf(bot, TimeSpan.FromMinutes(3)));
        Assert.Equal(HttpStatusCode.Forbidden, await OpenStream.Try(bot, entra.Token(Sample.Lee, bot.Time.GetUtcNow())));
    }

    [Fact]
    public async Task An_open_stream_ends_with_its_token()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        var token = entra.Token(Sample.Lee, bot.Time.GetUtcNow());
        using var stream = await OpenStream.Open(bot, token);

        Assert.Null(await stream.LastOf(bot, TimeSpan.FromMinutes(63)));
        Assert.NotNull(await stream.LastOf(bot, TimeSpan.FromMinutes(3)));
        Assert.Equal(HttpStatusCode.Unauthorized, await OpenStream.Try(bot, token));
        Assert.Equal(HttpStatusCode.OK, await OpenStream.Try(bot, entra.Token(Sample.Lee, bot.Time.GetUtcNow())));
    }

    [Fact]
    public async Task An_open_stream_tells_when_a_guest_comes_into_the_room()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await SignedInRoute.Open(entra);
        var chat = $"&chat={Uri.EscapeDataString(TeamsConversation.Channel.Id)}";
        using var stream = await OpenStream.Open(bot, entra.Token(Sample.Lee, bot.Time.GetUtcNow()), chat);
        Assert.Null(await stream.LastOf(bot, TimeSpan.FromMinutes(1)));

        bot.Teams.Others = [FakeMember.Guest];
        await bot.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, bot.NextId()));

        Assert.Equal("data: 1", await stream.LastOf(bot, TimeSpan.FromMinutes(1)));
    }

    /// <summary>What an open page listens to.</summary>
    sealed class OpenStream : IDisposable
    {
        readonly HttpClient http = new();
        StreamReader? reader;

        public static async Task<OpenStream> Open(BotFixture bot, string token, string where = "")
        {
            var stream = new OpenStream();
            stream.http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            stream.reader = new(await stream.http.GetStreamAsync(Address(bot, where)));
            Assert.Equal("data: 1", await stream.Next());
            return stream;
        }

        public static async Task<HttpStatusCode> Try(BotFixture bot, string token)
        {
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var answer = await http.GetAsync(Address(bot, ""), HttpCompletionOption.ResponseHeadersRead);
            return answer.StatusCode;
        }

        /// <summary>Advances the clock, and returns the last event before the end of the stream; null: it is still open.</summary>
        public async Task<string?> LastOf(BotFixture bot, TimeSpan time)
        {
            var (until, last) = (bot.Time.GetUtcNow() + time, "");
            while (bot.Time.GetUtcNow() < until)
            {
                bot.Time.Advance(TimeSpan.FromSeconds(30)); // longer than it is ever silent
                var next = Next();
                while (await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System)) != next)
                    bot.Time.Advance(TimeSpan.FromSeconds(10)); // it had looked at the clock, and not yet set its timer
                if (await next is not { } said)
                    return last;
                last = said;
            }
            return null;
        }

        public void Dispose()
        {
            reader?.Dispose();
            http.Dispose();
        }

        /// <summary>Null: the stream has ended.</summary>
        async Task<string?> Next()
        {
            if (reader is null || await reader.ReadLineAsync() is not { } said)
                return null;

            _ = await reader.ReadLineAsync();
            return said;
        }

        static Uri Address(BotFixture bot, string where) =>
            new($"{bot.Address}/pages/changes?in={Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}{where}");
    }
}
