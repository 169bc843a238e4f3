using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Kim answers while Lee has the same inputs open, drawn from version 1.</summary>
public sealed class ConflictingAnswersTests
{
    const int BeforeKim = 1;

    [Theory]
    [InlineData(Topic.Done, "yes")]
    [InlineData(Topic.Why, "AnsweredMeanwhile")]
    [InlineData(Topic.Where, "AnsweredMeanwhile")]
    [InlineData(Topic.Who, "yes")]
    [InlineData(Topic.OffCourse, "AnsweredMeanwhile")]
    [InlineData(Topic.Next, "AnsweredMeanwhile")]
    [InlineData(Topic.Help, "yes")]
    [InlineData(Topic.Reveal, "yes")]
    public void Answers_collide_but_for_what_people_add_to(Topic topic, string expected) =>
        Assert.Equal(expected, Meeting.At(topic).Said(Sample.Kim, Says.To(topic)).Asked(Sample.Lee, Says.To(topic), BeforeKim).Word());

    [Theory]
    [InlineData(Outcome.Did)]
    [InlineData(Outcome.Dropped)]
    public void A_step_that_was_closed_collides_with_another_outcome(Outcome first)
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] })
            .At(Topic.Done, ReviewForm.Full)
            .Said(Sample.Kim, Says.Done(new("s1"), first, Level.Said));
        var mine = Says.Done(new("s1"), Outcome.NotYet);

        Assert.Equal("yes", room.Asked(Sample.Lee, Says.Done(new("s1"), first), BeforeKim).Word());
        Assert.Equal("AnsweredMeanwhile", room.Asked(Sample.Lee, mine, BeforeKim).Word());
        Assert.Equal(room.Deal.Steps, room.Said(Sample.Lee, mine, BeforeKim, Resolution.Theirs).Deal.Steps);
        Assert.Equal(
            (StepStatus.Planned, Outcome.NotYet, 0),
            room.Said(Sample.Lee, mine, BeforeKim, Resolution.Mine).Deal is var won
                ? (won.Steps[0].Status, won.Steps[0].LastOutcome, won.Acts.Count)
                : default);
    }

    [Fact]
    public void It_says_who_was_first() =>
        Assert.Equal(
            new Refusal.AnsweredMeanwhile(Sample.Kim),
            Meeting.At(Topic.Why).Said(Sample.Kim, Says.Why("a")).Asked(Sample.Lee, Says.Why("b"), BeforeKim).No());

    [Fact]
    public void Who_has_seen_the_first_answer_may_change_it()
    {
        var room = Meeting.At(Topic.Why).Said(Sample.Kim, Says.Why("a"));

        Assert.Equal("yes", room.Asked(Sample.Lee, Says.Why("b"), room.Deal.Version).Word());
    }

    [Fact]
    public void Nobody_collides_with_themselves() =>
        Assert.Equal("yes", Meeting.At(Topic.Why).Said(Sample.Lee, Says.Why("a")).Asked(Sample.Lee, Says.Why("b"), BeforeKim).Word());

    [Fact]
    public void A_skipped_topic_collides_with_nobody()
    {
        var room = Meeting.At(Topic.Why).Do((deal, review) => LeadRules.NextTopic(deal, review, Topic.Why, Sample.Sam, Sample.Minutes(1)));

        Assert.Equal("yes", room.Asked(Sample.Lee, Says.Why("b"), BeforeKim).Word());
    }

    [Theory]
    [InlineData(Resolution.Mine)]
    [InlineData(Resolution.Theirs)]
    [InlineData(Resolution.Both)]
    public void Once_decided_the_held_words_go_and_the_owner_goes_on(Resolution take)
    {
        var room = Held(Topic.Why, Says.Why("a"), "b").Said(Sample.Lee, Says.Why("b"), BeforeKim, take);

        Assert.Equal((0, Topic.Where), (room.Review.Drafts.Count, room.Review.Current));
    }

    [Fact]
    public void Theirs_leaves_the_deal_as_it_is_and_my_words_in_the_journal()
    {
        var held = Held(Topic.Why, Says.Why("a"), "b");
        var room = held.Said(Sample.Lee, Says.Why("b"), BeforeKim, Resolution.Theirs);

        Assert.Equal((held.Deal.Case, Sample.Kim), (room.Deal.Case, room.Review[Topic.Why]?.By));
        Assert.Equal([(Sample.Lee, "b")], room.Noted(Change.AnswerSetAside).Select(it => (it.By, it.To)));
    }

    [Fact]
    public void My_case_replaces_theirs_and_the_journal_keeps_both()
    {
        var room = Decided(Says.Why("a"), Says.Why("b"), Resolution.Mine);

        Assert.Equal(("b", null, Sample.Lee), (room.Deal.Case.Why?.Text, room.Deal.Case.Why?.Also, room.Review[Topic.Why]?.By));
        Assert.Contains(room.Noted(Change.CaseWritten), it => (it.From, it.To) == ("a", "b"));
    }

    [Fact]
    public void Both_cases_stand_beside_each_other()
    {
        var room = Decided(Says.Why("a", null, "w"), Says.Why("b", "n", "w"), Resolution.Both);

        var both = room.Deal.Case;
        Assert.Equal(("a", "b"), (both.Why?.Text, both.Why?.Also));
        Assert.Equal(("n", null), (both.IfNothing?.Text, both.IfNothing?.Also));
        Assert.Equal(("w", null), (both.Outcome?.Text, both.Outcome?.Also));
        Assert.Empty(room.Deal.Questions);
    }

    [Fact]
    public void A_doubt_stays_when_the_other_holds_it_for_still_true()
    {
        Assert.True(Decided(new Answer.InDoubt(), new Answer.StillTrue(), Resolution.Both).Deal.Case.InDoubt);
        Assert.True(Decided(new Answer.StillTrue(), new Answer.InDoubt(), Resolution.Both).Deal.Case.InDoubt);
        Assert.False(Decided(new Answer.InDoubt(), new Answer.StillTrue(), Resolution.Mine).Deal.Case.InDoubt);
    }

    [Theory]
    [InlineData(Resolution.Mine, OffCourse.CannotChoose)]
    [InlineData(Resolution.Theirs, OffCourse.InterestFading)]
    [InlineData(Resolution.Both, OffCourse.InterestFading, OffCourse.CannotChoose)]
    public void Signs_are_mine_theirs_or_all(Resolution take, params OffCourse[] expected) =>
        Assert.Equal(expected, Decided(Says.Signs(OffCourse.InterestFading), Says.Signs(OffCourse.CannotChoose), take).Review.Signs);

    [Theory]
    [InlineData(OffCourse.NoneSeen, OffCourse.CannotChoose, OffCourse.CannotChoose)]
    [InlineData(OffCourse.CannotChoose, OffCourse.NoneSeen, OffCourse.CannotChoose)]
    [InlineData(OffCourse.NoneSeen, OffCourse.NoneSeen, OffCourse.NoneSeen)]
    public void None_seen_by_both_is_none_seen(OffCourse theirs, OffCourse mine, OffCourse both) =>
        Assert.Equal([both], Decided(Says.Signs(theirs), Says.Signs(mine), Resolution.Both).Review.Signs);

    [Theory]
    [InlineData(Resolution.Mine, JobStatus.NotStarted, JobStatus.Working)]
    [InlineData(Resolution.Theirs, JobStatus.Settled, JobStatus.Unknown)]
    [InlineData(Resolution.Both, JobStatus.Settled, JobStatus.Working)]
    public void Jobs_are_mine_theirs_or_theirs_first(Resolution take, JobStatus require, JobStatus select)
    {
        var theirs = new Answer.Where([new(Job.Require, JobStatus.Settled), new(Job.Select, JobStatus.Unknown)]);
        var mine = new Answer.Where([new(Job.Require, JobStatus.NotStarted), new(Job.Select, JobStatus.Working)]);

        var deal = Decided(theirs, mine, take).Deal;

        Assert.Equal((require, select), (deal[Job.Require].Status, deal[Job.Select].Status));
    }

    [Fact]
    public void Proof_that_came_in_this_review_does_not_hold_back_my_choice()
    {
        var room = Meeting.Of(Sample.Deal() with { Steps = [Sample.Step()] })
            .Said(Sample.Kim, Says.Done(new("s1"), Outcome.Did, Level.Wrote))
            .Said(Sample.Kim, new Answer.Where([]))
            .Said(Sample.Lee, Says.Where(Job.Consensus, JobStatus.Settled), BeforeKim, Resolution.Both);

        Assert.Equal(JobStatus.Settled, room.Deal[Job.Consensus].Status);
    }

    [Theory]
    [InlineData(Resolution.Mine, "signs the order")]
    [InlineData(Resolution.Theirs, "names the budget owner")]
    [InlineData(Resolution.Both, "names the budget owner", "signs the order")]
    public void The_next_step_is_mine_theirs_or_both(Resolution take, params string[] steps) =>
        Assert.Equal(
            steps, Decided(Says.Next("names the budget owner"), Says.Next("signs the order"), take).Deal.OpenSteps.Select(it => it.What));

    static Meeting Decided(Answer theirs, Answer mine, Resolution take) =>
        Meeting.At(mine.Topic).Said(Sample.Kim, theirs).Said(Sample.Lee, mine, BeforeKim, take, minute: 2);

    static Meeting Held(Topic topic, Answer theirs, string mine) => Meeting.At(topic)
        .Said(Sample.Kim, theirs)
        .Do((deal, review) => ReviewAnswerRules.Hold(deal, review, Sample.Draft(Sample.Lee, topic, mine), Sample.Minutes(2)));
}
