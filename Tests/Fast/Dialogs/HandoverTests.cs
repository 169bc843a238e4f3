using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Dialogs.Deals;
using ReviewBot.Reviews;
using ReviewBot.Storage.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs;

/// <summary>Deals go to a colleague, and come back. Sam set the pipeline up, Lee owns the deals.</summary>
public sealed class HandoverTests
{
    readonly ConversationFixture room = new();
    readonly Deal contoso = Sample.Deal();
    readonly Deal fabrikam = Sample.Deal("Fabrikam");
    readonly Seat lee;
    readonly Seat kim;
    readonly Seat sam;

    public HandoverTests() => (lee, kim, sam) = (room.Seat(Sample.Lee), room.Seat(Sample.Kim), room.Seat(Sample.Sam));

    [Fact]
    public async Task All_ones_own_for_good()
    {
        await Begin();
        await lee.Types("hand over");

        await lee.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal([Sample.Kim, Sample.Kim], await Owners());
        Assert.True(lee.Card.Says("Kim Example has 2 deals now"));
        Assert.True(lee.Card.Says("I told Kim Example."));
        Assert.Single(room.Posts, it => it.Title == "Lee Sample handed 2 deals over to you");
    }

    [Fact]
    public async Task One_from_its_name_until_a_day_on_which_it_goes_back_by_itself()
    {
        await Begin();
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
    public async Task One_press_undoes_it_and_the_colleague_hears_of_it()
    {
        await Begin();
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
        Assert.True(lee.Card.Says("Changed in the meantime, so left as they are: Fabrikam"));
        Assert.Contains(room.Posts, it => it.Title == "Lee Sample took 1 deal back from you");
    }

    [Fact]
    public async Task The_lead_for_whoever_has_left()
    {
        await Begin();
        await room.Services.GetRequiredService<People>().Leave(room.Workspace, Sample.Lee.Id, "", null, Sample.Monday, default);
        await sam.Types("hand over");
        Assert.True(sam.Card.Says("Lee Sample: 2 deals, has left"));
        await sam.Presses("Choose");

        await sam.Presses("Hand over", ("colleague", Sample.Lee.Id.Value));
        Assert.Equal([Sample.Lee, Sample.Lee], await Owners());
        await sam.Presses("Hand over", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal([Sample.Kim, Sample.Kim], await Owners());
    }

    [Fact]
    public async Task The_lead_sees_on_the_board_who_has_left()
    {
        await Begin();
        await room.Services.GetRequiredService<People>().Leave(room.Workspace, Sample.Lee.Id, "", null, Sample.Monday, default);

        await sam.TypesAlone("board");
        Assert.True(sam.Card.Says("Lee Sample has left and still owns 2 deals."));
        await sam.Presses("Hand over");

        Assert.True(sam.Card.Says("Who takes Lee Sample’s deals?"));
    }

    [Fact]
    public async Task Nobody_else_may_whatever_they_send()
    {
        await Begin();

        await kim.Forges(new
        {
            press = "handover-save",
            home = "team:sales",
            whose = Sample.Lee.Id.Value,
            picked = $"{contoso.Id.Value},{fabrikam.Id.Value}",
            colleague = Sample.Kim.Id.Value,
        });
        await kim.Forges(new
        {
            press = "handover-save",
            home = "team:sales",
            whose = Sample.Kim.Id.Value,
            picked = $"{contoso.Id.Value},{fabrikam.Id.Value}",
            colleague = Sample.Kim.Id.Value,
        });
        await lee.Forges(new
        {
            press = "handover-save",
            home = "team:other",
            whose = Sample.Lee.Id.Value,
            picked = contoso.Id.Value,
            colleague = Sample.Kim.Id.Value,
        });

        Assert.Equal([Sample.Lee, Sample.Lee], await Owners());
    }

    [Fact]
    public async Task The_same_press_twice_tells_once()
    {
        await Begin();
        await lee.Types("hand over");
        var form = lee.Card;

        await lee.Sends(form, "Hand over", "press-1", ("colleague", Sample.Kim.Id.Value));
        await lee.Sends(form, "Hand over", "press-1", ("colleague", Sample.Kim.Id.Value));

        Assert.Equal([Sample.Kim, Sample.Kim], await Owners());
        Assert.Single(room.Posts, it => it.Title == "Lee Sample handed 2 deals over to you");
    }

    async Task Begin()
    {
        await room.Deals.Save(Sample.Workspace() with { Id = room.Workspace }, default);
        await room.Has(contoso);
        await room.Has(fabrikam);
        var people = room.Services.GetRequiredService<People>();
        foreach (var (seat, person) in new[] { (lee, Sample.Lee), (kim, Sample.Kim), (sam, Sample.Sam) })
        {
            await seat.Types("help");
            await people.Save(ConversationFixture.Tenant, person.Id, new() { Name = person.Name }, Sample.Monday, default);
        }
        room.Posts.Clear();
    }

    Task<DateTimeOffset?> Returns(DateOnly day) =>
        room.Services.GetRequiredService<HandoverReturns>().Run(room.Workspace, Sample.At(day), default);

    async Task<Person?[]> Owners() => [(await room.Now(contoso)).Deal.Owner, (await room.Now(fabrikam)).Deal.Owner];
}
