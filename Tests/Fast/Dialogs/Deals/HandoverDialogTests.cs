using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;
using ReviewBot.Storage.People;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>Deals go to a colleague, and come back. Sam set the pipeline up, Lee owns the deals.</summary>
public sealed class HandoverDialogTests
{
    readonly Colleagues work = new();
    readonly ConversationFixture room;
    readonly Seat lee;
    readonly Seat kim;
    readonly Seat sam;

    public HandoverDialogTests() => (room, lee, kim, sam) = (work.Room, work.Lee, work.Kim, work.Sam);

    [Fact]
    public async Task All_ones_own_for_good()
    {
        await work.Begin();
        await lee.Types("hand over");

        await lee.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal([Sample.Kim, Sample.Kim], await Owners());
        Assert.True(lee.Card.Says("2 deals handed over to Kim Example"));
        Assert.True(lee.Card.Says("I’ve told Kim Example."));
        Assert.Single(room.Posts, it => it.Title == "Lee Sample handed 2 deals over to you");
    }

    [Fact]
    public async Task One_from_its_name_until_a_day_on_which_it_goes_back_by_itself()
    {
        await work.Begin();
        await lee.Types("hand over Contoso");
        await lee.Presses("Hand over", ("colleague", Sample.Kim.Id.Value), ("until", "2026-11-20"));
        Assert.Equal([Sample.Kim, Sample.Lee], await Owners());

        await Returns(Sample.Days(3));
        Assert.Equal([Sample.Kim, Sample.Lee], await Owners());
        await Returns(Sample.Days(4));

        Assert.Equal([Sample.Lee, Sample.Lee], await Owners());
        await lee.Types("deal Contoso");
        await lee.Presses("History");
        Assert.True(lee.Card.Says("Back with Lee Sample (was: Kim Example)."));
        Assert.True(lee.Card.Says("Handed over to Kim Example (was: Lee Sample), until 20 Nov."));
    }

    [Fact]
    public async Task On_the_day_both_are_told_of_all_that_goes_back_in_the_morning()
    {
        await work.Begin();
        await lee.Types("hand over");
        await lee.Presses("Hand over", ("colleague", Sample.Kim.Id.Value), ("until", "2026-11-20"));
        await room.Deals.Outbox.DeleteSent([.. await room.Deals.Outbox.Read(room.Workspace, default)], default);

        await Returns(Sample.Days(4));

        Assert.Equal(
            [(Sample.Lee.Id, "2 deals came back to you from Kim Example"), (Sample.Kim.Id, "2 deals went back to Lee Sample today")],
            await work.PendingPosts());
        Assert.All(
            await room.Deals.Outbox.Read(room.Workspace, default),
            it => Assert.True(it.Post.Until >= Sample.At(Sample.Days(4)).Date.AddHours(8.5), $"{it.Post.Until}"));
        await Returns(Sample.Days(5));
        Assert.Equal(2, (await work.PendingPosts()).Count);
    }

    [Fact]
    public async Task Where_the_owner_has_left_the_colleague_is_told_that_it_stays()
    {
        await work.Begin();
        await lee.Types("hand over Contoso");
        await lee.Presses("Hand over", ("colleague", Sample.Kim.Id.Value), ("until", "2026-11-20"));
        await room.Deals.Outbox.DeleteSent([.. await room.Deals.Outbox.Read(room.Workspace, default)], default);
        await room.Services.GetRequiredService<PersonStore>().EndMembership(
            room.Workspace, Sample.Lee.Id, "", null, Sample.Monday, default);

        await Returns(Sample.Days(4));

        Assert.Equal([(Sample.Kim.Id, "You keep 1 deal: Lee Sample has left")], await work.PendingPosts());
    }

    [Fact]
    public async Task One_press_undoes_it_and_the_colleague_hears_of_it()
    {
        await work.Begin();
        await lee.Types("hand over");
        await lee.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));
        await kim.Types("deal Fabrikam");
        await sam.Types("deal Fabrikam");
        await sam.Presses("Edit");
        await sam.Presses("I own this");
        await sam.Presses("Take over");

        await lee.Presses("Undo");

        Assert.Equal([Sample.Lee, Sample.Sam], await Owners());
        Assert.True(lee.Card.Says("1 deal went back"));
        Assert.True(lee.Card.Says("Changed in the meantime, so I left these as they are: Fabrikam"));
        Assert.Contains(room.Posts, it => it.Title == "Lee Sample took 1 deal back from you");
    }

    [Fact]
    public async Task The_lead_for_whoever_has_left()
    {
        await work.Begin();
        await room.Services.GetRequiredService<PersonStore>().EndMembership(
            room.Workspace, Sample.Lee.Id, "", null, Sample.Monday, default);
        await sam.Types("hand over");
        Assert.True(sam.Card.Says("Lee Sample (has left): 2 deals"));
        await sam.Presses("Choose");

        await sam.Presses("Hand over", ("colleague", Sample.Lee.Id.Value));
        Assert.Equal([Sample.Lee, Sample.Lee], await Owners());
        await sam.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal([Sample.Kim, Sample.Kim], await Owners());
    }

    [Fact]
    public async Task The_lead_sees_on_the_board_who_has_left()
    {
        await work.Begin();
        await room.Services.GetRequiredService<PersonStore>().EndMembership(
            room.Workspace, Sample.Lee.Id, "", null, Sample.Monday, default);

        await sam.TypesAlone("board");
        Assert.True(sam.Card.Says("Lee Sample has left but still owns 2 deals."));
        await sam.Presses("Hand over");

        Assert.True(sam.Card.Says("Who takes over Lee Sample’s deals?"));
    }

    [Fact]
    public async Task Nobody_else_may_whatever_they_send()
    {
        await work.Begin();

        await kim.Forges(new
        {
            press = "handover-save",
            home = "team:sales",
            whose = Sample.Lee.Id.Value,
            picked = $"{work.Contoso.Id.Value},{work.Fabrikam.Id.Value}",
            colleague = Sample.Kim.Id.Value,
        });
        await kim.Forges(new
        {
            press = "handover-save",
            home = "team:sales",
            whose = Sample.Kim.Id.Value,
            picked = $"{work.Contoso.Id.Value},{work.Fabrikam.Id.Value}",
            colleague = Sample.Kim.Id.Value,
        });
        await lee.Forges(new
        {
            press = "handover-save",
            home = "team:other",
            whose = Sample.Lee.Id.Value,
            picked = work.Contoso.Id.Value,
            colleague = Sample.Kim.Id.Value,
        });

        Assert.Equal([Sample.Lee, Sample.Lee], await Owners());
    }

    [Fact]
    public async Task The_same_press_twice_tells_once()
    {
        await work.Begin();
        await lee.Types("hand over");
        var form = lee.Card;

        await lee.Sends(form, "Hand over", "press-1", ("colleague", Sample.Kim.Id.Value));
        await lee.Sends(form, "Hand over", "press-1", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal([Sample.Kim, Sample.Kim], await Owners());
        Assert.Single(room.Posts, it => it.Title == "Lee Sample handed 2 deals over to you");
    }

    Task<DateTimeOffset?> Returns(DateOnly day) =>
        room.Services.GetRequiredService<HandoverReturns>().Run(room.Workspace, Sample.At(day), default);

    async Task<Person?[]> Owners() => [(await room.Now(work.Contoso)).Deal.Owner, (await room.Now(work.Fabrikam)).Deal.Owner];
}
