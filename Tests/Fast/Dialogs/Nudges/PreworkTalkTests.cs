using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>Lee was sent the card before two reviews of tomorrow, and answers one deal after the other.</summary>
public sealed class PreworkTalkTests
{
    static readonly Deal Contoso = Planned(Sent.Late());

    static readonly Deal Fabrikam = Planned(Sent.Late("Fabrikam"));

    [Fact]
    public async Task The_way_back_from_one_deal_leads_to_all_of_them()
    {
        var sent = await Opened();

        await sent.Lee.Presses("Back to the questions");

        Assert.Equal("Two of your deals are up for review on Tuesday 17 Nov", sent.Lee.Card.Title);
        Assert.True(sent.Lee.Card.Says("Contoso") && sent.Lee.Card.Says("Fabrikam"), sent.Text);
    }

    [Fact]
    public async Task An_answered_deal_is_ticked_and_the_other_one_still_asks()
    {
        var sent = await Opened();

        await sent.Lee.Presses("Save", ("step-s1", "not-yet"));

        Assert.Equal("Two of your deals are up for review on Tuesday 17 Nov", sent.Lee.Card.Title);
        Assert.True(sent.Lee.Card.Says("✓ Saved. You said what happened."), sent.Text);
        Assert.Contains("Answer", sent.Lee.Card.Buttons.Keys);
        Assert.Equal(NudgeState.Answered, (await sent.Entry()).State);
        Assert.Equal(PreworkAnswer.Answered, (await sent.Team.Now(Contoso)).Deal.Prework?.Answer);
        Assert.Null((await sent.Team.Now(Fabrikam)).Deal.Prework);
    }

    /// <summary>Somebody closed the step while the form was open.</summary>
    [Fact]
    public async Task What_came_too_late_is_said_on_the_card_of_all()
    {
        var sent = await Opened();
        var kim = sent.Team.Seat(Sample.Kim);
        await kim.Types("help"); // so that her press has not the id of Lee's
        await kim.Forges(
            new Dictionary<string, object>
            {
                ["press"] = "deal-answer-save",
                ["on"] = new { w = "team:sales", d = Contoso.Id.Value, v = 1 },
                ["step-s1"] = "dropped",
            });

        await sent.Lee.Presses("Save", ("step-s1", "not-yet"));

        Assert.Equal("Two of your deals are up for review on Tuesday 17 Nov", sent.Lee.Card.Title);
        Assert.True(sent.Lee.Card.Says("is already closed. Kim Example said: Dropped."), sent.Text);
        Assert.Equal(PreworkAnswer.Answered, (await sent.Team.Now(Contoso)).Deal.Prework?.Answer);
    }

    [Theory]
    [InlineData("Not now")]
    [InlineData("Friday, 20 Nov")]
    public async Task So_it_is_after_the_next_step_was_asked_for(string button)
    {
        var sent = await Opened();
        await sent.Lee.Presses("Save", ("step-s1", "did"), ("evidence", "said"));
        Assert.Equal("Great. What’s their next step?", sent.Lee.Card.Title);

        await sent.Lee.Presses(button, ("what", "signs the order form"));

        Assert.Equal("Two of your deals are up for review on Tuesday 17 Nov", sent.Lee.Card.Title);
        Assert.True(sent.Lee.Card.Says("✓ Saved. You said what happened."), sent.Text);
    }

    [Fact]
    public async Task A_remark_in_between_does_not_lose_the_way_back()
    {
        var sent = await Opened();
        await sent.Lee.Presses("Save");
        Assert.True(sent.Lee.Card.Says("One answer is still missing"), sent.Text);
        await sent.Lee.Presses("Save", ("step-s1", "did"), ("evidence", "said"));
        await sent.Lee.Presses("Friday, 20 Nov", ("what", "Send the proposal"));
        await sent.Lee.Presses("Move to “how we help”");
        await sent.Lee.Presses("Friday, 20 Nov", ("what", "signs the order form"));

        Assert.Equal("Two of your deals are up for review on Tuesday 17 Nov", sent.Lee.Card.Title);
    }

    /// <summary>A form of before, which was a message of its own.</summary>
    [Fact]
    public async Task Without_a_card_to_go_back_to_it_ends_at_the_deal()
    {
        var sent = await Opened();

        await sent.Lee.Forges(
            new Dictionary<string, object>
            {
                ["press"] = "deal-answer-save",
                ["on"] = new { w = "team:sales", d = Contoso.Id.Value, v = 1 },
                ["step-s1"] = "not-yet",
            });

        Assert.Contains("Review now", sent.Lee.Card.Buttons.Keys);
    }

    static async Task<Sent> Opened()
    {
        var sent = await Sent.Card(NudgeKind.Prework, deals: [Contoso, Fabrikam]);
        await sent.Presses("pre-answer");
        return sent;
    }

    static Deal Planned(Deal deal) => deal with { Planned = new(Sample.Monday.AddHours(25), Sample.Days(1), Sample.Sam, "19:deals") };
}
