using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Which buying jobs a review asks about first.</summary>
public sealed class LikelyJobsTests
{
    static readonly DateTimeOffset Before = Sample.Monday.AddDays(-20);
    static readonly Deal Later = Sample.Deal() with { Past = [Sample.Past(Sample.Days(-14))], Reviewed = 1 };

    [Fact]
    public void The_first_time_the_first_three() => Assert.Equal([Job.Problem, Job.Explore, Job.Require], Of(Sample.Deal()));

    [Fact]
    public void What_they_work_on_comes_before_what_is_not_known_and_that_before_what_is_settled() => Assert.Equal(
        [Job.Explore, Job.Require, Job.Path],
        Of(Later.With(Job.Path, JobStatus.Reopened).With(Job.Problem, JobStatus.Settled)));

    [Theory]
    [InlineData(Outcome.Did, true)]
    [InlineData(Outcome.Started, true)]
    [InlineData(Outcome.Dropped, true)]
    [InlineData(Outcome.NotYet, false)]
    [InlineData(Outcome.Unknown, false)]
    public void The_job_of_a_step_that_was_answered_since_the_last_review(Outcome outcome, bool isAsked)
    {
        var step = Sample.Step() with { AnsweredAt = Sample.Monday.AddDays(-1), LastOutcome = outcome };

        Assert.Equal(isAsked, Of(Later with { Steps = [step] }).Contains(Job.Consensus));
        Assert.DoesNotContain(Job.Consensus, Of(Later with { Steps = [step with { AnsweredAt = Before }] }));
    }

    [Fact]
    public void The_job_of_a_step_that_is_late_or_blocked()
    {
        Assert.Contains(Job.Consensus, Of(Later with { Steps = [Sample.Step() with { By = Sample.Days(-1) }] }));
        Assert.Contains(Job.Consensus, Of(Later with { Steps = [Sample.Step() with { Status = StepStatus.Blocked }] }));
        Assert.DoesNotContain(Job.Consensus, Of(Later with { Steps = [Sample.Step()] }));
    }

    [Fact]
    public void All_of_them_when_all_have_moved() => Assert.Equal(
        Jobs.All, Of(Later with { Steps = [.. Jobs.All.Select(job => Sample.Step() with { Job = job, By = Sample.Days(-1) })] }));

    static ValueList<Job> Of(Deal deal) => LikelyJobs.Of(deal, Sample.Today);
}
