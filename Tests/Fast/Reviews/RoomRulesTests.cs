using ReviewBot.Reviews.Rooms;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class RoomRulesTests
{
    [Theory]
    [InlineData("1", "ours", "guest", true)]
    [InlineData("1", "ours", "user", false)]
    [InlineData("1", "theirs", "guest", false)]
    [InlineData(null, "ours", "guest", false)]
    public void Who_is_a_guest_for_whom_the_setting_decides(string? id, string? tenant, string? role, bool isGuest) =>
        Assert.Equal(isGuest, RoomRules.IsGuest(new(id, tenant, role), "ours"));

    [Theory]
    [InlineData("1", "ours", "user", false, false)]
    [InlineData("1", "OURS", "owner", false, false)]
    [InlineData("1", null, null, false, false)]
    [InlineData("1", "", "", false, false)]
    [InlineData("1", "theirs", "user", false, true)]
    [InlineData("1", "theirs", null, true, true)]
    [InlineData("1", "ours", "guest", false, true)]
    [InlineData("1", "ours", "Guest", true, false)]
    [InlineData("1", "theirs", "guest", true, true)]
    [InlineData("1", "ours", "anonymous", true, true)]
    [InlineData(null, "ours", "user", true, true)]
    [InlineData("", null, null, true, true)]
    [InlineData(null, null, "anonymous", false, true)]
    public void Who_is_from_outside(string? id, string? tenant, string? role, bool guestsInside, bool isOutside) =>
        Assert.Equal(isOutside, RoomRules.IsOutside(new(id, tenant, role), "ours", guestsInside));

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(4, false, true)]
    [InlineData(5, false, false)]
    [InlineData(0, true, false)]
    [InlineData(-1, false, false)]
    public void A_check_holds_for_five_minutes_and_for_its_setting(int minutes, bool guestsInside, bool holds) => Assert.Equal(
        holds, new RoomCheck(Sample.Monday, RoomState.Inside, false).Holds(guestsInside, Sample.Monday.AddMinutes(minutes)));

    [Fact]
    public void Leads_and_named_admins_may_show_it_anyway()
    {
        Assert.True(RoomRules.MayShowAnyway(Sample.Workspace(), [], Sample.Sam.Id));
        Assert.True(RoomRules.MayShowAnyway(null, [Sample.Kim.Id], Sample.Kim.Id));
        Assert.False(RoomRules.MayShowAnyway(Sample.Workspace(), [Sample.Lee.Id], Sample.Kim.Id));
        Assert.False(RoomRules.MayShowAnyway(Sample.Workspace() with { Admins = [] }, [], Sample.Kim.Id));
    }
}
