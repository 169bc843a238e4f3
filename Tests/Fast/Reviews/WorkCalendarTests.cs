using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Tests.Reviews.Marks;

namespace ReviewBot.Tests.Reviews;

public sealed class WorkCalendarTests
{
    static readonly WorkCalendar Holidays = WorkCalendar.Default with
    {
        Holidays = [new(2026, 12, 25), new(2026, 12, 26), new(2027, 1, 1), new(2027, 1, 6)],
    };

    [Theory]
    [InlineData("2026-11-12", "2026-11-16", 2)]
    [InlineData("2026-11-12", "2026-11-12", 0)]
    [InlineData("2026-11-16", "2026-11-12", 0)]
    [InlineData("2026-11-13", "2026-11-15", 0)]
    [InlineData("2026-11-14", "2026-11-16", 1)]
    [InlineData("2026-11-16", "2026-12-07", 15)]
    public void Working_days_are_Monday_to_Friday(string from, string to, int days) =>
        Assert.Equal(days, WorkCalendar.Default.Between(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-24")]
    [InlineData("2026-12-23", 2, "2026-12-28")]
    [InlineData("2026-12-23", 5, "2026-12-31")]
    [InlineData("2026-12-23", 6, "2027-01-04")]
    [InlineData("2026-12-23", 8, "2027-01-07")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-12-25", 0, "2026-12-25")]
    public void Holidays_across_the_turn_of_the_year_are_not_worked(string from, int days, string to)
    {
        Assert.Equal(Day(to), Holidays.Add(Day(from), days));
        Assert.Equal(days, Holidays.Between(Day(from), Day(to)));
    }

    [Theory]
    [InlineData("2026-11-17", "2026-11-16")]
    [InlineData("2026-11-16", "2026-11-13")]
    [InlineData("2026-12-28", "2026-12-24")]
    [InlineData("2027-01-04", "2026-12-31")]
    public void The_working_day_before_skips_weekends_and_holidays(string day, string before) =>
        Assert.Equal(Day(before), Holidays.Before(Day(day)));

    [Fact]
    public void A_holiday_on_a_weekend_or_named_twice_takes_nothing_away()
    {
        var calendar = WorkCalendar.Default with { Holidays = [new(2026, 11, 14), new(2026, 11, 18), new(2026, 11, 18)] };

        Assert.Equal(5, calendar.Between(Day("2026-11-13"), Day("2026-11-23")));
    }

    [Fact]
    public void A_week_may_have_other_working_days()
    {
        var calendar = new WorkCalendar([DayOfWeek.Sunday, DayOfWeek.Monday], []);

        Assert.Equal(Day("2026-11-22"), calendar.Add(Day("2026-11-16"), 1));
    }

    [Fact]
    public void A_calendar_without_working_days_works_every_day() =>
        Assert.Equal(Day("2026-11-18"), new WorkCalendar([], []).Add(Day("2026-11-16"), 2));

    [Fact]
    public void Adding_finds_the_first_day_by_which_so_many_have_passed() =>
        Prop.ForAll(Gens.Calendar.ToArbitrary(), Gens.Day.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (calendar, from, days) =>
        {
            var day = calendar.Add(from, days);
            return calendar.IsWorked(day) && calendar.Between(from, day) == days && calendar.Between(from, day.AddDays(-1)) == days - 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counting_in_two_parts_is_counting_once() =>
        Prop.ForAll(Gens.Calendar.ToArbitrary(), Gens.Day.ToArbitrary(), Gen.Choose(0, 400).Two().ToArbitrary(), (calendar, from, ahead) =>
        {
            var (first, second) = ahead;
            var (middle, end) = (from.AddDays(first), from.AddDays(first + second));
            return calendar.Between(from, end) == calendar.Between(from, middle) + calendar.Between(middle, end);
        }).QuickCheckThrowOnFailure();

    static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
