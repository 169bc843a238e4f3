using ReviewBot.Reviews.Rooms;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Rooms;

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
    [InlineData(0, false, true, true)]
    [InlineData(4, false, true, true)]
    [InlineData(5, false, true, false)]
    [InlineData(-1, false, true, false)]
    [InlineData(0, true, true, true)]
    [InlineData(0, false, false, true)]
    [InlineData(0, true, false, false)]
    public void A_check_holds_for_five_minutes_and_where_all_are_known_for_either_setting(
        int minutes, bool guestsInside, bool isWhole, bool holds)
    {
        var members = Sample.Colleagues(Room, Sample.Kim) with { IsWhole = isWhole };
        var check = new RoomCheck(Sample.Monday, RoomState.Inside, false) { Members = members };

        Assert.Equal(holds, check.Holds(guestsInside, Sample.Monday.AddMinutes(minutes)));
        Assert.False((check with { Claim = "being read" }).Holds(guestsInside, Sample.Monday.AddMinutes(minutes)));
    }

    /// <summary>It does not say who is there.</summary>
    [Fact]
    public void A_check_of_an_older_version_holds_only_where_nobody_could_be_read()
    {
        Assert.False(new RoomCheck(Sample.Monday, RoomState.Inside, false).Holds(false, Sample.Monday));
        Assert.True(new RoomCheck(Sample.Monday, RoomState.Unknown, false).Holds(false, Sample.Monday));
    }

    [Theory]
    [InlineData("guest", false, RoomState.Outside)]
    [InlineData("guest", true, RoomState.Inside)]
    [InlineData("user", false, RoomState.Inside)]
    [InlineData("anonymous", true, RoomState.Outside)]
    public void Who_was_found_is_inside_or_not_by_the_setting(string role, bool guestsInside, RoomState state)
    {
        var members = Sample.Colleagues(Room, Sample.Kim).With(Room, Sample.Lee.Id, new(Sample.Lee.Id.Value, "tenant", role), "tenant");
        var check = new RoomCheck(Sample.Monday, members.StateFor(!guestsInside), !guestsInside) { Members = members };

        Assert.Equal(state, check.For(guestsInside).State);
        Assert.Equal(state, members.Find(Room, Sample.Lee.Id, guestsInside));
        Assert.Equal(RoomState.Inside, members.Find(Room, Sample.Kim.Id, guestsInside));
        Assert.Null(members.Find(Room, Sample.Sam.Id, guestsInside));
        Assert.Null(members.Find("19:elsewhere", Sample.Kim.Id, guestsInside));
        Assert.Equal(RoomState.Unknown, (members with { Strangers = "", Guests = "", IsWhole = false }).StateFor(guestsInside));
    }

    [Fact]
    public void Who_is_there_fits_into_a_column_however_many_they_are()
    {
        var people = Enumerable.Range(0, RoomMembers.Most + 1).Select(it => Sample.Person($"Person {it}")).ToArray();

        var members = Sample.Colleagues(Room, people);

        Assert.True(members.IsCut);
        Assert.InRange(members.Colleagues.Length, RoomMembers.Most, 16_000);
        Assert.All(people.SkipLast(1), it => Assert.True(members.Contains(Room, it.Id)));
        Assert.False(members.Contains(Room, people[^1].Id));
        var crowd = members.With(Room, new("x"), new(null, null, "anonymous"), "tenant");
        Assert.Equal(RoomState.Outside, crowd.StateFor(true));
    }

    const string Room = "19:room@thread.v2";

    [Fact]
    public void Leads_and_named_admins_may_show_it_anyway()
    {
        Assert.True(RoomRules.MayShowAnyway(Sample.Workspace(), [], Sample.Sam.Id));
        Assert.True(RoomRules.MayShowAnyway(null, [Sample.Kim.Id], Sample.Kim.Id));
        Assert.False(RoomRules.MayShowAnyway(Sample.Workspace(), [Sample.Lee.Id], Sample.Kim.Id));
        Assert.False(RoomRules.MayShowAnyway(Sample.Workspace() with { Admins = [] }, [], Sample.Kim.Id));
    }
}
