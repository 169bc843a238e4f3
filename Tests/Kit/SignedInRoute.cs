using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Kit;

/// <summary>An HTTP route for signed-in people, and a test of its authorization.</summary>
/// <param name="Ask">Makes the request, without a token, for <see cref="Pipeline"/>.</param>
/// <param name="IsOfPipeline">True: without access to the pipeline the answer is 404. False: it is an answer without any of its
/// data.</param>
sealed record SignedInRoute(string Name, Func<string, HttpRequestMessage> Ask, bool IsOfPipeline)
{
    /// <summary>Content of the pipeline that must not be in answers to people without access.</summary>
    public const string Secret = "Contoso";

    static readonly HttpClient Client = new();

    public static WorkspaceId Pipeline => BotFixture.Home();

    /// <summary>The bot with this token issuer, and a deal whose customer is <see cref="Secret"/>. Lee is a member.</summary>
    /// <param name="routes">Routes of the test; null: only the product's.</param>
    public static async Task<BotFixture> Open(FakeEntra entra, Action<IEndpointRouteBuilder>? routes = null, params string[] settings)
    {
        var bot = await BotFixture.OpenWith(routes ?? (_ => { }), [.. entra.Settings, .. settings]);
        await bot.Has(Sample.Deal(Secret));
        await bot.Guest(Sample.Lee).Types("help");
        return bot;
    }

    /// <summary>
    /// Requests the route with every kind of invalid token; as a non-member, a former member and a guest, with either setting for guests;
    /// and as a member.
    /// </summary>
    public async Task Check(BotFixture bot, FakeEntra entra)
    {
        foreach (var (wrong, token) in entra.Refused(Sample.Lee, bot.Time.GetUtcNow()))
        {
            var (status, text) = await Send(bot, token);
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{Name}, {wrong}: {status}");
            Assert.False(text.Contains(Secret, StringComparison.Ordinal), $"{Name}, {wrong}: it tells");
        }

        await Sees(bot, entra, "a member", true);
        await Sees(bot, entra, "a member with a token of version 1", true, it =>
        {
            it["ver"] = "1.0";
            it["iss"] = $"https://sts.windows.net/{TeamsConversation.Tenant}/";
            it["aud"] = $"api://{FakeEntra.Host}/{FakeEntra.AppId}";
        });
        await Sees(bot, entra, "a member of elsewhere", false, it => it["oid"] = "SOMEBODY-ELSE");
        await Sees(bot, entra, "a guest who says so", false, it => it["acct"] = 1);
        await Sees(bot, entra, "a guest from elsewhere", false, it => it["idp"] = $"{entra.Address}/{FakeEntra.OtherTenant}/");

        await Set(bot, guestsInside: true);
        await Sees(bot, entra, "a guest who counts as inside", true, it => it["acct"] = 1);
        await Sees(bot, entra, "a guest who is no member", false, it => (it["acct"], it["oid"]) = (1, "SOMEBODY-ELSE"));
        await Set(bot, guestsInside: false);

        await bot.Post(TeamsEvents.Leaves(Sample.Lee, bot.NextId()));
        bot.Time.Advance(TimeSpan.FromMinutes(2)); // longer than the cache of memberships lives
        await Sees(bot, entra, "somebody who has left", false);
        await bot.Guest(Sample.Lee).Types("help"); // and is back
    }

    static async Task Set(BotFixture bot, bool guestsInside)
    {
        var workspace = await bot.Deals.FindWorkspace(Pipeline, default) ?? throw new InvalidOperationException("There is no pipeline.");
        Assert.True(await bot.Deals.Save(workspace with { GuestsInside = guestsInside }, default));
        bot.Time.Advance(TimeSpan.FromMinutes(2)); // longer than the cache of settings lives
    }

    async Task Sees(
        BotFixture bot, FakeEntra entra, string who, bool sees, Action<JsonObject>? change = null)
    {
        var (status, text) = await Send(bot, entra.Token(Sample.Lee, bot.Time.GetUtcNow(), change));
        var expected = sees || !IsOfPipeline ? HttpStatusCode.OK : HttpStatusCode.NotFound;
        Assert.True(status == expected, $"{Name}, {who}: {status}");
        Assert.True(text.Contains(Secret, StringComparison.Ordinal) == sees, $"{Name}, {who}: {text}");
    }

    async Task<(HttpStatusCode Status, string Text)> Send(BotFixture bot, string? token)
    {
        using var request = Ask(bot.Address);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
