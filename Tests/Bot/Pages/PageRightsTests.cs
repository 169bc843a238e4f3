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
