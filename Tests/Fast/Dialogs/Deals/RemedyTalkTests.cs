using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>Two questions at a mark, one remedy, and the move that becomes our part.</summary>
public sealed class RemedyTalkTests
{
    readonly ConversationFixture room = new();

    static Deal Stuck => Sample.Deal() with
    {
        Reviewed = 1,
        Past = [Sample.Past(Sample.Days(-40))],
        Steps = [Sample.Step() with { By = Sample.Days(-14) }],
    };

    [Fact]
    public async Task The_chosen_move_is_asked_about_like_every_other_promise_of_ours()
    {
        await room.Has(Stuck);
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        await lee.Presses("What holds them back?");

        await lee.Presses("Show what helps", ("agree", "yes"));
        Assert.True(lee.Card.Says("One answer is still missing: whether they’re afraid of making the wrong choice."));
        await lee.Presses("Show what helps", ("agree", "yes"), ("afraid", "yes"));
        Assert.True(lee.Card.Says("Indecision: help them choose."));
        Assert.True(lee.Card.Says("Not now: more pressure, more information, or repeating the cost of waiting."));
        await lee.Presses("We’ll do this");
        Assert.Equal(("recommend one option, with the reason", "Lee Sample"), (lee.Card.Inputs["what"], lee.Card.Inputs["ofus"]));
        await lee.Presses("Save", ("what", "recommends the small desk"), ("ofus", "Kim Example"), ("by", "2026-11-20"));

        Assert.True(lee.Card.Says("✓ It’s our part now: "));
        var deal = (await room.Now(Stuck)).Deal;
        Assert.Equal(
            ("recommends the small desk", "Kim Example", new DateOnly(2026, 11, 20), new StepId("s1")),
            (deal.Help[0].What, deal.Help[0].OfUs, deal.Help[0].By, deal.Help[0].For));
        await lee.Presses("Back to the deal");
        Assert.True(lee.Card.Says("Indecision: help them choose. Not now: more pressure, more information, or repeating the cost of waiting."));
        await lee.Presses("Did we do our part?");
        Assert.True(lee.Card.Says("recommends the small desk"));
        await lee.Presses("Save the job", ("job", "consensus"));
        Assert.Equal(Job.Consensus, (await room.Now(Stuck)).Deal.Help[0].Job);
        await lee.Types("board");
        Assert.True(room.Posts[0].Says("Stuck · indecision"));
        await lee.Types("deal Contoso");
        await lee.Presses("History");
        Assert.True(lee.Card.Says("What holds them back: indecision."));
    }

    [Fact]
    public async Task A_deal_that_moves_is_not_asked_and_typed_words_open_it_all_the_same()
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        Assert.DoesNotContain("What holds them back?", lee.Card.Buttons.Keys);

        await lee.Types("what's holding Contoso back?");

        Assert.Equal("What holds them back?", room.Posts[0].Title);
        await lee.Presses("Show what helps", ("agree", "no"));
        Assert.True(lee.Card.Says("Status quo: rebuild the reason to change."));
    }
}
