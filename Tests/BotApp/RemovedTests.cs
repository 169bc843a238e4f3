using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewBot.BotApp;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.BotApp;

public sealed class RemovedTests
{
    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 0)]
    public async Task The_deals_of_a_team_that_removed_the_bot_stay_for_thirty_days(int days, int left)
    {
        await using var door = await Served();
        await Remove(door, "remove");

        door.Time.Pass(TimeSpan.FromDays(days));
        await door.Services.GetRequiredService<Sweeper>().Run(default);

        Assert.Equal(left, (await door.Deals.Board(FrontDoor.Home(), default)).Count);
    }

    [Fact]
    public async Task Added_again_in_time_it_finds_everything()
    {
        await using var door = await Served();
        await Remove(door, "remove");
        door.Time.Pass(TimeSpan.FromDays(20));
        await door.Post(Spot.Channel.Installed(Some.Sam, door.NextId()));

        door.Time.Pass(TimeSpan.FromDays(60));
        await door.Services.GetRequiredService<Sweeper>().Run(default);

        Assert.Single(await door.Deals.Board(FrontDoor.Home(), default));
    }

    [Fact]
    public async Task Added_again_at_once_it_is_there_again_also_on_a_replica_that_heard_of_no_goodbye()
    {
        using var rows = EmbeddedRows.InMemory();
        await using var door = await Served(rows);
        await using var other = await Served(rows);
        await Remove(door, "remove");
        await other.Post(Spot.Channel.Installed(Some.Sam, other.NextId()));

        door.Time.Pass(TimeSpan.FromDays(60));
        await door.Services.GetRequiredService<Sweeper>().Run(default);

        Assert.Single(await door.Deals.Board(FrontDoor.Home(), default));
    }

    [Fact]
    public async Task An_upgrade_is_no_goodbye()
    {
        await using var door = await Served();
        await Remove(door, "remove-upgrade");

        door.Time.Pass(TimeSpan.FromDays(60));
        await door.Services.GetRequiredService<Sweeper>().Run(default);

        Assert.Single(await door.Deals.Board(FrontDoor.Home(), default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_leaves_a_team_does_not_find_its_deals_any_more(bool isNamedByEntra)
    {
        await using var door = await Served();
        var alone = door.Guest(Some.Sam, Spot.Personal);
        await alone.Types("deal Contoso");
        Assert.True(door.Teams.Messages[0].Says("Contoso"));

        var left = Spot.Channel.Installed(Some.Lee, door.NextId());
        left["type"] = "conversationUpdate";
        left["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = $"29:{Some.Sam.Id.Value}", ["aadObjectId"] = isNamedByEntra ? Some.Sam.Id.Value : null });
        await door.Post(left);
        await alone.Forges(JsonNode.Parse($$"""{"press":"deal-open","on":{"w":"{{FrontDoor.Home().Home}}","d":"{{Some.Deal().Id.Value}}","v":1} }"""));
        await alone.Types("deal Contoso");

        Assert.False(door.Teams.Messages[0].Says("Service desk renewal"), string.Join('\n', door.Teams.Messages[0].Lines));
    }

    static async Task<FrontDoor> Served(IRows? rows = null)
    {
        var door = await FrontDoor.Open(rows, settings: ["--ReviewBot:Tenants:0", Spot.Tenant]);
        await door.Has(Some.Deal());
        await door.Guest(Some.Sam).Types("help");
        return door;
    }

    static Task<Came> Remove(FrontDoor door, string action)
    {
        var removed = Spot.Channel.Installed(Some.Sam, door.NextId());
        removed["action"] = action;
        return door.Post(removed);
    }
}
