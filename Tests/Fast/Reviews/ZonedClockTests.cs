using ReviewBot.Reviews;

namespace ReviewBot.Tests.Reviews;

public sealed class ZonedClockTests
{
    /// <summary>
    /// In Berlin the hour from two is missing on 28 Mar 2027 and comes twice on 25 Oct 2026; on Lord Howe half an hour is missing.
    /// </summary>
    [Theory]
    [InlineData("Europe/Berlin", "2026-11-16", "08:30", "2026-11-16 07:30", "2026-11-16 07:30")]
    [InlineData("Asia/Kathmandu", "2026-11-16", "08:30", "2026-11-16 02:45", "2026-11-16 02:45")]
    [InlineData("Europe/Berlin", "2027-03-28", "02:20", "2027-03-28 01:00", "2027-03-28 01:00")]
    [InlineData("Europe/Berlin", "2026-10-25", "02:20", "2026-10-25 01:20", "2026-10-25 00:20")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03 15:30", "2026-10-03 15:30")]
    public void A_time_of_a_day_is_an_instant_also_where_clocks_change(string zone, string day, string time, string from, string until)
    {
        var (on, at, where) = (DateOnly.Parse(day, null), TimeOnly.Parse(time, null), ZonedClock.Zone(zone));

        Assert.Equal(from, $"{ZonedClock.From(on, at, where):yyyy-MM-dd HH:mm}");
        Assert.Equal(until, $"{ZonedClock.Until(on, at, where):yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public void The_first_zone_that_is_known_counts()
    {
        Assert.Equal("Asia/Tokyo", ZonedClock.Zone(null, "", "Nowhere/Atall", "Asia/Tokyo", "Europe/Berlin").Id);
        Assert.Equal(TimeZoneInfo.Utc, ZonedClock.Zone(null, "Nowhere/Atall"));
        Assert.Null(ZonedClock.FindZone(null, "Nowhere/Atall"));
    }
}
