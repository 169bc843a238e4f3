using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>Two deals are the same. Lee owns both, Sam leads.</summary>
public sealed class MergeDialogTests
{
    readonly ConversationFixture room = new();
    readonly Deal contoso = Sample.Deal() with { Steps = [Sample.Step()] };
    readonly Deal other = Sample.Deal("Contoso Ltd") with { Steps = [Sample.Step() with { What = "signs" }] };

    [Fact]
    public async Task One_press_makes_one_and_another_two_again()
    {
        var lee = await Begin(Sample.Lee);
        await Opens(lee);

        await lee.Presses("Merge them", ("otherdeal", other.Id.Value));

        Assert.Contains("Merged into Contoso", lee.Card.Lines);
        Assert.Equal(["names the budget owner", "signs"], (await room.Now(contoso)).Deal.Steps.Select(it => it.What));
        Assert.Null(await room.Deals.FindDeal(room.Workspace, other.Id, default));
        await lee.Presses("Undo");

        Assert.True(lee.Card.Says("They’re two deals again"));
        Assert.Equal(contoso.Steps, (await room.Now(contoso)).Deal.Steps);
        Assert.Equal(other.Steps, (await room.Now(other)).Deal.Steps);
    }

    [Fact]
    public async Task What_changed_since_stays_one_and_a_repeated_press_says_that_it_is_done()
    {
        var lee = await Begin(Sample.Lee);
        await Opens(lee);
        var form = lee.Card;
        await lee.Presses("Merge them", ("otherdeal", other.Id.Value));
        var done = lee.Card;
        await lee.Sends(form, "Merge them", null, ("otherdeal", other.Id.Value));
        Assert.Contains("Merged into Contoso", lee.Card.Lines);
        await lee.Types("deal Contoso");
        await lee.Presses("Edit");
        await lee.Presses("Save changes", ("title", "Renewal and more"));

        await lee.Sends(done, "Undo", null);

        Assert.True(lee.Card.Says("Things have moved on"));
        Assert.Null(await room.Deals.FindDeal(room.Workspace, other.Id, default));
    }

    [Fact]
    public async Task A_button_of_an_old_card_leads_to_the_deal_that_it_became_a_part_of()
    {
        var lee = await Begin(Sample.Lee);
        await Opens(lee);
        await lee.Presses("Merge them", ("otherdeal", other.Id.Value));

        await lee.Forges(new { press = "deal-open", on = new { w = "team:sales", d = other.Id.Value, v = 1 } });

        Assert.Equal("That deal is now part of Contoso", lee.Card.Title);
        Assert.Contains("Open Contoso", lee.Card.Buttons.Keys);
    }

    [Fact]
    public async Task People_of_one_first_name_are_one_after_a_press_and_not_before()
    {
        await room.Has(Sample.Deal("Contoso GmbH") with { Buyers = [new(new("p1"), "Priya")] });
        var lee = await Begin(Sample.Lee);
        await Opens(lee);
        await lee.Presses("Merge them", ("otherdeal", "d-Contoso GmbH"));
        Assert.Equal(["Priya Sample", "Jonas Example", "Priya"], (await room.Now(contoso)).Deal.Buyers.Select(it => it.Name));
        Assert.True(lee.Card.Says("Are Priya and Priya Sample the same person?"));

        await lee.Presses("Yes, the same person");

        Assert.Equal(["Priya Sample", "Jonas Example"], (await room.Now(contoso)).Deal.Buyers.Select(it => it.Name));
    }

    [Fact]
    public async Task Only_whoever_may_for_both()
    {
        await room.Has(Sample.Deal("Northwind") with { Owner = Sample.Sam });
        var kim = await Begin(Sample.Kim);
        await Opens(kim);
        Assert.True(kim.Card.Says("Lee Sample owns the deal"));
        var lee = room.Seat(Sample.Lee);

        await lee.Forges(
            new { press = "merge-save", on = new { w = "team:sales", d = contoso.Id.Value, v = 1 }, otherdeal = "d-Northwind" });

        Assert.Equal(3, (await room.Deals.ReadBoard(room.Workspace, default)).Count);
    }

    static async Task Opens(Seat seat)
    {
        await seat.Types("deal Contoso");
        await seat.Presses("Edit");
        await seat.Presses("Merge with another deal");
    }

    async Task<Seat> Begin(Person person)
    {
        await room.Deals.Save(Sample.Workspace() with { Id = room.Workspace }, default);
        await room.Has(contoso);
        await room.Has(other);
        return room.Seat(person);
    }
}
