using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Live;

/// <summary>What is filled in and edited: it is changed, not written down a second time.</summary>
public sealed class ChangedStepTests
{
    readonly ConversationFixture room = new();

    [Theory]
    [InlineData("Change it", "names who signs")]
    [InlineData("Add another", "names the budget owner, names who signs")]
    public async Task Other_words_for_the_step_that_was_filled_in_ask_which_of_both(string button, string open)
    {
        var lee = await At("Continue to question 2", Sample.Deal() with { Steps = [Sample.Step()] });

        await lee.Presses("Save and continue", ("what", "names who signs"));

        Assert.True(lee.Card.Says("“names the budget owner” is still open."), string.Join('\n', lee.Card.Lines));
        Assert.Equal("names who signs", lee.Card.Inputs["what"]);
        await lee.Presses(button);
        Assert.Equal(open, string.Join(", ", (await Deal()).OpenSteps.Select(it => it.What).Order()));
    }

    [Fact]
    public async Task Another_date_or_person_alone_is_not_asked_about()
    {
        var lee = await At("Continue to question 2", Sample.Deal() with { Steps = [Sample.Step()] });

        await lee.Presses("Save and continue", ("by", "2026-12-01"), ("who", "p2"));

        Assert.Equal(("names the budget owner", Sample.Jonas.Id), ((await Deal()).Steps.Single().What, (await Deal()).Steps.Single().Who));
    }

    [Fact]
    public async Task Our_own_words_that_are_kept_change_it_too()
    {
        var lee = await At("Continue to question 2", Sample.Deal() with { Steps = [Sample.Step()] });
        await lee.Presses("Save and continue", ("what", "Send the proposal"));
        Assert.True(lee.Card.Says("That’s our part. What will the customer do as a result?"), string.Join('\n', lee.Card.Lines));
        await lee.Presses("Keep as is");
        await lee.Presses("Change it");

        Assert.Equal("Send the proposal", Assert.Single((await Deal()).Steps).What);
    }

    [Fact]
    public async Task Other_words_for_how_we_help_ask_too()
    {
        var help = new Help("drafts the page", "Lee Sample", Sample.Days(3), new("s1")) { Id = new("h1") };
        var lee = await At("Continue to question 3", Sample.Deal() with { Steps = [Sample.Step()], Help = [help] });

        await lee.Presses("Save and continue", ("what", "drafts two pages"));
        await lee.Presses("Change it");

        Assert.Equal(["drafts two pages"], (await Deal()).Help.Select(it => it.What));
    }

    [Fact]
    public async Task Help_after_the_step_that_it_is_for_is_remarked_once()
    {
        var lee = await At("Continue to question 3", Sample.Deal() with { Steps = [Sample.Step()] });

        await lee.Presses("Save and continue", ("what", "drafts the page"), ("by", "2026-12-16"));

        Assert.True(lee.Card.Says("That’s after their step, which is due 20 Nov. "), string.Join('\n', lee.Card.Lines));
        Assert.Empty((await Deal()).Help);
        await lee.Presses("Save and continue");
        Assert.Equal(new(2026, 12, 16), (await Deal()).Help.Single().By);
    }

    [Fact]
    public async Task Help_that_is_late_for_its_step_is_filled_in_without_its_day()
    {
        var help = new Help("drafts the page", "Lee Sample", Sample.Days(9), new("s1")) { Id = new("h1") };

        var lee = await At("Continue to question 3", Sample.Deal() with { Steps = [Sample.Step()], Help = [help] });

        Assert.Equal(("drafts the page", ""), (lee.Card.Inputs["what"], lee.Card.Inputs["by"]));
    }

    [Fact]
    public async Task A_date_that_has_passed_is_not_filled_in_and_it_is_said()
    {
        var lee = await At("Continue to question 2", Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Days(-3) }] });

        Assert.Equal(("names the budget owner", ""), (lee.Card.Inputs["what"], lee.Card.Inputs["by"]));
        Assert.True(lee.Card.Says("13 Nov has passed, so it needs a new date."));
    }

    [Theory]
    [InlineData("Mine", StepStatus.Planned, Outcome.NotYet)]
    [InlineData("Lee’s", StepStatus.Started, Outcome.Started)]
    public async Task Contradicting_answers_ask_the_second_one(string button, StepStatus status, Outcome outcome)
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await lee.Presses("Answer");
        await sam.Presses("Answer");
        var form = sam.Card;
        await lee.Presses("Save and continue", ("step-s1", "started"), ("evidence", "said"), ("told", "Priya"));

        await sam.Sends(form, "Save and continue", null, ("step-s1", "not-yet"), ("also", "opened the trial"));

        Assert.True(sam.Card.Says("Lee Sample answered while you were writing. "), string.Join('\n', sam.Card.Lines));
        await sam.Presses(button);
        var step = (await Deal()).Steps[0];
        Assert.Equal((status, outcome), (step.Status, step.LastOutcome));
        Assert.Contains((await Deal()).Acts, it => it.What == "opened the trial");
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;

    async Task<Seat> At(string step, Deal deal)
    {
        await room.Has(deal);
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await sam.Presses("Lead’s view");
        await sam.Presses("Continue to question 2");
        if (step != "Continue to question 2")
        {
            await sam.Presses("Lead’s view");
            await sam.Presses(step);
        }
        await lee.Presses("Answer");
        return lee;
    }
}
