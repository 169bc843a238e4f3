using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class MarkCalculatorTests
{
    static readonly Deal Stuck = Sample.Deal() with { Acts = [Sample.Act(Sample.Today)] };

    [Theory]
    [InlineData(Pace.Fast, 14, 14)]
    [InlineData(Pace.Standard, 28, 21)]
    [InlineData(Pace.Complex, 60, 45)]
    public void Stuck_for_long_is_frozen(Pace pace, int stuck, int more)
    {
        var days = stuck + more;

        Assert.Null(Marked.After<Mark.Frozen>(days - 1, Stuck, pace));
        var frozen = Assert.IsType<Mark.Frozen>(Marked.After(days, Stuck, pace)[0]);
        Assert.Equal((Sample.Days(days), Sample.Days(stuck), more), (frozen.Since, frozen.Cause.Since, frozen.Days));
        Assert.Equal(Clearing.CustomerAct, frozen.Clearing);
    }

    [Fact]
    public void Last_seen_on_23_September_it_is_stuck_on_21_October_and_frozen_on_11_November()
    {
        var deal = Sample.Deal("Fabrikam") with { Acts = [Sample.Act(new(2026, 9, 23))] };

        var frozen = Assert.IsType<Mark.Frozen>(Marked.After(0, deal)[0]);

        Assert.Equal((new(2026, 10, 21), new DateOnly(2026, 11, 11)), (frozen.Cause.Since, frozen.Since));
        Assert.Equal(54, Assert.IsType<Mark.NoAct>(frozen.Cause).Days);
    }

    [Fact]
    public void Frozen_counts_from_the_first_day_that_anything_was_stuck()
    {
        var blocked = Sample.Step() with { By = Sample.Days(90), Status = StepStatus.Blocked, BlockedOn = Sample.Days(5) };
        var deal = Stuck with { Steps = [blocked] };

        Assert.Null(Marked.After<Mark.Frozen>(25, deal));
        Assert.IsType<Mark.Blocked>(Marked.After<Mark.Frozen>(26, deal)?.Cause);
    }

    [Fact]
    public void The_weightiest_comes_first_and_of_one_weight_the_oldest()
    {
        var deal = Stuck with
        {
            Past = [Sample.Past(Sample.Days(5)), Sample.Past(Sample.Today)],
            Reviewed = 2,
            Steps = [Sample.Step() with { By = Sample.Days(5), Who = null }, Sample.Step("s2") with { By = Sample.Days(2), Who = null }],
        };

        Assert.Equal(
            [MarkKind.Stuck, MarkKind.Stuck, MarkKind.Overdue, MarkKind.Overdue, MarkKind.Quiet, MarkKind.Blind, MarkKind.StatusQuo],
            Marked.After(20, deal).Select(mark => mark.Kind));
        Assert.Equal(["s2", "s1"], Marked.After(20, deal).OfType<Mark.Overdue>().Select(mark => mark.Step.Id.Value));
    }

    [Fact]
    public void What_a_weightier_mark_says_is_not_said_again()
    {
        var deal = Stuck with { Steps = [Sample.Step() with { By = Sample.Days(50) }] };

        Assert.Equal([MarkKind.Frozen, MarkKind.Stuck], Marked.After(64, deal).WithoutEchoes().Select(mark => mark.Kind));
    }

    [Fact]
    public void Each_rule_can_be_switched_off()
    {
        var off = new MarkRules();

        Assert.Empty(
            MarkCalculator.MarksOf(
                Stuck with { Steps = [Sample.Step()], Past = [Sample.Past(Sample.Today)] }, Sample.Days(365), off, WorkCalendar.Default));
    }

    [Fact]
    public void Each_rule_can_be_changed()
    {
        var rules = MarkRuleDefaults.Standard.With(MarkRule.Quiet, 3);

        Assert.Equal(Sample.Days(3), MarkCalculator.MarksOf(Stuck, Sample.Days(3), rules, WorkCalendar.Default).Single().Since);
    }

    [Fact]
    public void A_threshold_below_one_is_one() =>
        Assert.Equal(
            MarkRuleDefaults.Fast.With(MarkRule.Moved, 1).With(MarkRule.NothingNew, 1),
            MarkRuleDefaults.Fast.With(MarkRule.Moved, 0).With(MarkRule.NothingNew, -3));

    [Fact]
    public void The_workspace_says_the_pace_the_rules_and_the_calendar()
    {
        var deal = Sample.Deal() with { Steps = [Sample.Step() with { By = Sample.Today }] };
        var workspace = Sample.Workspace() with { Pace = Pace.Fast };

        Assert.NotEmpty(MarkCalculator.MarksOf(deal, Sample.Days(1), workspace));
        Assert.Empty(MarkCalculator.MarksOf(deal, Sample.Days(1), workspace with { Holidays = [Sample.Days(1)] }));
        Assert.Empty(MarkCalculator.MarksOf(deal, Sample.Days(1), workspace with { Rules = new() }));
    }

    [Fact]
    public void A_deal_that_has_ended_has_no_marks() =>
        Assert.Empty(Marked.After(365, Stuck with { Ended = new(EndingReason.StatusQuo, Sample.Today, Sample.Lee) }));

    [Fact]
    public void A_paused_deal_has_no_marks_until_the_day_after()
    {
        var paused = Stuck with { PausedUntil = Sample.Days(100) };

        Assert.Empty(Marked.After(100, paused));
        Assert.Equal([MarkKind.Stuck, MarkKind.Quiet], Marked.After(101, paused).Select(mark => mark.Kind));
    }

    [Fact]
    public void What_was_stuck_before_a_pause_is_not_frozen_right_after_it()
    {
        var paused = Stuck with { PausedUntil = Sample.Days(100) };

        Assert.Null(Marked.After<Mark.Frozen>(121, paused));
        Assert.Equal(Sample.Days(101), Marked.After<Mark.Frozen>(122, paused)?.Cause.Since);
    }
}
