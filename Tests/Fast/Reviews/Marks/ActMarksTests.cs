using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class ActMarksTests
{
    static readonly Act Trial = Sample.Act(Sample.Today);

    static readonly Deal Deal = Sample.Deal() with { Acts = [Trial] };

    static readonly Deal Reviewed = Sample.Deal() with { Past = [Sample.Past(Sample.Today)], Reviewed = 1 };

    [Theory]
    [InlineData(Pace.Fast, 7)]
    [InlineData(Pace.Standard, 14)]
    [InlineData(Pace.Complex, 30)]
    public void Without_a_known_act_for_a_while_it_is_quiet(Pace pace, int days)
    {
        Assert.Empty(Marked.After(days - 1, Deal, pace));
        Assert.Equal(
            [new Mark.Quiet(new(Sample.Today, ClockStart.Act, Trial), days) { Since = Sample.Days(days) }],
            Marked.After(days, Deal, pace));
    }

    [Theory]
    [InlineData(Pace.Fast, 14)]
    [InlineData(Pace.Standard, 28)]
    [InlineData(Pace.Complex, 60)]
    public void Without_a_known_act_for_long_it_is_stuck(Pace pace, int days)
    {
        Assert.Null(Marked.After<Mark.NoAct>(days - 1, Deal, pace));
        Assert.Equal(
            new Mark.NoAct(new(Sample.Today, ClockStart.Act, Trial), days) { Since = Sample.Days(days) },
            Marked.After<Mark.NoAct>(days, Deal, pace));
    }

    [Fact]
    public void A_guess_does_not_stop_the_clock()
    {
        var deal = Deal with { Acts = [Sample.Act(Sample.Days(10), Level.Guess), Trial] };

        Assert.Equal(14, Marked.After<Mark.Quiet>(14, deal)?.Days);
    }

    [Fact]
    public void The_newest_act_counts_in_whatever_order_they_were_written_down()
    {
        var deal = Deal with { Acts = [Sample.Act(Sample.Days(-5)), Trial, Sample.Act(Sample.Days(-9))] };

        Assert.Equal(Trial, CustomerClock.Of(deal)?.Last);
    }

    [Fact]
    public void Nothing_that_we_know_of_starts_the_clock()
    {
        var deal = Sample.Deal() with { NothingKnownSince = Sample.Today };

        Assert.Equal(
            new Mark.Quiet(new(Sample.Today, ClockStart.NothingKnown, null), 14) { Since = Sample.Days(14) },
            Marked.After<Mark.Quiet>(14, deal));
    }

    [Fact]
    public void A_review_that_knows_of_no_act_starts_the_clock() =>
        Assert.Equal(Sample.Today, Marked.After<Mark.Quiet>(14, Reviewed)?.Clock.From);

    [Fact]
    public void Where_nobody_was_asked_silence_is_no_news()
    {
        Assert.Null(CustomerClock.Of(Sample.Deal()));
        Assert.Empty(Marked.After(365, Sample.Deal()));
    }

    [Theory]
    [InlineData(Pace.Fast, 1)]
    [InlineData(Pace.Standard, 2)]
    [InlineData(Pace.Complex, 3)]
    public void Without_a_next_step_after_a_review_we_are_blind(Pace pace, int days)
    {
        Assert.Null(Marked.After<Mark.Blind>(days - 1, Reviewed, pace));
        Assert.Equal(
            new Mark.Blind(Sample.Today, days) { Since = Sample.Days(days) },
            Marked.After<Mark.Blind>(days, Reviewed, pace));
    }

    [Fact]
    public void A_step_without_a_name_leaves_us_blind()
    {
        var step = Sample.Step() with { By = Sample.Days(20) };

        Assert.NotNull(Marked.After<Mark.Blind>(2, Reviewed with { Steps = [step with { Who = null }] }));
        Assert.Null(Marked.After<Mark.Blind>(2, Reviewed with { Steps = [step] }));
    }

    [Fact]
    public void When_the_last_step_is_done_there_is_time_to_agree_on_the_next_one()
    {
        var done = Sample.Step() with { Status = StepStatus.Done, AnsweredOn = Sample.Days(10) };
        var deal = Reviewed with { Steps = [done] };

        Assert.Null(Marked.After<Mark.Blind>(11, deal));
        Assert.Equal(Sample.Days(10), Marked.After<Mark.Blind>(14, deal)?.From);
    }

    [Theory]
    [InlineData(Pace.Fast, false)]
    [InlineData(Pace.Standard, true)]
    [InlineData(Pace.Complex, true)]
    public void Two_reviews_running_without_new_evidence_are_stuck(Pace pace, bool stuck)
    {
        var one = Sample.Deal() with { Past = [Dry(0), Sample.Past(Sample.Days(-7)), Dry(-14)] };
        var three = Sample.Deal() with { Past = [Dry(0), Dry(-3), Dry(-7)] };

        Assert.Null(Marked.After<Mark.NothingNew>(0, one, pace));
        Assert.Equal(
            stuck ? new Mark.NothingNew(3, Sample.Days(-7)) { Since = Sample.Days(-3) } : null,
            Marked.After<Mark.NothingNew>(0, three, pace));
    }

    [Theory]
    [InlineData(-9, true)]
    [InlineData(-4, false)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void An_act_between_or_after_the_reviews_is_new_evidence_too(int act, bool stuck)
    {
        var deal = Sample.Deal() with { Past = [Dry(0), Dry(-7)], Acts = [Sample.Act(Sample.Days(act))] };

        Assert.Equal(stuck, Marked.After<Mark.NothingNew>(2, deal) is not null);
    }

    static PastReview Dry(int day) => Sample.Past(Sample.Days(day)) with { NewEvidence = false };
}
