using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

public sealed class LadderTests
{
    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, Rung.Ask)]
    [InlineData(4, Rung.Ask)]
    [InlineData(6, Rung.Ask)]
    [InlineData(7, Rung.Obstacle)]
    [InlineData(9, Rung.Obstacle)]
    [InlineData(10, Rung.Listed)]
    [InlineData(18, Rung.Listed)]
    [InlineData(20, Rung.Listed)]
    [InlineData(21, Rung.Choose)]
    [InlineData(300, Rung.Choose)]
    public void A_step_due_on_a_Monday_climbs_by_working_days(int days, Rung? rung) =>
        Assert.Equal(rung, Ladder.Of(Sample.Deal(), Nudge.Step(Sample.Today), Sample.Workspace()).On(Sample.Days(days)));

    [Theory]
    [InlineData(Rung.Ask, 3)]
    [InlineData(Rung.Obstacle, 8)]
    [InlineData(Rung.Listed, 11)]
    [InlineData(Rung.Choose, 22)]
    public void A_holiday_does_not_count(Rung rung, int days)
    {
        var ladder = Ladder.Of(Sample.Deal(), Nudge.Step(Sample.Today), Sample.Workspace() with { Holidays = [Sample.Days(1)] });

        Assert.Equal(Sample.Days(days), ladder.Reaches(rung));
        Assert.Equal(rung, ladder.On(Sample.Days(days)));
        Assert.NotEqual(rung, ladder.On(Sample.Days(days - 1)));
    }

    /// <summary>A summary says it: never of a day that has passed.</summary>
    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 7)]
    [InlineData(6, 7)]
    [InlineData(7, 21)]
    [InlineData(20, 21)]
    [InlineData(21, null)]
    [InlineData(300, null)]
    public void Its_owner_is_asked_next_on_a_day_to_come_or_no_more(int today, int? day) => Assert.Equal(
        day is { } days ? Sample.Days(days) : null,
        Ladder.Of(Sample.Deal(), Nudge.Step(Sample.Today), Sample.Workspace()).AskedAfter(Sample.Days(today)));

    [Fact]
    public void It_counts_from_what_came_last()
    {
        var step = Nudge.Step(Sample.Today);

        Assert.Equal(Sample.Today, From(Sample.Deal(), step));
        Assert.Equal(Sample.Today, From(Sample.Deal(), step with { AnsweredOn = Sample.Days(-1) }));
        Assert.Equal(Sample.Days(3), From(Sample.Deal(), step with { AnsweredOn = Sample.Days(3) }));
        Assert.Equal(Sample.Days(4), From(Sample.Deal(), step with { SetAt = Sample.At(Sample.Days(4)) }));
        Assert.Equal(Sample.Days(5), From(Sample.Deal() with { SilentUntil = Sample.Days(5) }, step));
        Assert.Equal(Sample.Days(6), From(Sample.Deal() with { PausedUntil = Sample.Days(6) }, step));
    }

    [Fact]
    public void A_day_at_the_end_of_days_is_no_bug() =>
        Assert.Null(Ladder.Of(Sample.Deal(), Nudge.Step(DateOnly.MaxValue), WorkCalendar.Default).On(Sample.Today));

    static DateOnly From(Deal deal, BuyerStep step) => Ladder.Of(deal, step, Sample.Workspace()).From;
}
