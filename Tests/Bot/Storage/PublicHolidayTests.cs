using System.Globalization;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;
using ReviewBot.Storage.Deals;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Storage;

/// <summary>Public holidays are calculated when settings are read, and never stored.</summary>
public sealed class PublicHolidayTests
{
    [Theory]
    [InlineData("DE", "2026-01-06", false)]
    [InlineData("DE-BY", "2026-01-06", true)]
    [InlineData("DE-BE", "2026-01-06", false)]
    [InlineData("DE-SN", "2026-11-18", true)]
    [InlineData("DE-SN", "2027-11-17", true)]
    [InlineData("AT", "2026-10-26", true)]
    [InlineData("CH", "2026-05-01", false)]
    [InlineData("CH-ZH", "2026-05-01", true)]
    [InlineData("FR", "2026-04-03", false)]
    [InlineData("FR-AlsaceMoselle", "2026-04-03", true)]
    [InlineData("GB", "2026-04-06", true)]
    [InlineData("GB-Scotland", "2026-04-06", false)]
    [InlineData("GB-Scotland", "2026-11-30", true)]
    [InlineData("CA-QC", "2026-06-24", true)]
    [InlineData("CA", "2026-06-24", false)]
    [InlineData("AU-NSW", "2026-06-08", true)]
    [InlineData("PT-Madeira", "2026-07-01", true)]
    [InlineData("US", "2026-11-26", true)]
    [InlineData("ME", "2026-07-13", true)]
    public void A_day_is_free_where_it_is(string place, string day, bool isFree) => Assert.Equal(
        isFree, PublicHolidayCalendar.DaysOf(place, 2026).Contains(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_place_of_the_list_has_holidays_in_each_year()
    {
        Assert.Equal(39, HolidayPlaces.Countries.Count);
        foreach (var place in HolidayPlaces.Countries.Concat(HolidayPlaces.Regions.Keys))
        {
            var days = PublicHolidayCalendar.DaysOf(place, 2026);
            Assert.All(Enumerable.Range(2024, 5), year => Assert.InRange(days.Count(day => day.Year == year), 4, 20));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("XX")]
    [InlineData("DE-XX")]
    [InlineData("")]
    public void A_place_that_is_not_known_has_none(string? place) => Assert.Empty(PublicHolidayCalendar.DaysOf(place, 2026));

    [Fact]
    public async Task They_follow_the_year_and_are_in_no_row()
    {
        var (rows, time) = (EmbeddedRows.InMemory(), new FakeTime(Sample.Monday));
        var (deals, home) = (rows.OpenDeals(time), BotFixture.Home());
        await deals.Save(new Workspace(home, "Sales", [Sample.Sam]) { HolidayPlace = "DE-SN", Holidays = [Sample.Today] }, default);

        var now = await deals.FindWorkspace(home, default) ?? throw new InvalidOperationException();
        Assert.Equal((2024, 2028), (now.PublicHolidays[0].Year, now.PublicHolidays[^1].Year));
        Assert.False(WorkCalendar.Of(now).IsWorked(new(2026, 11, 18)));
        Assert.False(WorkCalendar.Of(now).IsWorked(Sample.Today));
        Assert.Equal([Sample.Today], now.Holidays);
        await deals.Save(now, default);
        time.Advance(TimeSpan.FromDays(366));

        Assert.Equal(2029, (await deals.FindWorkspace(home, default))?.PublicHolidays[^1].Year);
        var row = Assert.Single(await rows.Read(
            Table.Deals, ReviewBot.Storage.Keys.Partition(home), ReviewBot.Storage.Keys.Everything, 100, default),
            it => it.Key == ReviewBot.Storage.Keys.Settings);
        Assert.DoesNotContain("2028", row.Columns.Body(), StringComparison.Ordinal);
        Assert.Contains("DE-SN", row.Columns.Body(), StringComparison.Ordinal);
    }
}
