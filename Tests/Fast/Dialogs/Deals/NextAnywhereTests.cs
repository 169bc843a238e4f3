using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Deals;

/// <summary>The next step outside a review: after "they did", and from the deal's card.</summary>
public sealed class NextAnywhereTests
{
    static readonly (string, string)[] Sent = [("who", "p1"), ("what", "signs the order form"), ("agreement", "agreed"), ("job", "path")];

    readonly ConversationFixture room = new();

    [Fact]
    public async Task After_they_did_the_deal_asks_what_they_do_next()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });
        await lee.Presses("Update a step");

        await lee.Presses("Save", ("step-s1", "did"), ("evidence", "wrote"));

        Assert.Equal("Great. What’s their next step?", lee.Card.Title);
        Assert.Equal(("p1", "", "consensus"), (lee.Card.Inputs["who"], lee.Card.Inputs["what"], lee.Card.Inputs["job"]));
        Assert.Equal(Level.Wrote, (await Deal()).Steps[0].Evidence?.Level);
        await lee.Presses("Friday, 20 Nov", ("what", "signs the order form"));
        Assert.Equal(("signs the order form", Sample.Days(4), Sample.Priya.Id), Next(await Deal()));
        Assert.True(lee.Card.Says("signs the order form by 20 Nov."));
    }

    [Theory]
    [InlineData("started")]
    [InlineData("not-yet")]
    public async Task Any_other_answer_shows_the_deal(string outcome)
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });
        await lee.Presses("Update a step");

        await lee.Presses("Save", ("step-s1", outcome));

        Assert.True(lee.Card.Buttons.ContainsKey("Update a step"));
    }

    [Fact]
    public async Task What_they_did_unasked_asks_it_too_when_nothing_is_open()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });
        await lee.Presses("Update a step");

        await lee.Presses("Save", ("step-s1", "dropped"), ("also", "opened the trial"));

        Assert.Equal("Great. What’s their next step?", lee.Card.Title);
        await lee.Presses("Not now");
        Assert.True(lee.Card.Says("No next step yet."));
    }

    [Fact]
    public async Task The_deal_takes_a_first_step_with_a_day_of_its_own()
    {
        var lee = await AtDeal(Sample.Deal());

        await lee.Presses("Add a next step");
        await lee.Presses("Save", [.. Sent, ("by", "2026-12-04")]);

        Assert.Equal(("signs the order form", new(2026, 12, 4), Sample.Priya.Id), Next(await Deal()));
        Assert.Equal([Change.StepAdded], await Journal());
    }

    [Fact]
    public async Task Our_part_that_is_due_after_it_is_remarked()
    {
        var lee = await AtDeal(Sample.Deal() with
        {
            Steps = [Sample.Step()],
            Help = [new("drafts the page", "Lee Sample", Sample.Days(4), new("s1")) { Id = new("h1") }],
        });
        await lee.Presses("Change this step: names the budget owner");

        await lee.Presses("Save", ("by", "2026-11-18"));

        Assert.True(
            lee.Card.Says("our part comes after their step. “drafts the page” is due on 20 Nov, their step on 18 Nov."),
            string.Join('\n', lee.Card.Lines));
    }

    [Fact]
    public async Task Without_a_day_it_says_so_and_keeps_every_word()
    {
        var lee = await AtDeal(Sample.Deal());
        await lee.Presses("Add a next step");

        await lee.Presses("Save", Sent);

        Assert.True(lee.Card.Says("One answer is still missing: by when."), string.Join('\n', lee.Card.Lines));
        Assert.Equal("signs the order form", lee.Card.Inputs["what"]);
    }

    [Fact]
    public async Task Our_own_action_is_noticed_and_moves_to_how_we_help()
    {
        var lee = await AtDeal(Sample.Deal());
        await lee.Presses("Add a next step");

        await lee.Presses("Friday, 20 Nov", [.. Sent, ("what", "Send the proposal")]);

        Assert.True(lee.Card.Says("That’s our part. What will the customer do as a result?"));
        Assert.Empty((await Deal()).Steps);
        await lee.Presses("Move to “how we help”");
        Assert.Equal("Send the proposal", Assert.Single((await Deal()).Help).What);
        Assert.Equal(("", "path"), (lee.Card.Inputs["what"], lee.Card.Inputs["job"]));
        await lee.Presses("Friday, 20 Nov", ("what", "signs the order form"));
        Assert.Equal((await Deal()).Next?.Id, (await Deal()).Help.Single().For);
    }

    [Fact]
    public async Task The_lens_never_blocks_and_the_tapped_day_stays()
    {
        var lee = await AtDeal(Sample.Deal());
        await lee.Presses("Add a next step");
        await lee.Presses("Friday, 20 Nov", [.. Sent, ("what", "Send the proposal")]);

        await lee.Presses("Keep as is");

        Assert.Equal(("Send the proposal", Sample.Days(4), Sample.Priya.Id), Next(await Deal()));
    }

    [Fact]
    public async Task A_sixth_asks_which_one_goes()
    {
        var five = Enumerable.Range(1, 5).Select(n => Sample.Step($"s{n}") with { What = $"does thing {n}" }).ToValueList();
        var lee = await AtDeal(Sample.Deal() with { Steps = five });
        await lee.Presses("Add another step");

        await lee.Presses("Friday, 20 Nov", Sent);

        Assert.True(lee.Card.Says("Five steps are already open. "));
        await lee.Presses("Drop this one");
        Assert.Equal(
            ["does thing 2", "does thing 3", "does thing 4", "does thing 5", "signs the order form"],
            (await Deal()).OpenSteps.Select(it => it.What).Order());
    }

    [Fact]
    public async Task A_step_is_moved_with_one_tap()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });

        await lee.Presses("Change this step: names the budget owner");
        Assert.Equal(("names the budget owner", "2026-11-20"), (lee.Card.Inputs["what"], lee.Card.Inputs["by"]));
        await lee.Presses("In 2 weeks, 30 Nov");

        Assert.Equal(("names the budget owner", Sample.Days(14), Sample.Priya.Id), Next(await Deal()));
        Assert.Equal([Change.StepMoved], await Journal());
    }

    [Fact]
    public async Task A_step_gets_other_words()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });

        await lee.Presses("Change this step: names the budget owner");
        await lee.Presses("Save", ("what", "names who signs"));

        Assert.Equal(("names who signs", Sample.Days(4), Sample.Priya.Id), Next(Assert.Single([await Deal()])));
        Assert.Single((await Deal()).Steps);
    }

    /// <summary>Words that were kept despite the lens are not asked about again for another date.</summary>
    [Fact]
    public async Task Words_that_stay_are_not_looked_at_again()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step() with { What = "Send the proposal" }] });

        await lee.Presses("Change this step: Send the proposal");
        await lee.Presses("In 2 weeks, 30 Nov");

        Assert.Equal(Sample.Days(14), (await Deal()).Next?.By);
    }

    /// <summary>A date that has passed is not offered again.</summary>
    [Fact]
    public async Task A_passed_date_is_not_filled_in()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Days(-3) }] });

        await lee.Presses("Change this step: names the budget owner");

        Assert.Equal("", lee.Card.Inputs["by"]);
        Assert.True(lee.Card.Says("13 Nov has passed, so it needs a new date."));
    }

    [Fact]
    public async Task A_step_is_dropped()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });

        await lee.Presses("Change this step: names the budget owner");
        await lee.Presses("Drop this step");

        Assert.Equal(StepStatus.Dropped, (await Deal()).Steps[0].Status);
        Assert.True(lee.Card.Says("No next step yet."));
    }

    [Fact]
    public async Task Whoever_changes_a_step_that_is_over_meanwhile_is_told_by_whom()
    {
        var lee = await AtDeal(Sample.Deal() with { Steps = [Sample.Step()] });
        await lee.Presses("Change this step: names the budget owner");
        var kim = room.Seat(Sample.Kim);
        await kim.Types("deal Contoso");
        await kim.Presses("Update a step");
        await kim.Presses("Save", ("step-s1", "did"));

        await lee.Presses("In 2 weeks, 30 Nov");

        Assert.True(lee.Card.Says("Kim Example"), string.Join('\n', lee.Card.Lines));
        Assert.Equal(Sample.Days(4), (await Deal()).Steps[0].By);
    }

    [Fact]
    public async Task In_a_review_step_6_is_filled_with_who_did_it()
    {
        await room.Has(Sample.Deal() with { Steps = [Sample.Step()] });
        var (sam, lee) = (room.Seat(Sample.Sam), room.Seat(Sample.Lee));
        await sam.Types("review contoso");
        await sam.Presses("Short review, 4 minutes");
        await lee.Presses("Answer");

        await lee.Presses("Save and continue", ("step-s1", "did"), ("evidence", "wrote"), ("told", "Priya"));

        Assert.Equal("What does Contoso need to do next?", lee.Card.Title);
        Assert.Equal(("p1", "", "consensus"), (lee.Card.Inputs["who"], lee.Card.Inputs["what"], lee.Card.Inputs["job"]));
    }

    async Task<Deal> Deal() => (await room.Now(Sample.Deal())).Deal;

    async Task<IEnumerable<Change>> Journal() =>
        (await room.Deals.ReadJournal(room.Workspace, Sample.Deal().Id, 5, default)).Select(it => it.Change);

    async Task<Seat> AtDeal(Deal deal)
    {
        await room.Has(deal);
        var lee = room.Seat(Sample.Lee);
        await lee.Types("deal Contoso");
        return lee;
    }

    static (string?, DateOnly?, BuyerId?) Next(Deal deal) => (deal.Next?.What, deal.Next?.By, deal.Next?.Who);
}
