using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReviewBot.BotApp.Authentication;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Authentication;

/// <summary>Authentication of people over HTTP. The routes are the test's own; the product's routes go through the same matrix.</summary>
public sealed class TeamsSignInTests
{
    static readonly SignedInRoute OfPipeline =
        new("one pipeline", address => new(HttpMethod.Get, new Uri($"{address}/test/{Uri.EscapeDataString(SignedInRoute.Pipeline.Home)}")), true);

    static readonly SignedInRoute OfPerson = new("all pipelines", address => new(HttpMethod.Get, new Uri($"{address}/test")), false);

    [Fact]
    public async Task Everybody_sees_by_the_rules_of_the_cards_and_nobody_else_anything()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await Open(entra);

        await OfPipeline.Check(bot, entra);
        await OfPerson.Check(bot, entra);

        Assert.Empty(bot.Failures);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_read_nobody_comes_in()
    {
        await using var entra = await FakeEntra.Start();
        entra.IsDown = true;
        await using var bot = await Open(entra);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", entra.Token(Sample.Lee, bot.Time.GetUtcNow()));

        using var answer = await client.GetAsync(new Uri($"{bot.Address}/test"));

        Assert.Equal(401, (int)answer.StatusCode);
        Assert.Equal("Bearer", $"{answer.Headers.WwwAuthenticate}");
    }

    [Fact]
    public async Task They_are_answered_in_the_language_that_they_chose()
    {
        await using var entra = await FakeEntra.Start();
        await using var bot = await Open(entra);
        var access = bot.Services.GetRequiredService<SignedInAccess>();
        var who = new SignedInPerson(TeamsConversation.Tenant, Sample.Lee, false);
        Assert.Equal("en", (await access.StartTurn(who, default, "de-AT")).Say.Language); // as their Teams was
        Assert.Equal("de", (await access.StartTurn(who with { Person = Sample.Kim }, default, "de-AT")).Say.Language);

        var people = bot.Services.GetRequiredService<PersonStore>();
        var kept = await people.ReadSettings(who.Tenant, who.Person.Id, default);
        var chosen = kept with { ChosenLanguage = "de-DE", Zone = "Europe/Vienna" };
        Assert.True(await people.Save(who.Tenant, who.Person.Id, chosen, bot.Time.GetUtcNow(), default));

        var turn = await access.CreateTurn(who, SignedInRoute.Pipeline.Home, default, "en-US");
        Assert.Equal(("de", true), (turn?.Say.Language, turn?.IsPersonal));
        Assert.Equal("Europe/Vienna", turn?.Zone.Id);
    }

    [Fact]
    public async Task Without_an_app_nothing_is_registered()
    {
        await using var bot = await BotFixture.Open();

        Assert.Null(bot.Services.GetService<IOptionsMonitor<JwtBearerOptions>>()?.Get(TeamsSignIn.Scheme).MetadataAddress);
    }

    [Theory]
    [InlineData("SignIn:AppId is 'deals'", "--SignIn:AppId", "deals", "--ReviewBot:PublicAddress", "https://deals.example.com")]
    [InlineData("Set ReviewBot:PublicAddress", "--SignIn:AppId", FakeEntra.AppId)]
    [InlineData(
        "SignIn:Authority is 'http://entra.example.com/'", "--SignIn:AppId", FakeEntra.AppId, "--ReviewBot:PublicAddress",
        "https://deals.example.com", "--SignIn:Authority", "http://entra.example.com")]
    public async Task What_is_set_wrong_stops_the_start(string expected, params string[] settings)
    {
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var bot = await BotFixture.Open(null, null, settings);
        });

        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LEE", "10000000-aaaa-bbbb-cccc-000000000001", true)]
    [InlineData("", "10000000-aaaa-bbbb-cccc-000000000001", false)]
    [InlineData("LEE", "../other", false)]
    public void Who_it_is_stands_in_three_claims(string id, string tenant, bool isSomebody)
    {
        var read = TeamsSignIn.Read(new(new ClaimsIdentity([new("oid", id), new("tid", tenant), new("name", "Lee\u202e Sample")])));

        Assert.Equal(isSomebody ? new(tenant, new(new(id), "Lee Sample"), false) : null, read);
    }

    static Task<BotFixture> Open(FakeEntra entra) => SignedInRoute.Open(entra, Map);

    /// <summary>Two routes as the product's are: one names a pipeline, the other reads all of the person's.</summary>
    static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/test", async (HttpContext http, SignedInAccess access, VisibleDeals deals, CancellationToken ct) =>
            TeamsSignIn.Read(http.User) is { } who
                ? Results.Text(string.Join('\n', await Names(access, deals, who, null, ct)))
                : Results.Forbid()).RequireAuthorization(TeamsSignIn.Policy);
        routes.MapGet(
            "/test/{home}", async (string home, HttpContext http, SignedInAccess access, VisibleDeals deals, CancellationToken ct) =>
            TeamsSignIn.Read(http.User) is { } who && await access.CreateTurn(who, home, ct) is not null
                ? Results.Text(string.Join('\n', await Names(access, deals, who, home, ct)))
                : Results.NotFound()).RequireAuthorization(TeamsSignIn.Policy);
    }

    static async Task<IEnumerable<string>> Names(
        SignedInAccess access, VisibleDeals deals, SignedInPerson who, string? home, CancellationToken ct)
    {
        var homes = (await access.ListPipelines(who, ct)).Select(it => it.Home).Where(it => home is null || it == home).ToHashSet();
        var seen = await deals.ReadAll(await access.StartTurn(who, ct), ct);
        return seen.Where(it => homes.Contains(it.Home)).Select(it => it.Deal.Customer);
    }
}
