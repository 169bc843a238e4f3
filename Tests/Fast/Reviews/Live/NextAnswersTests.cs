using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>What do they need to do next?</summary>
public sealed class NextAnswersTests
{
    static readonly Meeting Start = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] });

    [Fact]
    public void A_step_says_who_what_when_and_who_wrote_it_down()
    {
        var room = Start.Said(Sample.Kim, Says.Next("signs the order"));

        var step = room.Deal.Steps[^1];
        Assert.Equal((Sample.Jonas.Id, "signs the order", Sample.Days(7)), (step.Who, step.What, step.By));
        Assert.Equal((Job.Require, Agreement.Told, StepStatus.Planned), (step.Job, step.Agreement, step.Status));
        Assert.Equal((Sample.Kim, Sample.Minutes(1).At, step.Id), (step.SetBy, step.SetAt, room.Review.NextStep));
    }

    [Fact]
    public void Not_known_who_makes_a_question_and_naming_somebody_answers_it()
    {
        var unknown = Start.Said(Sample.Kim, Says.Next("signs the order") with { Doer = Doer.NotKnown });

        Assert.Equal(
            [(Asking.WhoDoesIt, unknown.Review.NextStep, Sample.Lee)], unknown.Deal.Questions.Select(it => (it.Asking, it.About, it.Asks)));
        Assert.Empty(unknown.Said(Sample.Lee, Says.Next("signs the order")).Deal.Questions);
    }

    [Fact]
    public void Without_an_owner_whoever_found_out_asks() => Assert.Equal(
        Sample.Kim,
        Meeting.Of(Sample.Deal() with { Owner = null })
            .Said(Sample.Kim, Says.Next("signs") with { Doer = Doer.NotKnown }).Deal.Questions[0].Asks);

    [Fact]
    public void Somebody_new_who_does_it_is_added()
    {
        var deal = Start.Said(Sample.Kim, Says.Next("signs the order") with { Doer = new(null, "Tom Example") }).Deal;

        Assert.Equal(("Tom Example", deal.Buyers[^1].Id), (deal.Buyers[^1].Name, deal.Steps[^1].Who));
    }

    [Fact]
    public void Somebody_who_is_not_of_this_deal_is_not_known()
    {
        var deal = Start.Said(Sample.Kim, Says.Next("signs the order") with { Doer = new(new BuyerId("p99"), null) }).Deal;

        Assert.Equal((null, 1), (deal.Steps[^1].Who, deal.Questions.Count));
    }

    [Fact]
    public void The_same_step_again_moves_its_date()
    {
        var room = Start.Said(Sample.Kim, Says.Next("Names the budget owner", 11));

        var step = room.Deal.Steps.Single();
        Assert.Equal((new StepId("s1"), Sample.Days(11), 1, Sample.Kim), (step.Id, step.By, step.Moves, step.SetBy));
        Assert.Equal([("2026-11-20", "2026-11-27")], room.Noted(Change.StepMoved).Select(it => (it.From, it.To)));
    }

    [Fact]
    public void Anything_else_about_it_that_changes_is_noted_too()
    {
        var room = Start.Said(Sample.Kim, Says.Next("names the budget owner", 4));

        Assert.Equal(0, room.Deal.Steps.Single().Moves);
        Assert.Equal(
            [("Priya Sample · names the budget owner · Consensus · Agreed", "Jonas Example · names the budget owner · Require · Told")],
            room.Noted(Change.StepChanged).Select(it => (it.From, it.To)));
    }

    [Fact]
    public void The_very_same_again_leaves_who_wrote_it_down()
    {
        var step = Sample.Step();
        var room = Start.Said(
            Sample.Kim, new Answer.Next(new(step.Who, null), step.What, step.By, step.Agreement, step.Job ?? Job.Consensus));

        Assert.Equal((step, 0), (room.Deal.Steps.Single(), room.Journal.Count));
    }

    [Fact]
    public void Other_words_for_the_step_of_this_review_change_it()
    {
        var room = Start.Said(Sample.Lee, Says.Next("signs the order")).Said(Sample.Lee, Says.Next("signs the contract"));

        Assert.Equal(["names the budget owner", "signs the contract"], room.Deal.Steps.Select(it => it.What));
    }

    [Fact]
    public void Other_words_for_a_step_from_before_make_a_new_one()
    {
        var room = Start.Said(Sample.Lee, Says.Next("names the budget owner")).Said(Sample.Lee, Says.Next("signs the contract"));

        Assert.Equal(["names the budget owner", "signs the contract"], room.Deal.Steps.Select(it => it.What));
    }

    [Fact]
    public void A_step_that_is_over_does_not_come_back_by_its_words()
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step() with { Status = StepStatus.Done }] })
            .Said(Sample.Kim, Says.Next("names the budget owner"));

        Assert.Equal([StepStatus.Done, StepStatus.Planned], room.Deal.Steps.Select(it => it.Status));
    }

    [Fact]
    public void Help_is_for_the_step_of_this_review()
    {
        var room = Start.Said(Sample.Lee, Says.Next("signs the order")).Said(Sample.Lee, Says.Help("we write a page"));

        Assert.NotNull(room.Deal.Help[0].Id);
        Assert.Equal(new("we write a page", "Lee Sample", Sample.Days(3), room.Review.NextStep), room.Deal.Help[0] with { Id = null });
    }

    [Fact]
    public void The_same_help_again_replaces_the_first()
    {
        var room = Start.Said(Sample.Lee, Says.Help("we write a page")).Said(Sample.Kim, Says.Help("We write a page"));

        Assert.Equal(["We write a page"], room.Deal.Help.Select(it => it.What));
    }

    [Fact]
    public void Nothing_needed_is_an_answer() =>
        Assert.Single(Start.Said(Sample.Lee, new Answer.NoHelpNeeded()).Noted(Change.HelpNotNeeded));
}
