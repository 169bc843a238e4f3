using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp.Turns;

public sealed class RemovedTests
{
    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task The_deals_of_a_team_that_removed_the_bot_stay_for_thirty_days(int days, int left)
    {
        await using var bot = await Served();
        await Remove(bot, "remove");

        bot.Time.Advance(TimeSpan.FromDays(days));
        await bot.Services.GetRequiredService<RetentionService>().Run(default);

        Assert.Equal(left, (await bot.Deals.ReadBoard(BotFixture.Home(), default)).Count);
    }

    [Fact]
    public async Task Added_again_in_time_it_finds_everything()
    {
        await using var bot = await Served();
        await Remove(bot, "remove");
        bot.Time.Advance(TimeSpan.FromDays(20));
        await bot.Post(TeamsConversation.Channel.Installed(Sample.Sam, bot.NextId()));

        bot.Time.Advance(TimeSpan.FromDays(60));
        await bot.Services.GetRequiredService<RetentionService>().Run(default);

        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task Added_again_at_once_it_is_there_again_also_on_a_replica_that_heard_of_no_goodbye()
    {
        using var rows = EmbeddedRows.InMemory();
        await using var bot = await Served(rows);
        await using var other = await Served(rows);
        await Remove(bot, "remove");
        await other.Post(TeamsConversation.Channel.Installed(Sample.Sam, other.NextId()));

        bot.Time.Advance(TimeSpan.FromDays(60));
        await bot.Services.GetRequiredService<RetentionService>().Run(default);

        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Fact]
    public async Task An_upgrade_is_no_goodbye()
    {
        await using var bot = await Served();
        await Remove(bot, "remove-upgrade");

        bot.Time.Advance(TimeSpan.FromDays(60));
        await bot.Services.GetRequiredService<RetentionService>().Run(default);

        Assert.Single(await bot.Deals.ReadBoard(BotFixture.Home(), default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_a_team_does_not_find_its_deals_any_more(bool isNamedByEntra)
    {
        await using var bot = await Served();
        var alone = bot.Guest(Sample.Sam, TeamsConversation.Personal);
        await alone.Types("deal Contoso");
        Assert.True(bot.Teams.Messages[0].Says("Contoso"));

        var left = TeamsConversation.Channel.Installed(Sample.Lee, bot.NextId());
        left["type"] = "conversationUpdate";
        left["membersRemoved"] = new JsonArray(
            new JsonObject { ["id"] = TeamsConversation.User(Sample.Sam), ["aadObjectId"] = isNamedByEntra ? Sample.Sam.Id.Value : null });
        await bot.Post(left);
        await alone.Forges(
            JsonNode.Parse($$"""{"press":"deal-open","on":{"w":"{{BotFixture.Home().Home}}","d":"{{Sample.Deal().Id.Value}}","v":1} }"""));
        await alone.Types("deal Contoso");

        Assert.False(bot.Teams.Messages[0].Says("Service desk renewal"), string.Join('\n', bot.Teams.Messages[0].Lines));
    }

    static async Task<BotFixture> Served(IRows? rows = null)
    {
        var bot = await BotFixture.Open(rows, settings: ["--ReviewBot:Tenants:0", TeamsConversation.Tenant]);
        await bot.Has(Sample.Deal());
        await bot.Guest(Sample.Sam).Types("help");
        return bot;
    }

    static Task<HttpReply> Remove(BotFixture bot, string action)
    {
        var removed = TeamsConversation.Channel.Installed(Sample.Sam, bot.NextId());
        removed["action"] = action;
        return bot.Post(removed);
    }
}
