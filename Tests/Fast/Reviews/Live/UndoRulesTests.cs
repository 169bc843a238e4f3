using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>"Change my answer": Lee said from a nudge that they did it, and takes that back.</summary>
public sealed class UndoRulesTests
{
    static readonly StepId Id = new("s1");

    [Fact]
    public void A_step_that_is_open_again_asks_again_who_does_it()
    {
        var open = Sample.Deal() with
        {
            Steps = [Sample.Step() with { Who = null }],
            Questions = [new(new("q1"), Asking.WhoDoesIt, Id, null, Sample.Lee, Sample.Days(-7))],
        };
        var done = NudgeAnswerRules.Did(open, null, Id, Sample.Lee, Sample.Minutes(1)).Yes().Deal;

        Assert.Equal([(Asking.WhoDoesIt, Id)], Retract(done).Yes().Deal.Questions.Select(it => (it.Asking, it.About.GetValueOrDefault())));
    }

    [Fact]
    public void A_new_date_goes_with_the_answer_that_brought_it()
    {
        var step = Sample.Step() with { MovedOn = [Sample.Days(-9)] };
        var moved = NudgeAnswerRules.NotYet(
            Sample.Deal() with { Steps = [step] }, null, Id, Sample.Days(9), Sample.Lee, Sample.Minutes(1)).Yes().Deal;
        Assert.Equal((Sample.Days(9), 2), (moved.Steps[0].By, moved.Steps[0].Moves));

        Assert.Equal(step, Retract(moved).Yes().Deal.Steps[0]);
    }

    [Fact]
    public void What_was_in_the_way_before_is_in_the_way_again()
    {
        var blocked = Sample.Step() with { Status = StepStatus.Blocked, InTheWay = "Legal is away", BlockedOn = Sample.Days(-2) };
        var done = NudgeAnswerRules.Did(Sample.Deal() with { Steps = [blocked] }, null, Id, Sample.Lee, Sample.Minutes(1)).Yes().Deal;

        Assert.Equal(blocked, Retract(done).Yes().Deal.Steps[0]);
    }

    [Fact]
    public void The_proof_of_its_job_goes_with_it()
    {
        var deal = Sample.Deal() with { Steps = [Sample.Step()] };
        var done = NudgeAnswerRules.Did(deal, null, Id, Sample.Lee, Sample.Minutes(1)).Yes().Deal;
        Assert.Equal(Level.Said, done[Job.Consensus].Proof);

        Assert.Equal(deal.Jobs, Retract(done).Yes().Deal.Jobs);
    }

    [Fact]
    public void No_sixth_step_opens_again()
    {
        var done = NudgeAnswerRules.Did(Sample.Deal() with { Steps = [Sample.Step()] }, null, Id, Sample.Lee, Sample.Minutes(1)).Yes().Deal;
        var full = done with { Steps = [.. done.Steps, .. Enumerable.Range(2, Limits.OpenSteps).Select(i => Sample.Step($"s{i}"))] };

        Assert.Equal(new Refusal.Full(Limits.OpenSteps), Retract(full).No());
    }

    static Ruling Retract(Deal deal) => UndoRules.Of(deal, null, Id, Sample.Monday, Sample.Lee, Sample.Minutes(2));
}
