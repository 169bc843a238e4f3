using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

public sealed class JobTests
{
    static readonly DateOnly Before = Sample.Days(-20);

    [Theory]
    [InlineData(JobStatus.Settled, JobStatus.Working, JobStatus.Reopened)]
    [InlineData(JobStatus.Reopened, JobStatus.Working, JobStatus.Reopened)]
    [InlineData(JobStatus.Reopened, JobStatus.Settled, JobStatus.Settled)]
    [InlineData(JobStatus.Reopened, JobStatus.NotStarted, JobStatus.NotStarted)]
    [InlineData(JobStatus.Unknown, JobStatus.Working, JobStatus.Working)]
    [InlineData(JobStatus.NotNeeded, JobStatus.Working, JobStatus.Working)]
    [InlineData(JobStatus.Working, JobStatus.Settled, JobStatus.Settled)]
    [InlineData(JobStatus.Settled, JobStatus.Unknown, JobStatus.Unknown)]
    [InlineData(JobStatus.Settled, JobStatus.Settled, JobStatus.Settled)]
    public void Working_on_what_was_settled_is_reopened_and_any_other_choice_is_taken(JobStatus was, JobStatus chosen, JobStatus becomes) =>
        Assert.Equal(becomes, new JobState(Job.Require, was, Before).Become(chosen, Sample.Today).Status);

    [Fact]
    public void A_reopened_job_keeps_its_day_and_its_reason_while_they_work_on_it()
    {
        var reopened = new JobState(Job.Select, JobStatus.Reopened, Before, SentBack: "a new CTO");

        Assert.Equal(reopened, reopened.Become(JobStatus.Working, Sample.Today));
    }

    [Fact]
    public void The_same_status_again_keeps_its_day() =>
        Assert.Equal(Before, new JobState(Job.Select, JobStatus.Working, Before).Become(JobStatus.Working, Sample.Today).Since);

    [Fact]
    public void The_first_time_somebody_says_unknown_has_a_day() =>
        Assert.Equal(Sample.Today, new JobState(Job.Select, JobStatus.Unknown).Become(JobStatus.Unknown, Sample.Today).Since);

    [Fact]
    public void Settling_again_forgets_what_sent_them_back() =>
        Assert.Null(
            new JobState(Job.Select, JobStatus.Reopened, Before, SentBack: "a new CTO").Become(JobStatus.Settled, Sample.Today).SentBack);

    [Theory]
    [InlineData(JobStatus.Unknown, JobStatus.Working, Level.Wrote)]
    [InlineData(JobStatus.Working, JobStatus.Settled, Level.Wrote)]
    [InlineData(JobStatus.Reopened, JobStatus.Settled, Level.Wrote)]
    [InlineData(JobStatus.Settled, JobStatus.Working, null)]
    [InlineData(JobStatus.Settled, JobStatus.NotStarted, null)]
    public void Proof_counts_until_a_settled_job_is_open_again(JobStatus was, JobStatus chosen, Level? proof) =>
        Assert.Equal(proof, new JobState(Job.Select, was, Before, Level.Wrote).Become(chosen, Sample.Today).Proof);

    [Theory]
    [InlineData(JobStatus.Settled, null, true)]
    [InlineData(JobStatus.Settled, Level.Guess, true)]
    [InlineData(JobStatus.Settled, Level.Said, true)]
    [InlineData(JobStatus.Settled, Level.Wrote, false)]
    [InlineData(JobStatus.Settled, Level.Did, false)]
    [InlineData(JobStatus.Working, null, false)]
    public void Settled_without_anything_that_they_wrote_or_did_is_claimed(JobStatus status, Level? proof, bool isClaimed) =>
        Assert.Equal(isClaimed, new JobState(Job.Select, status, Before, proof).IsClaimed);

    [Theory]
    [InlineData(Level.Guess, true)]
    [InlineData(null, true)]
    [InlineData(Level.Said, false)]
    public void A_step_done_by_our_guess_is_claimed(Level? level, bool isClaimed) => Assert.Equal(isClaimed, (Sample.Step() with
    {
        Status = StepStatus.Done,
        Evidence = level is { } known ? new(known, null, Sample.Today) : null,
    }).IsClaimed);

    [Fact]
    public void Being_sure_and_agreeing_are_always_on() =>
        Assert.Equal([Job.Validate, Job.Consensus], Jobs.All.Where(job => job.IsAlwaysOn()));
}
