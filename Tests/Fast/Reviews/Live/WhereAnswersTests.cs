using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>Where are they in their buying?</summary>
public sealed class WhereAnswersTests
{
    static readonly Meeting Start = Meeting.Of(Sample.Deal().With(Job.Select, JobStatus.Settled, Sample.Days(-9)));

    [Fact]
    public void A_job_that_is_left_out_stays_as_it_is() =>
        Assert.Equal(Start.Deal.Jobs, Start.Said(Sample.Lee, new Answer.Where([])).Deal.Jobs);

    [Fact]
    public void A_choice_is_noted_with_how_it_was()
    {
        var room = Start.Said(Sample.Lee, Says.Where(Job.Select, JobStatus.Working));

        Assert.Equal(new(Job.Select, JobStatus.Reopened, Sample.Today), room.Deal[Job.Select]);
        Assert.Equal([("Select", "Settled", "Reopened")], room.Noted(Change.JobChanged).Select(it => (it.About, it.From, it.To)));
    }

    [Theory]
    [InlineData(Job.Validate, JobStatus.Unknown)]
    [InlineData(Job.Consensus, JobStatus.Unknown)]
    [InlineData(Job.Path, JobStatus.NotNeeded)]
    [InlineData(Job.Explore, JobStatus.NotNeeded)]
    public void What_is_always_on_is_never_not_needed(Job job, JobStatus becomes) =>
        Assert.Equal(becomes, Start.Said(Sample.Lee, Says.Where(job, JobStatus.NotNeeded)).Deal[job].Status);

    [Fact]
    public void The_status_it_had_makes_no_entry() =>
        Assert.Empty(Start.Said(Sample.Lee, Says.Where(Job.Select, JobStatus.Settled)).Journal);

    [Fact]
    public void What_sent_them_back_stands_with_the_job()
    {
        var room = Start.Said(Sample.Lee, Says.Where(Job.Select, JobStatus.Working)).Do(SentBack("a new CTO")).Do(SentBack("a new CIO"));

        Assert.Equal("a new CIO", room.Deal[Job.Select].SentBack);
        Assert.Equal([(null, "a new CTO"), ("a new CTO", "a new CIO")], room.Noted(Change.SentBackSaid).Select(it => (it.From, it.To)));
    }

    [Fact]
    public void Nothing_sent_them_back_to_a_job_that_is_not_reopened() =>
        Assert.Null(Start.Do(SentBack("a new CTO")).Deal[Job.Select].SentBack);

    [Theory]
    [InlineData(JobStatus.Settled, Level.Wrote)]
    [InlineData(JobStatus.Working, null)]
    [InlineData(JobStatus.Reopened, null)]
    public void A_choice_that_is_taken_back_leaves_the_job_as_it_was_before_the_review(JobStatus status, Level? proof)
    {
        var before = new JobState(Job.Select, status, Sample.Days(-9), proof, status is JobStatus.Reopened ? "a new CTO" : null);
        var room = Meeting.Of(Sample.Deal() with { Jobs = Jobs.Unknown.Change(it => it.Job == Job.Select, _ => before) });
        var (other, again) = status is JobStatus.Settled ? (JobStatus.Working, JobStatus.Settled) : (JobStatus.Settled, JobStatus.Working);

        room = room.Said(Sample.Lee, Says.Where(Job.Select, other)).Said(Sample.Lee, Says.Where(Job.Select, again));

        Assert.Equal(before, room.Deal[Job.Select]);
        Assert.Equal(2, room.Noted(Change.JobChanged).Count());
    }

    static Func<Deal, Review, Ruling> SentBack(string reason) =>
        (deal, review) => ReviewAnswerRules.Add(
            deal, review, new Answer.SentBack([new(Job.Select, reason)]), Sample.Lee, Sample.Minutes(2));
}
