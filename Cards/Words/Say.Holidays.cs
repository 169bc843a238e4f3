using ReviewBot.Reviews.Settings;

namespace ReviewBot.Cards.Words;

/// <summary>Countries, and public holidays.</summary>
public partial class Say
{
    public virtual string HolidayPlaceLabel() => "Public holidays in";

    public virtual string NoHolidayPlace() => "no country, only the days below";

    public virtual string ExtraDaysLabel() => "Other days off, one per line (optional)";

    /// <param name="place">See <see cref="HolidayPlaces"/>.</param>
    public virtual string HolidayPlace(string place) => HolidayPlaces.Regions.TryGetValue(place, out var region)
        ? $"{Country(HolidayPlaces.CountryOf(place))}: {region}"
        : Country(place);

    public virtual string HolidaysOf(string place, string days) => $"{HolidayPlace(place)} ({days})";

    /// <param name="country">ISO 3166-1.</param>
    protected virtual string Country(string country) => country switch
    {
        "AT" => "Austria",
        "AU" => "Australia",
        "BE" => "Belgium",
        "BR" => "Brazil",
        "CA" => "Canada",
        "CH" => "Switzerland",
        "CZ" => "Czechia",
        "DE" => "Germany",
        "DK" => "Denmark",
        "EE" => "Estonia",
        "ES" => "Spain",
        "FI" => "Finland",
        "FR" => "France",
        "GB" => "United Kingdom",
        "GR" => "Greece",
        "HR" => "Croatia",
        "HU" => "Hungary",
        "IE" => "Ireland",
        "IT" => "Italy",
        "JP" => "Japan",
        "KZ" => "Kazakhstan",
        "LT" => "Lithuania",
        "LU" => "Luxembourg",
        "LV" => "Latvia",
        "ME" => "Montenegro",
        "MX" => "Mexico",
        "NL" => "Netherlands",
        "NO" => "Norway",
        "NZ" => "New Zealand",
        "PL" => "Poland",
        "PT" => "Portugal",
        "RO" => "Romania",
        "RS" => "Serbia",
        "SE" => "Sweden",
        "SI" => "Slovenia",
        "SK" => "Slovakia",
        "TR" => "Turkey",
        "US" => "United States",
        "ZA" => "South Africa",
        _ => country,
    };
}
