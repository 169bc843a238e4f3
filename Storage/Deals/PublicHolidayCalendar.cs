using System.Collections.Concurrent;
using PublicHoliday;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Settings;

namespace ReviewBot.Storage.Deals;

/// <summary>
/// Public holidays of a country or region, computed by the package PublicHoliday. Holidays that are declared from year to year (a state
/// funeral) are entered by an admin in the settings.
/// </summary>
static class PublicHolidayCalendar
{
    /// <summary>Years before and after the present one. Marks look back, and steps may be due, no further than that.</summary>
    const int Around = 2;

    static readonly ConcurrentDictionary<(string Place, int Year), ValueList<DateOnly>> Known = [];

    /// <summary>Holidays of the surrounding years; none for a code that this version does not know.</summary>
    public static ValueList<DateOnly> DaysOf(string? place, int year) => place is not null && HolidayPlaces.IsKnown(place)
        ? Known.GetOrAdd((place, year), _ => Calculate(CalendarOf(place), year))
        : [];

    static ValueList<DateOnly> Calculate(IPublicHolidays calendar, int year) =>
    [
        .. Enumerable.Range(year - Around, (2 * Around) + 1).SelectMany(calendar.PublicHolidays).Select(DateOnly.FromDateTime)
            .Distinct().Order(),
    ];

    static IPublicHolidays CalendarOf(string place) => (HolidayPlaces.CountryOf(place), place.Split('-').ElementAtOrDefault(1)) switch
    {
        ("AU", { } state) => new AustraliaPublicHoliday { State = Enum.Parse<AustraliaPublicHoliday.States>(state) },
        ("CA", { } province) => new CanadaPublicHoliday(province),
        ("CH", { } canton) => new SwitzerlandPublicHoliday { Canton = Enum.Parse<SwitzerlandPublicHoliday.Cantons>(canton) },
        ("DE", { } state) => new GermanPublicHoliday { State = Enum.Parse<GermanPublicHoliday.States>(state) },
        ("FR", { } region) => new FrancePublicHoliday { Region = Enum.Parse<FrancePublicHoliday.Regions>(region) },
        ("GB", { } country) => new UKBankHoliday { UkCountry = Enum.Parse<UKBankHoliday.UkCountries>(country) },
        ("ME", _) => new MontenegroPublicHoliday(),
        ("PT", { } region) => new PortugalPublicHoliday { Region = Enum.Parse<PortugalPublicHoliday.Regions>(region) },
        var (country, _) => PublicHolidayFactory.GetPublicHolidayForCountry(country),
    };
}
