using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>What has the customer done?</summary>
public sealed class DoneAnswersTests
{
    static readonly StepId Step = new("s1");

    static readonly Meeting Start = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] });

    [Theory]
    [InlineData(StepStatus.Planned, Outcome.Did, StepStatus.Done)]
    [InlineData(StepStatus.Planned, Outcome.Started, StepStatus.Started)]
    [InlineData(StepStatus.Planned, Outcome.NotYet, StepStatus.Planned)]
    [InlineData(StepStatus.Started, Outcome.NotYet, StepStatus.Started)]
    [InlineData(StepStatus.Blocked, Outcome.NotYet, StepStatus.Blocked)]
    [InlineData(StepStatus.Blocked, Outcome.Did, StepStatus.Done)]
    [InlineData(StepStatus.Started, Outcome.Dropped, StepStatus.Dropped)]
    [InlineData(StepStatus.Started, Outcome.Unknown, StepStatus.Started)]
    public void Its_status_follows_the_outcome(StepStatus was, Outcome outcome, StepStatus becomes)
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step() with { Status = was }] })
            .Said(Sample.Kim, Says.Done(Step, outcome));

        var step = room.Deal.Steps[0];
        Assert.Equal(
            (becomes, outcome, Sample.Kim, Sample.Minutes(1).At, Sample.Today),
            (step.Status, step.LastOutcome, step.AnsweredBy, step.AnsweredAt, step.AnsweredOn));
        Assert.Equal([(was.ToString(), outcome.ToString())], room.Noted(Change.StepAnswered).Select(it => (it.From, it.To)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Level.Guess, true)]
    [InlineData(Level.Said, false)]
    public void A_step_done_by_our_guess_alone_is_claimed(Level? level, bool isClaimed) =>
        Assert.Equal(isClaimed, Start.Said(Sample.Lee, Says.Done(Step, Outcome.Did, level)).Deal.Steps[0].IsClaimed);

    [Fact]
    public void An_act_says_what_who_and_how_we_know()
    {
        var act = Start.Said(Sample.Lee, new Answer.Done([new(Step, Outcome.Did)], null, Level.Wrote, "Jonas Example")).Deal.Acts[0];

        Assert.Equal(
            new(
                "names the budget owner",
                Sample.Priya.Id,
                new(Level.Wrote, "Jonas Example", Sample.Today),
                Sample.Lee,
                Sample.Minutes(1).At,
                Step),
            act);
    }

    [Theory]
    [InlineData(Level.Guess, null)]
    [InlineData(Level.Said, 0)]
    public void Somebody_is_heard_of_by_more_than_a_guess(Level level, int? day) =>
        Assert.Equal(
            day is { } it ? Sample.Days(it) : null, Start.Said(Sample.Lee, Says.Done(Step, Outcome.Did, level)).Deal.Buyers[0].LastHeard);

    [Theory]
    [InlineData(Outcome.Did, Level.Wrote, Level.Wrote)]
    [InlineData(Outcome.Did, null, Level.Guess)]
    [InlineData(Outcome.Started, Level.Wrote, null)]
    public void A_step_that_is_through_proves_its_job(Outcome outcome, Level? level, Level? proof) =>
        Assert.Equal(proof, Start.Said(Sample.Lee, Says.Done(Step, outcome, level)).Deal[Job.Consensus].Proof);

    [Theory]
    [InlineData(Level.Said, true)]
    [InlineData(Level.Wrote, false)]
    public void A_job_is_settled_by_what_they_wrote_and_claimed_by_less(Level level, bool isClaimed)
    {
        var room = Start.Said(Sample.Lee, Says.Done(Step, Outcome.Did, level))
            .Said(Sample.Lee, Says.Where(Job.Consensus, JobStatus.Settled));

        Assert.Equal(isClaimed, room.Deal[Job.Consensus].IsClaimed);
    }

    [Fact]
    public void Weaker_news_does_not_take_proof_away()
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step(), Sample.Step("s2")] })
            .Said(Sample.Lee, Says.Done(Step, Outcome.Did, Level.Did))
            .Said(Sample.Lee, Says.Done(new("s2"), Outcome.Did, Level.Said));

        Assert.Equal(Level.Did, room.Deal[Job.Consensus].Proof);
    }

    [Fact]
    public void Who_began_and_then_finished_has_done_one_thing()
    {
        var room = Start.Said(Sample.Lee, Says.Done(Step, Outcome.Started, Level.Said))
            .Said(Sample.Lee, Says.Done(Step, Outcome.Did, Level.Wrote), minute: 2);

        Assert.Equal([(false, Level.Wrote)], room.Deal.Acts.Select(it => (it.IsStart, it.Evidence.Level)));
    }

    [Fact]
    public void We_do_not_know_makes_a_question_that_any_other_answer_takes_off()
    {
        var unknown = Start.Said(Sample.Kim, Says.Done(Step, Outcome.Unknown));

        Assert.Equal(
            [(Asking.DidItHappen, Step, Sample.Lee)],
            unknown.Deal.Questions.Select(it => (it.Asking, it.About.GetValueOrDefault(), it.Asks)));
        Assert.Empty(unknown.Said(Sample.Lee, Says.Done(Step, Outcome.NotYet)).Deal.Questions);
    }

    [Theory]
    [InlineData(Outcome.Did, 0)]
    [InlineData(Outcome.Dropped, 0)]
    [InlineData(Outcome.Started, 1)]
    public void Who_does_it_is_no_question_once_it_is_over(Outcome outcome, int questions)
    {
        var room = Meeting.Of(Sample.Deal()).Said(Sample.Lee, Says.Next("signs") with { Doer = Doer.NotKnown });

        Assert.Equal(questions, room.Said(Sample.Lee, Says.Done(room.Deal.Steps[0].Id, outcome)).Deal.Questions.Count);
    }

    [Theory]
    [InlineData(Outcome.Did)]
    [InlineData(Outcome.Dropped)]
    public void What_is_over_stays_over(Outcome first)
    {
        var room = Start.Said(Sample.Lee, Says.Done(Step, first, Level.Said));

        var late = room.Said(Sample.Kim, Says.Done(Step, Outcome.NotYet), minute: 2);
        Assert.Equal(room.Deal.Steps, late.Deal.Steps);
        Assert.Equal([(Sample.Kim, nameof(Outcome.NotYet))], late.Noted(Change.OutcomeSetAside).Select(it => (it.By, it.To)));
    }

    [Fact]
    public void A_step_that_is_not_of_this_deal_changes_nothing() =>
        Assert.Equal(Start.Deal.Steps, Start.Said(Sample.Lee, Says.Done(new("s99"), Outcome.Did)).Deal.Steps);

    [Theory]
    [InlineData(Level.Guess, null)]
    [InlineData(Level.Said, 3)]
    public void The_customer_clock_counts_from_what_they_did_else_from_nothing_known(Level level, int? fromAct)
    {
        var room = Start.Said(Sample.Lee, new Answer.NothingKnown()).Do((deal, review) =>
            ReviewAnswerRules.Answer(
                deal,
                review,
                Says.Also("opened the trial", level),
                deal.Version,
                Resolution.Mine,
                Sample.Lee,
                new(Sample.Monday.AddDays(3), Sample.Days(3))));

        Assert.Equal(Sample.Days(fromAct ?? 0), CustomerClock.Of(room.Deal)?.From);
    }

    [Fact]
    public void Who_told_us_is_filled_in_where_this_person_has_just_left_it_open()
    {
        var room =
            Meeting.Of(
                Sample.Deal() with
                {
                    Steps = [Sample.Step()],
                    Acts = [Sample.Act(Sample.Days(-3)) with { Evidence = new(Level.Said, null, Sample.Days(-3)) }]
                })
            .Said(Sample.Kim, Says.Also("asked for a price", Level.Said))
            .Said(Sample.Lee, Says.Done(Step, Outcome.Did, Level.Said), resolution: Resolution.Mine)
            .Do((deal, review) => ReviewAnswerRules.Add(deal, review, new Answer.Source("Jonas Example"), Sample.Lee, Sample.Minutes(2)));

        Assert.Equal(["Jonas Example", null, null], room.Deal.Acts.Select(it => it.Evidence.From));
        Assert.Equal("Jonas Example", room.Deal.Steps[0].Evidence?.From);
    }

    [Fact]
    public void However_many_guesses_follow_what_they_did_last_is_known()
    {
        var room = Meeting.Of(Sample.Deal() with { Acts = [Sample.Act(Sample.Days(-3))] });

        for (var i = 0; i < Limits.Acts + 5; i++)
            room = room.Said(Sample.Lee, Says.Also($"guess {i}"));

        Assert.Equal((Limits.Acts, Sample.Days(-3)), (room.Deal.Acts.Count, room.Deal.LastAct));
    }
}
