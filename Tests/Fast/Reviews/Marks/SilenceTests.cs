using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

/// <summary>"Nothing will come before the 20th day", said of a deal that would have every mark.</summary>
public sealed class SilenceTests
{
    static readonly BuyerStep Step = Sample.Step() with { By = Sample.Today };

    static readonly Deal Deal = Sample.Deal() with
    {
        Acts = [Sample.Act(Sample.Days(-30))],
        Steps = [Step],
        Past = [Sample.Past(Sample.Days(-1)) with { NewEvidence = false }, Sample.Past(Sample.Days(-8)) with { NewEvidence = false }],
        SilentUntil = Sample.Days(20),
    };

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(20)]
    public void While_silence_is_expected_it_is_neither_overdue_nor_quiet_nor_stuck(int day) =>
        Assert.Empty(Marked.After(day, Deal).Where(mark => mark.Kind <= MarkKind.Quiet));

    [Fact]
    public void Without_the_silence_it_would_be_all_three() =>
        Assert.Equal(
            [MarkKind.Stuck, MarkKind.Stuck, MarkKind.Stuck, MarkKind.Overdue, MarkKind.Quiet],
            Marked.After(19, Deal with { SilentUntil = null }).Where(mark => mark.Kind is not MarkKind.Frozen).Select(mark => mark.Kind));

    [Fact]
    public void A_step_is_overdue_only_so_long_after_the_silence()
    {
        Assert.Null(Marked.After<Mark.Overdue>(21, Deal));
        Assert.Equal(new Mark.Overdue(Step, Sample.Days(20), 2) { Since = Sample.Days(22) }, Marked.After<Mark.Overdue>(22, Deal));
    }

    [Fact]
    public void The_customer_clock_counts_from_the_end_of_the_silence()
    {
        Assert.Null(Marked.After<Mark.Quiet>(33, Deal));
        Assert.Equal(
            new CustomerClock(Sample.Days(20), ClockStart.Silence, Deal.Acts[0]),
            Marked.After<Mark.Quiet>(34, Deal)?.Clock);
        Assert.Null(Marked.After<Mark.NoAct>(47, Deal));
        Assert.NotNull(Marked.After<Mark.NoAct>(48, Deal));
    }

    [Fact]
    public void Reviews_held_in_the_silence_do_not_count()
    {
        var later = Deal with { Past = [Dry(27), Dry(21), Dry(10), .. Deal.Past] };

        Assert.Null(Marked.After<Mark.NothingNew>(27, later with { Past = later.Past.Take(1).Add(Dry(10)) }));
        Assert.Equal(new Mark.NothingNew(2, Sample.Days(21)) { Since = Sample.Days(27) }, Marked.After<Mark.NothingNew>(27, later));
    }

    [Fact]
    public void A_silence_that_ended_before_the_last_act_changes_nothing()
    {
        var deal = Sample.Deal() with { Acts = [Sample.Act(Sample.Today)], SilentUntil = Sample.Days(-10) };

        Assert.Equal(ClockStart.Act, Marked.After<Mark.Quiet>(14, deal)?.Clock.Start);
    }

    [Fact]
    public void What_is_in_the_way_and_what_was_moved_again_and_again_stays_stuck()
    {
        var deal = Deal with
        {
            Steps = [Step with { Status = StepStatus.Blocked, BlockedOn = Sample.Today, MovedOn = [Sample.Today, Sample.Today] }]
        };

        Assert.Equal(
            [typeof(Mark.Blocked), typeof(Mark.Moved)],
            Marked.After(1, deal).Where(mark => mark.Kind is MarkKind.Stuck).Select(mark => mark.GetType()));
    }

    static PastReview Dry(int day) => Sample.Past(Sample.Days(day)) with { NewEvidence = false };
}
