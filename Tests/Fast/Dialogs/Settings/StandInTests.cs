using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Settings;

/// <summary>Kim stands in for Sam, who leads the pipeline, until Friday. Lee owns the deals.</summary>
public sealed class StandInTests
{
    static readonly DateOnly Friday = new(2026, 11, 20);

    readonly Colleagues work = new();
    readonly ConversationFixture room;
    readonly Seat lee;
    readonly Seat kim;
    readonly Seat sam;

    public StandInTests() => (room, lee, kim, sam) = (work.Room, work.Lee, work.Kim, work.Sam);

    [Fact]
    public async Task The_lead_names_them_until_a_day_and_it_is_on_record()
    {
        await work.Begin();

        await Names(sam, Sample.Kim);

        var now = await room.Deals.FindWorkspace(room.Workspace, default);
        Assert.Equal(new StandIn(Sample.Kim, Friday), now?.StandIn);
        Assert.Equal((AuditKind.StandInNamed, Sample.Kim), now?.Audit is [var only] ? (only.What, only.Whom) : default);
        Assert.True(sam.Card.Says("Kim Example, until 20 Nov"), string.Join('\n', sam.Card.Lines));
    }

    [Fact]
    public async Task They_may_what_the_lead_may_until_the_end_of_that_day_and_each_press_asks()
    {
        await work.Begin();
        await Names(sam, Sample.Kim);
        room.Time.SetUtcNow(Sample.At(Friday));
        await kim.Types("hand over Fabrikam");
        var form = kim.Card;
        await kim.Types("hand over Contoso");
        await kim.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        room.Time.SetUtcNow(Sample.At(Friday.AddDays(1)));
        await kim.Sends(form, "Hand over", null, ("colleague", Sample.Kim.Id.Value));

        Assert.Equal(Sample.Kim, (await room.Now(work.Contoso)).Deal.Owner);
        Assert.Equal(Sample.Lee, (await room.Now(work.Fabrikam)).Deal.Owner);
    }

    [Fact]
    public async Task They_may_no_longer_once_nobody_stands_in()
    {
        await work.Begin();
        await Names(sam, Sample.Kim);
        await kim.Types("hand over Contoso");
        await Opens(sam);
        await sam.Presses("Save", ("standin", "off"));

        await kim.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal(Sample.Lee, (await room.Now(work.Contoso)).Deal.Owner);
        Assert.Equal(
            [AuditKind.StandInNamed, AuditKind.StandInEnded],
            (await room.Deals.FindWorkspace(room.Workspace, default))?.Audit.Select(it => it.What) ?? []);
    }

    [Fact]
    public async Task One_press_ends_it()
    {
        await work.Begin();
        await Names(sam, Sample.Kim);
        await Opens(sam);

        await sam.Presses("End it now");

        Assert.Null((await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn);
    }

    [Fact]
    public async Task A_lead_who_is_no_admin_names_them_too_and_who_stands_in_does_not()
    {
        await work.Begin(lead: Sample.Lee);
        await Names(lee, Sample.Kim);
        Assert.Equal(Sample.Kim, (await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn?.Person);

        await Opens(lee);
        var form = lee.Card;
        await kim.Sends(form, "Save", null, ("standin", Sample.Kim.Id.Value), ("until", "2026-12-31"));
        await lee.Forges(new { press = "settings-open", home = "team:sales", page = "admins" });

        Assert.Equal(Friday, (await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn?.Until);
        Assert.True(lee.Card.Says("can change this"), string.Join('\n', lee.Card.Lines));
    }

    [Fact]
    public async Task Only_somebody_who_works_there_and_only_with_a_day()
    {
        await work.Begin();
        await Opens(sam);

        await sam.Presses("Save", ("standin", "somebody"), ("until", "2026-11-20"));
        await sam.Presses("Save", ("standin", Sample.Kim.Id.Value), ("until", ""));
        await sam.Presses("Save", ("standin", Sample.Kim.Id.Value), ("until", "2026-11-01"));

        Assert.Null((await room.Deals.FindWorkspace(room.Workspace, default))?.StandIn);
    }

    [Fact]
    public async Task They_are_told_once_and_again_of_another_day()
    {
        await work.Begin();

        await Names(sam, Sample.Kim);
        Assert.Equal("You’re standing in for the lead of Sales, Deal reviews until 20 Nov", Assert.Single(room.Posts).Title);
        await Names(sam, Sample.Kim);
        Assert.Single(room.Posts);
        await Opens(sam);
        await sam.Presses("Save", ("standin", Sample.Kim.Id.Value), ("until", "2026-11-27"));

        Assert.Equal(2, room.Posts.Count);
        Assert.Equal(
            Enumerable.Repeat<(PersonId?, string?)>(
                (Sample.Kim.Id, "You’re standing in for the lead of Sales, Deal reviews until 27 Nov"), 2),
            await work.PendingPosts());
    }

    [Fact]
    public async Task What_was_promised_is_not_said_of_who_stands_in_no_longer()
    {
        await work.Begin();
        await Names(sam, Sample.Kim);
        await Opens(sam);
        await sam.Presses("Save", ("standin", "off"));

        Assert.Equal([(Sample.Kim.Id, null)], await work.PendingPosts());
    }

    [Fact]
    public async Task Whoever_has_paused_the_bot_is_told_nothing()
    {
        await work.Begin();
        var people = room.Services.GetRequiredService<PersonStore>();
        var settings = await people.ReadSettings(ConversationFixture.Tenant, Sample.Kim.Id, default);
        await people.Save(
            ConversationFixture.Tenant, Sample.Kim.Id,
            settings with { Nudges = settings.Nudges with { Pace = ReviewBot.Reviews.Nudges.NudgePace.Off } }, Sample.Monday, default);

        await Names(sam, Sample.Kim);

        Assert.Empty(room.Posts);
        Assert.Equal([(Sample.Kim.Id, null)], await work.PendingPosts());
    }

    [Theory]
    [InlineData(4, "Kim Example")]
    [InlineData(5, "Sam Sample")]
    public void The_weekly_list_is_theirs_until_the_end_of_that_day(int days, string reader)
    {
        var named = Sample.Workspace().WithStandIn(new(Sample.Kim, Friday), Sample.Sam, Sample.Monday);

        Assert.Equal(reader, named.ListReader(Sample.Days(days))?.Name);
    }

    [Fact]
    public void Who_is_erased_stands_in_for_nobody_and_is_not_named_in_the_record()
    {
        var named = Sample.Workspace().WithStandIn(new(Sample.Kim, Friday), Sample.Sam, Sample.Monday);

        var erased = named.WithoutStandIn(Sample.Kim.Id);

        Assert.Null(erased.StandIn);
        Assert.Null(Assert.Single(erased.Audit).Whom);
        Assert.Equal(named, named.WithoutStandIn(Sample.Lee.Id));
    }

    static async Task Names(Seat by, Person whom)
    {
        await Opens(by);
        await by.Presses("Save", ("standin", whom.Id.Value), ("until", "2026-11-20"));
    }

    static async Task Opens(Seat by)
    {
        await by.TypesAlone("settings");
        await by.Presses("A pipeline’s settings");
        if (by.Card.Buttons.ContainsKey("Reminders and digest"))
            await by.Presses("Reminders and digest");
        await by.Presses("Stand-in for the lead");
    }
}
