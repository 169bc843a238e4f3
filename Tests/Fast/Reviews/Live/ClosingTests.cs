using ReviewBot.Reviews;
using ReviewBot.Reviews.Live;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Live;

/// <summary>How a review ends.</summary>
public sealed class ClosingTests
{
    static readonly Meeting Start = Meeting.Of(Sample.Deal());

    [Fact]
    public void It_closes_with_what_there_is_and_the_rest_is_stored_as_not_covered()
    {
        var review = Start.At(Topic.Done, ReviewForm.Short).Said(Sample.Lee, Says.To(Topic.Done)).Closed().Review;

        Assert.Equal([(Topic.Done, false), (Topic.Next, true), (Topic.Help, true)], review.Covered.Select(it => (it.Topic, it.Skipped)));
    }

    [Fact]
    public void What_was_answered_beyond_the_short_form_stays_covered() =>
        Assert.Contains(
            Start.At(Topic.Done, ReviewForm.Short).Said(Sample.Kim, Says.To(Topic.Who)).Closed().Review.Covered,
            it => it is { Topic: Topic.Who, Skipped: false });

    [Fact]
    public void The_snapshot_is_the_deal_as_it_is_saved()
    {
        var accepted = ReviewLifecycle.Close(Start.Deal, Start.Review, Sample.Sam, Sample.Minutes(9)).Yes();

        Assert.Equal(
            (accepted.Deal, Sample.Sam, Sample.Minutes(9)), (accepted.Closed?.Deal, accepted.Closed?.ClosedBy, accepted.Closed?.ClosedAt));
        Assert.Null(accepted.Review);
    }

    [Fact]
    public void Held_words_go_to_the_journal_as_their_writers()
    {
        var review = Start.Review with { Drafts = [Sample.Draft(Sample.Kim, Topic.Why, "costs rise")] };

        var entry = ReviewLifecycle.Close(Start.Deal, review, Sample.Sam, Sample.Minutes(9)).Yes().Journal.Single(
            it => it.Change is Change.AnswerSetAside);

        Assert.Equal(new(Sample.Minutes(9).At, Sample.Kim, Change.AnswerSetAside, Topic.Why, nameof(Topic.Why), To: "costs rise"), entry);
    }

    [Fact]
    public void Nobody_holds_inputs_or_words_in_a_closed_review()
    {
        var room = Start.Said(Sample.Lee, Says.To(Topic.Done))
            .Do((
                deal,
                review) => ReviewAnswerRules.Hold(deal, review, Sample.Draft(Sample.Kim, Topic.Why, "costs rise"), Sample.Minutes(2)));

        Assert.Equal((0, 0, null), (room.Closed().Review.Openings.Count, room.Closed().Review.Drafts.Count, room.Closed().Review.Current));
    }

    [Fact]
    public void It_counts_and_the_newest_is_first()
    {
        var deal = Start.Deal with
        {
            Past = [.. Enumerable.Range(1, Limits.PastReviews).Select(week => Sample.Past(Sample.Days(-7 * week)))],
            Reviewed = 11
        };

        var closed = ReviewLifecycle.Close(deal, Start.Review, Sample.Sam, Sample.Now).Yes().Deal;

        Assert.Equal((12, Limits.PastReviews, Start.Review.Id), (closed.Reviewed, closed.Past.Count, closed.LastReview?.Id));
    }

    [Fact]
    public void It_keeps_what_could_pull_them_off_course() => Assert.Equal(
        [OffCourse.CannotChoose],
        Start.Said(Sample.Lee, Says.Signs(OffCourse.CannotChoose)).Closed().Deal.LastReview?.Signs);

    [Theory]
    [InlineData(null, false)]
    [InlineData(Level.Guess, false)]
    [InlineData(Level.Said, true)]
    [InlineData(Level.Did, true)]
    public void An_act_by_more_than_a_guess_is_new_evidence(Level? level, bool isNew) =>
        Assert.Equal(isNew, Start.Said(Sample.Lee, Says.Also("opened the trial", level)).Closed().Deal.LastReview?.NewEvidence);

    [Fact]
    public void An_act_from_before_is_no_new_evidence()
    {
        var room = Meeting.Of(Sample.Deal() with { Acts = [Sample.Act(Sample.Days(-1))] });

        Assert.False(room.Closed().Deal.LastReview?.NewEvidence);
    }

    [Theory]
    [InlineData(JobStatus.Settled, Level.Wrote, true)]
    [InlineData(JobStatus.Settled, Level.Said, false)]
    [InlineData(JobStatus.NotStarted, Level.Wrote, false)]
    public void A_job_settled_by_what_they_wrote_is_new_evidence(JobStatus becomes, Level proof, bool isNew)
    {
        var deal = Sample.Deal();
        var room = Meeting.Of(
            deal with
            {
                Jobs = deal.Jobs.Change(it => it.Job is Job.Require, it => new(it.Job, JobStatus.Working, Sample.Days(-9), proof))
            });

        Assert.Equal(isNew, room.Said(Sample.Lee, Says.Where(Job.Require, becomes)).Closed().Deal.LastReview?.NewEvidence);
    }
}
