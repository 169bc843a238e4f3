using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>
/// A nudge is answered where it stands: the deal changes by the same rules as in a review, and the card turns into its outcome.
/// </summary>
public sealed class NudgeDialogTests
{
    static readonly Deal Contoso = Sent.Late();

    static readonly Deal Fabrikam = Sent.Late("Fabrikam");

    [Fact]
    public async Task They_did()
    {
        var sent = await Sent.Card(deals: [Contoso, Fabrikam]);

        await sent.Presses("nudge-did");

        Assert.Equal(StepStatus.Done, (await sent.Step(Contoso)).Status);
        Assert.Equal(Level.Said, (await sent.Step(Contoso)).Evidence?.Level);
        Assert.Equal(StepStatus.Planned, (await sent.Step(Fabrikam)).Status);
        Assert.Contains("done (you, 09:00)", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Did it happen?", sent.Text, StringComparison.Ordinal);
        Assert.Equal(NudgeState.Answered, (await sent.Entry()).State);
    }

    /// <summary>At +8 on Tuesday 24 Nov; lists come on Mondays.</summary>
    [Fact]
    public async Task What_is_still_open_says_the_same_of_the_weekly_list_as_before()
    {
        var sent = await Sent.Card(rung: Rung.Obstacle, deals: [Contoso, Fabrikam]);

        await sent.Presses("nudge-did");

        Assert.Contains("weekly “could use help” list on 30 Nov.", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_yet_with_a_new_date()
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-later", 0, ("by-0", "2026-11-20"));

        Assert.Equal(Sample.Days(4), (await sent.Step(Contoso)).By);
        Assert.Contains("moved to 20 Nov", sent.Text, StringComparison.Ordinal);
        Assert.Contains("All answered", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_yet_with_a_day_that_is_tapped()
    {
        var sent = await Sent.Card(deals: [Contoso, Fabrikam]);
        await sent.Presses("nudge-show");

        await sent.Lee.Presses("Friday, 20 Nov", ("way-1", "Their plant lead has left"));

        Assert.Equal((Outcome.NotYet, Sample.Days(4)), ((await sent.Step(Contoso)).LastOutcome, (await sent.Step(Contoso)).By));
        Assert.Equal("Their plant lead has left", sent.Lee.Card.Inputs["way-1"]);
    }

    [Fact]
    public async Task Not_yet_and_nobody_knows_when()
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-later");

        Assert.Equal(Outcome.NotYet, (await sent.Step(Contoso)).LastOutcome);
        Assert.Contains("I’ll ask again later", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_has_passed_comes_back_with_the_words_of_the_other_steps()
    {
        var sent = await Sent.Card(deals: [Contoso, Fabrikam]);

        await sent.Presses("nudge-later", 0, ("by-0", "2026-11-01"), ("way-1", "Their plant lead has left"));

        Assert.Contains("That date is in the past", sent.Text, StringComparison.Ordinal);
        Assert.Equal("2026-11-01", sent.Lee.Card.Inputs["by-0"]);
        Assert.Equal("Their plant lead has left", sent.Lee.Card.Inputs["way-1"]);
        Assert.Null((await sent.Step(Contoso)).AnsweredAt);
    }

    [Fact]
    public async Task An_answer_to_one_step_takes_no_words_from_another()
    {
        var sent = await Sent.Card(deals: [Contoso, Fabrikam]);

        await sent.Presses("nudge-did", 0, ("by-0", "2026-12-01"), ("way-1", "Their plant lead has left"));

        Assert.Equal("Their plant lead has left", sent.Lee.Card.Inputs["way-1"]);
        Assert.Equal("", sent.Lee.Card.Inputs["by-0"]);
    }

    [Fact]
    public async Task Something_is_in_the_way()
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-blocked", 0, ("way-0", "Legal is away"));

        Assert.Equal((StepStatus.Blocked, "Legal is away"), ((await sent.Step(Contoso)).Status, (await sent.Step(Contoso)).InTheWay));
        Assert.Contains("blocked by “Legal is away”", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_and_nobody_said_what()
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-blocked");

        Assert.Contains("One answer is still missing: what’s in the way", sent.Text, StringComparison.Ordinal);
        Assert.Equal(StepStatus.Planned, (await sent.Step(Contoso)).Status);
    }

    [Fact]
    public async Task Snoozed_for_three_working_days()
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-snooze");
        Assert.Contains("Snooze until when?", sent.Text, StringComparison.Ordinal);
        await sent.Lee.Presses("3 working days");

        Assert.Equal(Sample.Days(3), (await sent.Step(Contoso)).Snoozed?.Until);
        Assert.Contains("Snoozed until 19 Nov", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_third_time_asks_for_a_pause_or_for_help()
    {
        var twice = Contoso with
        {
            Steps = [Contoso.Steps[0] with { Snoozed = new(Sample.Today, Sample.Lee, Sample.Monday.AddDays(-2), Snooze.Most) }]
        };
        var sent = await Sent.Card(deals: twice);

        await sent.Presses("nudge-sleep", 0, ("how", "tomorrow"));
        Assert.Contains("Pause the deal, or ask for help?", sent.Text, StringComparison.Ordinal);
        await sent.Lee.Presses("Ask now", ("ask-0", "Somebody who knows their CFO"));

        Assert.Contains((await sent.Team.Now(twice)).Deal.Questions, it => it.Text == "Somebody who knows their CFO");
    }

    [Fact]
    public async Task At_the_end_of_the_ladder_the_deal_is_closed_and_reopened()
    {
        var sent = await Sent.Card(rung: Rung.Choose, deals: Contoso);

        await sent.Presses("nudge-close", 0, ("ending-0", "status-quo"));
        Assert.Equal(EndingReason.StatusQuo, (await sent.Team.Now(Contoso)).Deal.Ended?.Why);
        await sent.Lee.Presses("Change my answer");

        Assert.Null((await sent.Team.Now(Contoso)).Deal.Ended);
        Assert.Contains("All three are fine", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_asked_of_the_lead_and_its_words_are_shown()
    {
        var sent = await Sent.Card(rung: Rung.Choose, deals: Contoso);
        await sent.Team.Deals.Save(new(sent.Team.Workspace, "Sales", [Sample.Sam]), default);

        await sent.Presses("nudge-help", 0, ("ask-0", "Somebody who knows their CFO"));

        Assert.Contains("Asked for help: “Somebody who knows their CFO”. Sam Sample can see it now.", sent.Text, StringComparison.Ordinal);
        Assert.Equal("Can anyone help with Contoso?", sent.Alone.Posts[0].Title);
        await sent.Presses("nudge-show");
        Assert.Contains("Asked for help: “Somebody who knows their CFO” (you,", sent.Text, StringComparison.Ordinal);
        await sent.Lee.Presses("Change my answer");
        Assert.Empty((await sent.Team.Now(Contoso)).Deal.Questions);
    }

    [Fact]
    public async Task At_the_end_of_the_ladder_they_may_have_bought()
    {
        var sent = await Sent.Card(rung: Rung.Choose, deals: Contoso);

        await sent.Presses("nudge-close", 0, ("ending-0", "bought"), ("decided-0", "the pilot"));

        Assert.Equal(
            (EndingKind.Bought, "the pilot"),
            ((await sent.Team.Now(Contoso)).Deal.Ended?.How, (await sent.Team.Now(Contoso)).Deal.Ended?.Decided));
        Assert.Contains("They bought. What decided it: the pilot.", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_changed()
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-did");
        await sent.Lee.Presses("Change my answer");

        Assert.Equal((StepStatus.Planned, null), ((await sent.Step(Contoso)).Status, (await sent.Step(Contoso)).AnsweredAt));
        Assert.Empty((await sent.Team.Now(Contoso)).Deal.Acts);
        Assert.Contains("Did it happen?", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_answered_meanwhile_is_shown_and_stands()
    {
        var sent = await Sent.Card(deals: Contoso);
        var kim = sent.Team.Seat(Sample.Kim);
        await kim.Types("deal Contoso");
        await kim.Presses("Update a step");
        await kim.Presses("Save", ("step-s1", "did"), ("evidence", "said"));

        await sent.Presses("nudge-later", 0, ("by-0", "2026-11-20"));

        Assert.Equal(StepStatus.Done, (await sent.Step(Contoso)).Status);
        Assert.Contains("done (Kim Example,", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_was_not_sent_it_can_press_nothing()
    {
        var sent = await Sent.Card(deals: Contoso);
        var kim = new ConversationFixture(sent.Team.Rows, ReviewBot.Storage.PlaceKind.Personal, home: null).Seat(Sample.Kim);

        await Sent.Presses(kim, "nudge-did", 0);

        Assert.Contains("This button is from an older card", string.Join('\n', kim.Card.Lines), StringComparison.Ordinal);
        Assert.Equal(StepStatus.Planned, (await sent.Step(Contoso)).Status);
    }

    [Fact]
    public async Task Whoever_does_not_own_the_deal_any_more_may_answer_and_not_snooze()
    {
        var sent = await Sent.Card(deals: Contoso with { Owner = Sample.Kim });
        await sent.Team.Seat(Sample.Lee).Types("help"); // who is in the team; a stranger would find nothing

        await sent.Presses("nudge-sleep", 0, ("how", "tomorrow"));
        Assert.Contains("Kim Example owns the deal", sent.Text, StringComparison.Ordinal);
        await sent.Presses("nudge-did");

        Assert.Equal(StepStatus.Done, (await sent.Step(Contoso)).Status);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-1)]
    public async Task A_line_that_is_not_there_shows_the_card_as_it_is(int line)
    {
        var sent = await Sent.Card(deals: Contoso);

        await sent.Presses("nudge-did", line);

        Assert.Contains("Did it happen?", sent.Text, StringComparison.Ordinal);
    }
}
