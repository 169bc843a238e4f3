using Microsoft.Extensions.DependencyInjection;
using ReviewBot.Reviews;
using ReviewBot.Storage;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>A deal ends, and what is left of it.</summary>
public sealed class EndingDialogTests
{
    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("They bought", EndingKind.Bought)]
    [InlineData("They chose someone else", EndingKind.ChoseOther)]
    public async Task It_ends_by_one_press_and_with_what_decided_it(string button, EndingKind how)
    {
        var deal = await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);
        await kim.Types("deal Contoso");
        await kim.Presses("Help, pause or end it");
        await kim.Presses("End the deal");

        await kim.Presses(button, ("decided", "One desk for three countries"));

        Assert.Equal(
            new(EndingReason.Other, Sample.Today, Sample.Kim) { How = how, Decided = "One desk for three countries" },
            (await room.Now(deal)).Deal.Ended);
        Assert.True(kim.Card.Says(button));
        Assert.True(kim.Card.Says("What decided it: One desk for three countries."));
        await kim.Presses("History");
        Assert.True(kim.Card.Says($"{button}. What decided it: One desk for three countries."));
    }

    [Fact]
    public async Task What_was_not_asked_at_the_end_is_added_without_reopening_it()
    {
        var deal = await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);
        await kim.Types("end Contoso");
        await kim.Presses("They bought");

        await kim.Presses("Add what we learned");
        await kim.Presses("Save", ("late", "Their works council had to agree"), ("longest", "consensus"));

        var ended = (await room.Now(deal)).Deal.Ended;
        Assert.Equal(("Their works council had to agree", Job.Consensus), (ended?.KnownLate, ended?.Longest));
        Assert.DoesNotContain("Add what we learned", kim.Card.Buttons.Keys);
    }

    [Fact]
    public async Task No_decision_asks_why()
    {
        var deal = await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);
        await kim.Types("end Contoso");

        await kim.Presses("End the deal", ("decided", "The pilot was too short"));
        Assert.Null((await room.Now(deal)).Deal.Ended);
        Assert.Equal("The pilot was too short", kim.Card.Inputs["decided"]);
        await kim.Presses("End the deal", ("ending", "indecision"));

        Assert.Equal(
            new(EndingReason.Indecision, Sample.Today, Sample.Kim) { Decided = "The pilot was too short" },
            (await room.Now(deal)).Deal.Ended);
    }

    [Fact]
    public async Task The_button_of_before_closes_as_no_decision()
    {
        var deal = await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Forges(
            new { press = "frozen-close", on = new { w = "team:sales", d = deal.Id.Value, v = 1 }, ending = "status-quo" });

        Assert.Equal(new(EndingReason.StatusQuo, Sample.Today, Sample.Kim), (await room.Now(deal)).Deal.Ended);
    }

    [Theory]
    [InlineData("close Contoso")]
    [InlineData("end deal Contoso")]
    [InlineData("beende Contoso")]
    [InlineData("Contoso schließen")]
    public async Task It_is_typed(string words)
    {
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);

        await kim.Types(words);

        Assert.Equal("How did the deal with Contoso end?", kim.Card.Title);
    }

    [Fact]
    public async Task It_leaves_the_board_and_the_proposals_and_comes_back()
    {
        await room.Has(Sample.Deal("Fabrikam"));
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);
        await kim.Types("end Contoso");
        await kim.Presses("They bought");

        await kim.Types("review");
        Assert.False(kim.Card.Says("Contoso"));
        await kim.Types("board");
        Assert.False(kim.Card.Says("Contoso"));
        await kim.Presses("Ended deals");
        Assert.True(kim.Card.Says("They bought"));
        await kim.Presses("Open Contoso");
        await kim.Presses("Reopen the deal");
        await kim.Types("board");

        Assert.True(kim.Card.Says("Contoso"));
    }

    [Fact]
    public async Task Nothing_ends_under_a_review()
    {
        var deal = await room.Has(Sample.Deal());
        var (sam, kim) = (room.Seat(Sample.Sam), room.Seat(Sample.Kim));
        await sam.Types("review Contoso");
        await sam.Presses("Short review, 4 minutes");

        await kim.Types("end Contoso");
        await kim.Presses("They bought");

        Assert.Null((await room.Now(deal)).Deal.Ended);
        Assert.True(kim.Card.Says("This deal is in a review now"));
    }

    [Fact]
    public async Task The_team_is_told_once_that_they_bought()
    {
        await Knows(room.Place);
        var deal = await room.Has(Sample.Deal());
        var alone = new ConversationFixture(room.Rows, PlaceKind.Personal, home: null);
        var lee = alone.Seat(Sample.Lee);
        await room.Seat(Sample.Lee).Types("help");
        await lee.Types("end Contoso");
        await lee.Presses("They bought", ("decided", "they could try it with one plant first"));
        var before = lee.Card;

        await lee.Presses("Share it in the channel");
        Assert.True(lee.Card.Says("Posted in Sales."));
        Assert.DoesNotContain("Share it in the channel", lee.Card.Buttons.Keys);
        await lee.Sends(before, "Share it in the channel", null);

        var told = Assert.Single(alone.Posts, it => it.Title is "Contoso bought");
        Assert.True(told.Says("They could try it with one plant first."));
        Assert.Equal(
            [Change.WonTold, Change.DealEnded],
            (await room.Deals.ReadJournal(room.Workspace, deal.Id, 5, default)).Select(it => it.Change));
    }

    [Fact]
    public async Task Nobody_is_told_where_the_bot_is_nowhere()
    {
        await room.Has(Sample.Deal());
        var kim = room.Seat(Sample.Kim);
        await kim.Types("end Contoso");
        await kim.Presses("They bought");

        await kim.Presses("Share it in the channel");

        Assert.True(kim.Card.Says("I didn’t post it."));
        Assert.Contains("Share it in the channel", kim.Card.Buttons.Keys);
    }

    async Task Knows(Place place) =>
        Assert.True(await room.Services.GetRequiredService<PlaceStore>().Save(ConversationFixture.Tenant, place, default));
}
