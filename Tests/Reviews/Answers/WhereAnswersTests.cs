using ReviewBot.Reviews;
using ReviewBot.Reviews.Answers;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Answers;

/// <summary>Where are they in their buying?</summary>
public sealed class WhereAnswersTests
{
    static readonly Meeting Start = Meeting.Of(Some.Deal().With(Job.Select, JobStatus.Settled, Some.Days(-9)));

    [Fact]
    public void A_job_that_is_left_out_stays_as_it_is() => Assert.Equal(Start.Deal.Jobs, Start.Said(Some.Lee, new Answer.Where([])).Deal.Jobs);

    [Fact]
    public void A_choice_is_noted_with_how_it_was()
    {
        var room = Start.Said(Some.Lee, Says.Where(Job.Select, JobStatus.Working));

        Assert.Equal(new(Job.Select, JobStatus.Reopened, Some.Today), room.Deal[Job.Select]);
        Assert.Equal([("Select", "Settled", "Reopened")], room.Noted(Change.JobChanged).Select(it => (it.About, it.From, it.To)));
    }

    [Theory]
    [InlineData(Job.Validate, JobStatus.Unknown)]
    [InlineData(Job.Consensus, JobStatus.Unknown)]
    [InlineData(Job.Path, JobStatus.NotNeeded)]
    [InlineData(Job.Explore, JobStatus.NotNeeded)]
    public void What_is_always_on_is_never_not_needed(Job job, JobStatus becomes) =>
        Assert.Equal(becomes, Start.Said(Some.Lee, Says.Where(job, JobStatus.NotNeeded)).Deal[job].Status);

    [Fact]
    public void The_status_it_had_makes_no_entry() => Assert.Empty(Start.Said(Some.Lee, Says.Where(Job.Select, JobStatus.Settled)).Journal);

    [Fact]
    public void What_sent_them_back_stands_with_the_job()
    {
        var room = Start.Said(Some.Lee, Says.Where(Job.Select, JobStatus.Working)).Do(SentBack("a new CTO")).Do(SentBack("a new CIO"));

        Assert.Equal("a new CIO", room.Deal[Job.Select].SentBack);
        Assert.Equal([(null, "a new CTO"), ("a new CTO", "a new CIO")], room.Noted(Change.SentBackSaid).Select(it => (it.From, it.To)));
    }

    [Fact]
    public void Nothing_sent_them_back_to_a_job_that_is_not_reopened() => Assert.Null(Start.Do(SentBack("a new CTO")).Deal[Job.Select].SentBack);

    static Func<Deal, Review, Ruling> SentBack(string reason) =>
        (deal, review) => Replying.Add(deal, review, new Answer.SentBack([new(Job.Select, reason)]), Some.Lee, Some.Minutes(2));
}
