using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>A day that has passed is not filled in: whoever changes something else would be refused for it.</summary>
public sealed class PassedDayTests
{
    readonly ConversationFixture room = new();

    [Fact]
    public async Task A_deal_is_renamed_after_they_were_expected_to_be_silent()
    {
        await room.Has(Sample.Deal() with { SilentUntil = Sample.Days(-1) });
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal contoso");

        await lee.Presses("Edit");
        Assert.Equal("", lee.Card.Inputs["silent"]);
        await lee.Presses("Save changes", ("title", "One desk"));

        Assert.Equal(("One desk", (DateOnly?)null), ((await Deal()).Title, (await Deal()).SilentUntil));
    }

    [Fact]
    public async Task A_pace_is_chosen_after_a_holiday()
    {
        var people = room.Services.GetRequiredService<PersonStore>();
        await people.Save(
            ConversationFixture.Tenant,
            Sample.Lee.Id,
            new() { Nudges = new() { PausedUntil = Sample.Days(-1) } },
            Sample.Monday,
            default);
        var lee = room.Seat(Sample.Lee);

        await lee.TypesAlone("stop");
        Assert.Equal("", lee.Card.Inputs["until"]);
        await lee.Presses("Save", ("pace", "weekly"));

        var now = (await people.ReadSettings(ConversationFixture.Tenant, Sample.Lee.Id, default)).Nudges;
        Assert.Equal((NudgePace.Weekly, (DateOnly?)null), (now.Pace, now.PausedUntil));
    }

    [Fact]
    public async Task Who_stood_in_until_yesterday_stands_in_no_more()
    {
        await room.Deals.Save(
            new Workspace(room.Workspace, "Sales", [Sample.Sam]) { StandIn = new(Sample.Kim, Sample.Days(-1)) }, default);
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Types("help");
        await kim.Types("help");

        await sam.Forges(new { press = "settings-open", home = "team:sales", page = "standin" });

        Assert.Equal(("off", ""), (sam.Card.Inputs["standin"], sam.Card.Inputs["until"]));
    }

    [Fact]
    public async Task A_path_is_counted_anew_after_its_day()
    {
        await room.Has(Sample.Deal() with { GoLive = new(Sample.Days(-1), null, Sample.Lee, Sample.Monday) });
        var lee = room.Seat(Sample.Lee);

        await lee.Types("path contoso");
        await lee.Presses("Change date or steps");

        Assert.Equal("", lee.Card.Inputs["golive"]);
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;
}
