using ReviewBot.Reviews;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Marks;

public sealed class StepMarksTests
{
    static readonly BuyerStep Due = Sample.Step() with { By = Sample.Today };

    static readonly Deal Deal = Sample.Deal() with { Steps = [Due] };

    [Theory]
    [InlineData(Pace.Fast, 0, 1)]
    [InlineData(Pace.Standard, 1, 2)]
    [InlineData(Pace.Complex, 3, 4)]
    public void A_step_past_its_date_without_an_answer_is_overdue(Pace pace, int notYet, int from)
    {
        Assert.Null(Marked.After<Mark.Overdue>(notYet, Deal, pace));
        Assert.Equal(
            new Mark.Overdue(Due, Sample.Today, from) { Since = Sample.Days(from) },
            Marked.After<Mark.Overdue>(from, Deal, pace));
    }

    [Theory]
    [InlineData(Pace.Fast, 6, 7, 5)]
    [InlineData(Pace.Standard, 9, 10, 8)]
    [InlineData(Pace.Complex, 20, 21, 15)]
    public void A_step_long_past_its_date_is_stuck(Pace pace, int notYet, int from, int workingDays)
    {
        Assert.Null(Marked.After<Mark.PastDate>(notYet, Deal, pace));
        Assert.Equal(
            new Mark.PastDate(Due, Sample.Today, workingDays) { Since = Sample.Days(from) },
            Marked.After<Mark.PastDate>(from, Deal, pace));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Only_an_answer_after_the_date_counts_as_one(int answered, bool overdue)
    {
        var deal = Deal with { Steps = [Due with { AnsweredOn = Sample.Days(answered), LastOutcome = Outcome.Unknown }] };

        Assert.Equal(overdue, Marked.After<Mark.Overdue>(7, deal) is not null);
    }

    [Fact]
    public void An_answer_without_a_new_date_does_not_keep_it_from_being_stuck()
    {
        var deal = Deal with { Steps = [Due with { Status = StepStatus.Started, AnsweredOn = Sample.Days(5) }] };

        Assert.Equal([MarkKind.Stuck], Marked.After(10, deal).Select(mark => mark.Kind));
    }

    [Theory]
    [InlineData(StepStatus.Done)]
    [InlineData(StepStatus.Dropped)]
    public void A_closed_step_has_no_marks(StepStatus status)
    {
        var deal = Deal with
        {
            Steps = [Due with { Status = status, AnsweredOn = Sample.Today, MovedOn = [Sample.Today, Sample.Today, Sample.Today] }]
        };

        Assert.Empty(Marked.After(365, deal));
    }

    [Fact]
    public void A_step_on_a_Friday_is_overdue_on_Tuesday_and_the_weekend_counts_for_nothing()
    {
        var friday = Deal with { Steps = [Due with { By = Sample.Days(-3) }] };
        var saturday = Deal with { Steps = [Due with { By = Sample.Days(-2) }] };

        Assert.Equal(2, Marked.After<Mark.Overdue>(1, friday)?.WorkingDays);
        Assert.Equal(2, Marked.After<Mark.Overdue>(1, saturday)?.WorkingDays);
        Assert.Null(Marked.After<Mark.Overdue>(0, friday));
    }

    [Theory]
    [InlineData(Pace.Fast, 2)]
    [InlineData(Pace.Standard, 2)]
    [InlineData(Pace.Complex, 3)]
    public void A_date_moved_too_often_is_stuck_from_the_day_of_that_move(Pace pace, int moves)
    {
        DateOnly[] days = [Sample.Days(-9), Sample.Days(-6), Sample.Days(-2), Sample.Days(-1)];
        Deal MovedTimes(int times) => Deal with { Steps = [Due with { By = Sample.Days(30), MovedOn = [.. days.Take(times)] }] };

        Assert.Null(Marked.After<Mark.Moved>(0, MovedTimes(moves - 1), pace));
        Assert.Equal(days[moves - 1], Marked.After<Mark.Moved>(0, MovedTimes(moves), pace)?.Since);
        Assert.Equal(days[moves - 1], Marked.After<Mark.Moved>(0, MovedTimes(4), pace)?.Since);
    }

    [Fact]
    public void What_is_in_the_way_is_stuck_at_once()
    {
        var blocked = Due with
        {
            By = Sample.Days(10),
            Status = StepStatus.Blocked,
            InTheWay = "a purchasing freeze",
            BlockedOn = Sample.Today
        };

        var mark = Marked.After<Mark.Blocked>(0, Deal with { Steps = [blocked] });

        Assert.Equal(new Mark.Blocked(blocked, 0) { Since = Sample.Today }, mark);
        Assert.Equal(MarkKind.Stuck, mark?.Kind);
    }

    [Fact]
    public void Each_step_has_its_own_marks()
    {
        var deal = Deal with { Steps = [Due, Sample.Step("s2") with { By = Sample.Days(1) }] };

        Assert.Equal(
            [(MarkKind.Overdue, "s1"), (MarkKind.Overdue, "s2")],
            Marked.After(3, deal).OfType<Mark.Overdue>().Select(mark => (mark.Kind, mark.Step.Id.Value)));
    }
}
