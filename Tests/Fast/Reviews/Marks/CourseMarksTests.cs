using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class CourseMarksTests
{
    [Theory]
    [InlineData(Pace.Fast, 14)]
    [InlineData(Pace.Standard, 21)]
    [InlineData(Pace.Complex, 45)]
    public void A_job_worked_on_for_longer_is_slow(Pace pace, int days)
    {
        var deal = Working(Job.Require);

        Assert.Empty(Marked.After(days, deal, pace));
        Assert.Equal(
            [new Mark.Slow(Job.Require, Sample.Today, days + 1) { Since = Sample.Days(days + 1) }],
            Marked.After(days + 1, deal, pace));
    }

    [Theory]
    [InlineData(JobStatus.Unknown)]
    [InlineData(JobStatus.NotStarted)]
    [InlineData(JobStatus.Settled)]
    [InlineData(JobStatus.Reopened)]
    [InlineData(JobStatus.NotNeeded)]
    public void Only_a_job_that_is_worked_on_for_the_first_time_is_slow(JobStatus status) =>
        Assert.Empty(Marked.After(365, Sample.Deal().With(Job.Select, status, Sample.Today)));

    [Fact]
    public void Going_back_is_normal_and_alone_never_stuck() =>
        Assert.DoesNotContain(
            Marked.After(365, Sample.Deal().With(Job.Select, JobStatus.Reopened, Sample.Today)), mark => mark.Kind <= MarkKind.Stuck);

    [Theory]
    [InlineData(Pace.Fast, false)]
    [InlineData(Pace.Standard, true)]
    [InlineData(Pace.Complex, true)]
    public void After_the_second_review_the_consequence_of_doing_nothing_should_be_known(Pace pace, bool risk)
    {
        var deal = Sample.Deal() with { Past = [Sample.Past(Sample.Today)], Reviewed = 1 };
        var later = deal with { Past = [Sample.Past(Sample.Days(7)), .. deal.Past], Reviewed = 2 };
        var third = later with { Past = [Sample.Past(Sample.Days(8)), .. later.Past], Reviewed = 3 };

        Assert.Null(Marked.After<Mark.StatusQuo>(30, deal, pace));
        Assert.Equal(risk ? new Mark.StatusQuo(2) { Since = Sample.Days(7) } : null, Marked.After<Mark.StatusQuo>(8, later, pace));
        Assert.Equal(risk ? new Mark.StatusQuo(3) { Since = Sample.Days(7) } : null, Marked.After<Mark.StatusQuo>(8, third, pace));
    }

    [Theory]
    [InlineData(Pace.Fast, false)]
    [InlineData(Pace.Standard, true)]
    [InlineData(Pace.Complex, true)]
    public void Two_reviews_running_that_see_them_undecided_are_a_risk(Pace pace, bool risk)
    {
        var deal = Seen([OffCourse.CannotChoose, OffCourse.InterestFading], [OffCourse.DoubtTheResult]);

        Assert.Equal(
            risk ? new Mark.Indecision([OffCourse.CannotChoose], 2) { Since = Sample.Today } : null,
            Marked.After<Mark.Indecision>(0, deal, pace));
    }

    [Theory]
    [InlineData(OffCourse.PrioritiesShifting, false)]
    [InlineData(OffCourse.ScopeRedefined, false)]
    [InlineData(OffCourse.UnsureHowToBuy, false)]
    [InlineData(OffCourse.CannotChoose, true)]
    [InlineData(OffCourse.WantMoreInformation, true)]
    [InlineData(OffCourse.DoubtTheResult, true)]
    [InlineData(OffCourse.InterestFading, false)]
    [InlineData(OffCourse.PersonLeftOrArrived, false)]
    [InlineData(OffCourse.NoneSeen, false)]
    public void Not_every_sign_is_one_of_indecision(OffCourse sign, bool risk) =>
        Assert.Equal(risk, Marked.After<Mark.Indecision>(0, Seen([sign], [sign])) is not null);

    [Fact]
    public void A_review_between_that_saw_them_decide_ends_the_run() =>
        Assert.Null(Marked.After<Mark.Indecision>(0, Seen([OffCourse.CannotChoose], [OffCourse.NoneSeen], [OffCourse.CannotChoose])));

    [Fact]
    public void A_review_that_did_not_look_neither_ends_the_run_nor_counts()
    {
        Assert.Equal(2, Marked.After<Mark.Indecision>(0, Seen([OffCourse.CannotChoose], [], [OffCourse.CannotChoose]))?.Reviews);
        Assert.Null(Marked.After<Mark.Indecision>(0, Seen([OffCourse.CannotChoose], [])));
    }

    [Theory]
    [InlineData(Pace.Standard, 30)]
    [InlineData(Pace.Complex, 45)]
    public void One_person_alone_while_they_decide_is_a_single_voice(Pace pace, int days)
    {
        var deal = Working(Job.Consensus) with { Buyers = [Sample.Priya] };

        Assert.Null(Marked.After<Mark.SingleVoice>(days - 1, deal, pace));
        Assert.Equal(
            new Mark.SingleVoice(Sample.Priya, [Job.Consensus], days) { Since = Sample.Days(days) },
            Marked.After<Mark.SingleVoice>(days, deal, pace));
        Assert.Null(Marked.After<Mark.SingleVoice>(days, deal with { Buyers = [Sample.Priya, Sample.Jonas] }, pace));
    }

    [Fact]
    public void At_the_fast_pace_one_voice_is_enough() =>
        Assert.Null(Marked.After<Mark.SingleVoice>(365, Working(Job.Consensus) with { Buyers = [Sample.Priya] }, Pace.Fast));

    [Theory]
    [InlineData(Job.Problem, false)]
    [InlineData(Job.Explore, false)]
    [InlineData(Job.Require, true)]
    [InlineData(Job.Select, true)]
    [InlineData(Job.Validate, true)]
    [InlineData(Job.Consensus, true)]
    [InlineData(Job.Path, false)]
    public void Only_what_they_decide_together_needs_a_second_voice(Job job, bool needed) =>
        Assert.Equal(needed, Marked.After<Mark.SingleVoice>(30, Working(job) with { Buyers = [Sample.Priya] }) is not null);

    [Fact]
    public void A_single_voice_counts_from_the_day_we_know_them()
    {
        var deal = Working(Job.Select).With(Job.Require, JobStatus.Reopened, Sample.Days(-5)) with
        {
            Buyers = [Sample.Priya with { Known = Sample.Days(3) }]
        };

        var mark = Marked.After<Mark.SingleVoice>(33, deal);

        Assert.Equal(Sample.Days(33), mark?.Since);
        Assert.Equal([Job.Require, Job.Select], mark?.Jobs);
    }

    static Deal Working(Job job) => Sample.Deal().With(job, JobStatus.Working, Sample.Today);

    /// <summary>Weekly reviews, newest first, the last one today.</summary>
    static Deal Seen(params ValueList<OffCourse>[] signs) =>
        Sample.Deal() with { Past = [.. signs.Select((it, weeks) => Sample.Past(Sample.Days(-7 * weeks)) with { Signs = it })] };
}
