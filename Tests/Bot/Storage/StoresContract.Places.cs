using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

public abstract partial class StoresContract
{
    static readonly Place Chat = new(
        "19:chat@thread.v2;messageid=1", PlaceKind.Group, null, null, null, """{"user":null}""", Sample.Monday);

    [Fact]
    public async Task A_place_comes_back_as_it_was_saved()
    {
        Assert.Null(await Places.FindPlace(home.Tenant, Chat.Conversation, None));

        Assert.True(await Places.Save(home.Tenant, Chat, None));

        Assert.Equal(Chat, await Places.FindPlace(home.Tenant, Chat.Conversation, None));
        Assert.Null(await Places.FindPlace("another tenant", Chat.Conversation, None));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(24, 0)]
    [InlineData(25, 1)]
    public async Task A_place_that_is_seen_again_is_written_once_a_day(int hours, int commits)
    {
        await Places.Save(home.Tenant, Chat, None);
        var found = await Place();
        counting.Value.Reset();

        Assert.True(await Places.Save(home.Tenant, found with { SeenAt = Sample.Monday.AddHours(hours) }, None));

        Assert.Equal((0, 0, commits), counting.Value.Counts);
    }

    [Fact]
    public async Task What_somebody_chose_for_a_place_is_not_undone_by_whoever_saw_it_before()
    {
        await Places.Save(home.Tenant, Chat, None);
        var found = await Place();
        Assert.True(await Places.Save(home.Tenant, found with { Home = "team" }, None));

        Assert.False(await Places.Save(home.Tenant, found with { Reference = "{}" }, None));
        Assert.False(await Places.Save(home.Tenant, Chat with { Reference = "{}" }, None));

        Assert.Equal("team", (await Place()).Home);
        Assert.Equal(Chat with { Home = "team" }, Assert.Single(await Places.FindByHome(home.Tenant, "team", None)));
    }

    async Task<Place> Place()
    {
        var place = await Places.FindPlace(home.Tenant, Chat.Conversation, None);
        Assert.NotNull(place);
        return place;
    }
}
