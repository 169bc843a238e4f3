using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews;

/// <summary>Days to tap, all of them working days and each of them once.</summary>
public sealed class NearDaysTests
{
    [Theory]
    [InlineData(0, "Tomorrow 17, Friday 20, NextWeek 23, InTwoWeeks 30")] // Monday
    [InlineData(3, "Tomorrow 20, NextWeek 26, InTwoWeeks 3")] // Thursday: tomorrow is Friday
    [InlineData(4, "Tomorrow 23, Friday 27, InTwoWeeks 4")] // Friday: a week on is Friday
    [InlineData(6, "Tomorrow 23, Friday 27, NextWeek 30, InTwoWeeks 7")] // Sunday: in a week is one, too
    public void Near_days_are_worked(int ahead, string expected) => Assert.Equal(
        expected, string.Join(", ", NearDays.From(Sample.Days(ahead), WorkCalendar.Default).Select(it => $"{it.Name} {it.Day.Day}")));

    [Fact]
    public void A_holiday_is_left_out() => Assert.Equal(
        [Sample.Days(2), Sample.Days(3), Sample.Days(7), Sample.Days(14)],
        NearDays.From(Sample.Today, new(WorkCalendar.MondayToFriday, [Sample.Days(1), Sample.Days(4)])).Select(it => it.Day));
}
