using System.Text;
using System.Text.Json.Nodes;
using ReviewBot.Cards;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Pages;

/// <summary>Who sees what on a page, by the token that Teams gives to it.</summary>
public sealed class PageRightsTests
{
    [Fact]
    public async Task A_page_shows_what_the_cards_show_and_nobody_else_anything()
    {
        await using var entra = await FakeEntra.Start();
        await using var door = await SignedInRoute.Open(entra);

        foreach (var page in new[] { "board", "deal", "review" })
        {
            var of = $"in={Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}{(page is "board" ? "" : "&deal=d-Contoso")}";
            var route = new SignedInRoute(page, address => new(HttpMethod.Get, new Uri($"{address}/pages/part/{page}?{of}")), true);
            await route.Check(door, entra);
        }
        await new SignedInRoute("day", address => new(HttpMethod.Get, new Uri($"{address}/pages/part/day")), false).Check(door, entra);

        Assert.Empty(door.Failures);
    }

    /// <summary>What changes something, and what tells that something has changed: both without a word of a deal to anybody else.</summary>
    [Fact]
    public async Task Nobody_presses_or_listens_who_may_not_see_the_pipeline()
    {
        await using var entra = await FakeEntra.Start();
        await using var door = await SignedInRoute.Open(entra);
        var kim = door.Guest(Sample.Kim);
        await kim.Types("review contoso");
        await kim.Presses("Full review, 7 minutes");
        var found = await door.Now(Sample.Deal());
        var press = new CardAction.ShowLive(new(SignedInRoute.Pipeline.Home, found.Deal.Id.Value, found.Deal.Version)).ToJson();
        using var client = new HttpClient();

        foreach (var (wrong, token) in entra.Refused(Sample.Lee, door.Time.GetUtcNow()))
            Assert.All(await Both(token), status => Assert.True(status is 401 or 403, $"{wrong}: {status}"));
        foreach (var change in new Action<JsonObject>[]
        {
            it => it["oid"] = "SOMEBODY-ELSE", it => it["acct"] = 1, it => it["idp"] = $"{entra.Address}/{FakeEntra.OtherTenant}/",
        })
        {
            var refused = await Both(entra.Token(Sample.Lee, door.Time.GetUtcNow(), change));
            Assert.Equal([403, 403], refused);
        }
        Assert.All(await Both(entra.Token(Sample.Lee, door.Time.GetUtcNow())), status => Assert.InRange(status, 200, 204));

        var chat = $"&chat={Uri.EscapeDataString(TeamsConversation.Channel.Id)}";
        door.Teams.Others = [FakeMember.Guest];
        await door.Post(TeamsConversation.Channel.Members(joined: true, FakeMember.Guest, door.NextId()));
        Assert.Equal(403, (await Both(entra.Token(Sample.Lee, door.Time.GetUtcNow()), chat))[0]);
        Assert.Equal(found.Deal, (await door.Now(Sample.Deal())).Deal);

        async Task<int[]> Both(string? token, string where = "")
        {
            var of = $"?in={Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}{where}";
            var pressed = await Send(new(HttpMethod.Post, new Uri($"{door.Address}/pages/press{of}"))
            {
                Content = new StringContent(press, Encoding.UTF8, "application/json"),
            });
            return [pressed, await Send(new(HttpMethod.Get, new Uri($"{door.Address}/pages/changes{of}")))];

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
        await using var door = await SignedInRoute.Open(entra);
        using var browser = new HttpClient { BaseAddress = new(door.Address) };

        var shell = await browser.GetStringAsync(new Uri("/pages/board", UriKind.Relative));
        using var choice = await browser.GetAsync(new Uri("/pages/as", UriKind.Relative));

        Assert.Contains("One moment", shell, StringComparison.Ordinal);
        Assert.DoesNotContain(SignedInRoute.Secret, shell, StringComparison.Ordinal);
        Assert.Equal(404, (int)choice.StatusCode);
    }
}
