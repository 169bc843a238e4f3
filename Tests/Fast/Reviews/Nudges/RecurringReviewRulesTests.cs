using System.Globalization;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Nudges;
using ReviewBot.Storage.Deals;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Nudges;

/// <summary>"review every Thursday 10:00": on which days it is, at which instant, and when its deals are chosen.</summary>
public sealed class RecurringReviewRulesTests
{
    static readonly WorkCalendar Plain = WorkCalendar.Default;

    static readonly WorkCalendar German = WorkCalendar.Default with
    {
        Holidays = [.. PublicHolidayCalendar.DaysOf("DE", 2026), .. PublicHolidayCalendar.DaysOf("DE", 2027)],
    };

    /// <summary>Its time is by the clock of its zone: the instant moves when the clock changes, and in a gap it is at its end.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-22", "10:00", "2026-10-20 12:00", "2026-10-22 08:00")]
    [InlineData("Europe/Berlin", "2026-10-22", "10:00", "2026-10-23 12:00", "2026-10-29 09:00")]
    [InlineData("Europe/Berlin", "2027-03-25", "10:00", "2027-03-24 12:00", "2027-03-25 09:00")]
    [InlineData("Europe/Berlin", "2027-03-25", "10:00", "2027-03-26 12:00", "2027-04-01 08:00")]
    [InlineData("America/New_York", "2026-10-29", "10:00", "2026-10-28 12:00", "2026-10-29 14:00")]
    [InlineData("America/New_York", "2026-10-29", "10:00", "2026-11-01 12:00", "2026-11-05 15:00")]
    [InlineData("Asia/Kolkata", "2026-11-19", "09:30", "2026-11-18 12:00", "2026-11-19 04:00")]
    [InlineData("Pacific/Auckland", "2026-11-19", "08:00", "2026-11-18 12:00", "2026-11-18 19:00")]
    [InlineData("UTC", "2026-11-19", "10:00", "2026-11-19 09:59", "2026-11-19 10:00")]
    [InlineData("UTC", "2026-11-19", "10:00", "2026-11-19 10:00", "2026-11-26 10:00")]
    public void It_is_at_its_time_by_the_clock_of_its_zone(string zone, string from, string at, string now, string expected)
    {
        var review = Every(from, at, zone: zone);

        var on = RecurringReviewRules.Next(review, Plain, At(now));

        Assert.Equal(At(expected), RecurringReviewRules.Instant(review, on ?? default));
    }

    /// <summary>At night on a Sunday the clock is changed.</summary>
    [Theory]
    [InlineData("2027-03-28", "02:30", "2027-03-28 01:00")]
    [InlineData("2026-10-25", "02:30", "2026-10-25 01:30")]
    public void In_the_hour_that_is_left_out_or_comes_twice_it_is_once(string day, string at, string expected)
    {
        var everyDay = Plain with { Days = [] };
        var review = Every(day, at, zone: "Europe/Berlin");

        Assert.Equal(At(expected), RecurringReviewRules.Instant(review, Day(day)));
        Assert.Equal(Day(day).AddDays(7), RecurringReviewRules.Next(review, everyDay, At(expected)));
    }

    [Theory]
    [InlineData("every Friday over Christmas", "2026-12-18", 1, "2026-12-19 00:00", "2027-01-08")]
    [InlineData("every Thursday before Ascension", "2027-04-29", 1, "2027-05-01 00:00", "2027-05-13")]
    [InlineData("every Monday over Easter", "2027-03-22", 1, "2027-03-23 00:00", "2027-04-05")]
    [InlineData("every other Friday over Christmas", "2026-12-11", 2, "2026-12-12 00:00", "2027-01-08")]
    [InlineData("every other Thursday", "2026-11-19", 2, "2026-11-20 00:00", "2026-12-03")]
    public void A_holiday_has_none_and_it_does_not_move(string what, string from, int weeks, string now, string expected) => Assert.Equal(
        (what, Day(expected)),
        (what, RecurringReviewRules.Next(Every(from, "10:00", weeks), German, At(now)) ?? default));

    [Theory]
    [InlineData("2026-11-19", "2026-11-18 00:00")]
    [InlineData("2026-11-23", "2026-11-20 00:00")]
    [InlineData("2027-01-04", "2026-12-31 00:00")]
    public void Its_deals_are_chosen_as_the_working_day_before_begins(string on, string expected) =>
        Assert.Equal(At(expected), RecurringReviewRules.ChosenAt(Every(on, "10:00"), German, Day(on)));

    [Fact]
    public void One_that_is_skipped_is_followed_by_the_next()
    {
        var skipped = Every("2026-11-19", "10:00") with { Last = new(Day("2026-11-19"), [], IsPlanned: true, IsSkipped: true) };

        Assert.Equal(Day("2026-11-26"), RecurringReviewRules.Next(skipped, Plain, Sample.Monday));
    }

    [Fact]
    public void A_day_is_planned_once()
    {
        var review = Every("2026-11-19", "10:00");
        var (before, eve) = (At("2026-11-17 23:59"), At("2026-11-18 08:00"));

        Assert.Null(RecurringReviewRules.Due(review, Plain, before));
        Assert.Equal(Day("2026-11-19"), RecurringReviewRules.Due(review, Plain, eve));
        // planning was interrupted: the same day is due again
        var begun = review with { Last = new(Day("2026-11-19"), [new("d1")], IsPlanned: false, IsSkipped: false) };
        Assert.Equal(Day("2026-11-19"), RecurringReviewRules.Due(begun, Plain, eve));
        var done = begun with { Last = begun.Last with { IsPlanned = true } };
        Assert.Null(RecurringReviewRules.Due(done, Plain, eve));
        Assert.Equal(At("2026-11-19 10:00"), RecurringReviewRules.LooksAt(done, Plain, eve));
        Assert.Equal(At("2026-11-25 00:00"), RecurringReviewRules.LooksAt(done, Plain, At("2026-11-19 10:00")));
    }

    [Fact]
    public void Where_nobody_works_on_its_day_there_is_none()
    {
        var sunday = Every("2026-11-22", "10:00");

        Assert.Null(RecurringReviewRules.Next(sunday, Plain, Sample.Monday));
        Assert.Null(RecurringReviewRules.LooksAt(sunday, Plain, Sample.Monday));
    }

    [Fact]
    public void Its_deals_are_those_that_are_proposed_without_what_is_planned_or_reviewed_already()
    {
        var late = Sample.Deal("Late") with { Steps = [Sample.Step() with { By = Sample.Days(-20) }] };
        var planned = late with { Id = new("d-planned"), Planned = new(Sample.Monday.AddDays(2), Sample.Days(2), Sample.Sam, "19:x") };
        var live = late with { Id = new("d-live") };
        var ended = late with { Id = new("d-ended"), Ended = new(EndingReason.Other, Sample.Today, Sample.Kim) };

        var chosen = RecurringReviewRules.Choose(
            [(Sample.Deal(), null), (planned, null), (live, Sample.Review(live)), (ended, null), (late, null)],
            Sample.Workspace(), Sample.Now);

        Assert.Equal([late.Id, Sample.Deal().Id], chosen);
    }

    static RecurringReview Every(string from, string at, int weeks = 1, string zone = "UTC") =>
        new("r1", TimeOnly.Parse(at, CultureInfo.InvariantCulture), weeks, zone, Day(from), Sample.Sam, "19:deals@thread.tacv2");

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateTimeOffset At(string utc) =>
        DateTimeOffset.ParseExact(utc, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
