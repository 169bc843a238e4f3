using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>The next step outside a review: written, changed, moved and dropped where the deal stands.</summary>
public sealed class StepRulesTests
{
    static readonly Deal Contoso = Sample.Deal() with { Steps = [Sample.Step()] };

    static readonly StepId First = new("s1");

    [Fact]
    public void A_new_one_stands_beside_the_open_ones_and_is_noted()
    {
        var accepted = Write(Contoso, Says.Next("signs the order"));

        Assert.Equal(["names the budget owner", "signs the order"], accepted.Deal.Steps.Select(it => it.What));
        Assert.Equal((Sample.Kim, Sample.Now.At), (accepted.Deal.Steps[^1].SetBy, accepted.Deal.Steps[^1].SetAt));
        Assert.Equal(
            [(Change.StepAdded, "signs the order", (Topic?)null)], accepted.Journal.Select(it => (it.Change, it.About, it.Through)));
    }

    [Fact]
    public void The_words_of_an_open_one_change_that_one() =>
        Assert.Equal(Sample.Days(7), Assert.Single(Write(Contoso, Says.Next("Names the budget owner")).Deal.Steps).By);

    [Fact]
    public void Other_words_change_the_one_that_was_chosen()
    {
        var accepted = Write(Contoso, Says.Next("signs the order", 4), First);

        var step = accepted.Deal.Steps.Single();
        Assert.Equal((First, "signs the order", 0), (step.Id, step.What, step.Moves));
        Assert.Equal([Change.StepChanged], accepted.Journal.Select(it => it.Change));
    }

    [Fact]
    public void Another_date_moves_it()
    {
        var step = Sample.Step();
        var accepted =
            Write(Contoso, new(new(step.Who, null), step.What, Sample.Days(9), step.Agreement, step.Job ?? Job.Consensus), First);

        Assert.Equal((Sample.Days(9), 1), (accepted.Deal.Steps.Single().By, accepted.Deal.Steps.Single().Moves));
        Assert.Equal([(Change.StepMoved, "2026-11-20", "2026-11-25")], accepted.Journal.Select(it => (it.Change, it.From, it.To)));
    }

    [Fact]
    public void Who_has_left_is_not_written_down_as_the_doer_and_the_rule_says_so()
    {
        var left = Contoso with { Buyers = Contoso.Buyers.Change(it => it.Id == Sample.Priya.Id, it => it with { Left = Sample.Today }) };
        var answer = Says.Next("signs the order") with { Doer = new(Sample.Priya.Id, null) };

        var no = No(StepRules.Write(left, null, answer, null, null, Sample.Kim, Sample.Now));

        Assert.Equal("Priya Sample", Assert.IsType<Refusal.DoerHasLeft>(no).Doer.Name);
        Assert.IsType<Refusal.DoerHasLeft>(AnswerEffects.Refuse(left, null, answer));
        Assert.Null(AnswerEffects.Refuse(Contoso, null, answer));
    }

    [Fact]
    public void One_that_is_over_is_not_changed() => Assert.IsType<Refusal.AlreadyAnswered>(
        No(StepRules.Write(
            Contoso with { Steps = [Sample.Step() with { Status = StepStatus.Done }] },
            null,
            Says.Next("signs the order"),
            First,
            null,
            Sample.Kim,
            Sample.Now)));

    [Fact]
    public void A_sixth_needs_one_to_go()
    {
        var full = Contoso with { Steps = [.. Enumerable.Range(1, 5).Select(n => Sample.Step($"s{n}") with { What = $"does thing {n}" })] };

        Assert.IsType<Refusal.TooManySteps>(No(Rule(full, Says.Next("signs the order"), null, null)));
        var accepted = Rule(full, Says.Next("signs the order"), null, new("s2")).Yes();
        Assert.Equal(
            ["does thing 1", "does thing 3", "does thing 4", "does thing 5", "signs the order"],
            accepted.Deal.OpenSteps.Select(it => it.What).Order());
        Assert.Equal([Change.StepDropped, Change.StepAdded], accepted.Journal.Select(it => it.Change));
    }

    [Fact]
    public void Nobody_known_becomes_a_question() => Assert.Equal(
        [Asking.WhoDoesIt],
        Write(Contoso, Says.Next("signs the order") with { Doer = Doer.NotKnown }).Deal.Questions.Select(it => it.Asking));

    [Fact]
    public void The_live_review_keeps_its_own_next_step()
    {
        var live = Sample.Review(Contoso) with { NextStep = First };

        Assert.Equal(live, StepRules.Write(Contoso, live, Says.Next("signs the order"), null, null, Sample.Kim, Sample.Now).Yes().Review);
    }

    [Fact]
    public void One_is_dropped_once()
    {
        var accepted = StepRules.Drop(Contoso, null, First, Sample.Kim, Sample.Now).Yes();

        Assert.Equal((StepStatus.Dropped, Sample.Kim), (accepted.Deal.Steps.Single().Status, accepted.Deal.Steps.Single().AnsweredBy));
        Assert.Equal([Change.StepDropped], accepted.Journal.Select(it => it.Change));
        Assert.IsType<Refusal.AlreadyAnswered>(No(StepRules.Drop(accepted.Deal, null, First, Sample.Kim, Sample.Now)));
    }

    [Fact]
    public void Our_own_action_becomes_help_for_the_step_that_is_written_next()
    {
        var moved = StepRules.Promise(Contoso with { Steps = [] }, null, Says.Help("send the proposal"), Sample.Kim, Sample.Now).Yes();
        var then = Write(moved.Deal, Says.Next("signs the order"));

        Assert.Equal(("send the proposal", then.Deal.Next?.Id), (then.Deal.Help.Single().What, then.Deal.Help.Single().For));
    }

    [Fact]
    public void A_deal_that_has_ended_takes_none()
    {
        var ended = Contoso with { Ended = new(EndingReason.Other, Sample.Today, Sample.Sam) };

        Assert.IsType<Refusal.DealHasEnded>(No(Rule(ended, Says.Next("signs the order"), null, null)));
        Assert.IsType<Refusal.DealHasEnded>(No(StepRules.Drop(ended, null, First, Sample.Kim, Sample.Now)));
        Assert.IsType<Refusal.DealHasEnded>(No(StepRules.Promise(ended, null, Says.Help("send it"), Sample.Kim, Sample.Now)));
    }

    static Ruling.Accepted Write(Deal deal, Answer.Next answer, StepId? changes = null) => Rule(deal, answer, changes, null).Yes();

    static Ruling Rule(Deal deal, Answer.Next answer, StepId? changes, StepId? instead) =>
        StepRules.Write(deal, null, answer, changes, instead, Sample.Kim, Sample.Now);

    static Refusal No(Ruling ruling) => Assert.IsType<Ruling.Refused>(ruling).Why;
}
