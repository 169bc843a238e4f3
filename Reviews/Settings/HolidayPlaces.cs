namespace ReviewBot.Reviews.Settings;

/// <summary>Countries ("AT") and regions ("DE-BY") with public holidays. The codes are stored: never rename one.</summary>
public static class HolidayPlaces
{
    /// <summary>ISO 3166-1 alpha-2 codes.</summary>
    public static ValueList<string> Countries { get; } =
    [
        "AT", "AU", "BE", "BR", "CA", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "JP",
        "KZ", "LT", "LU", "LV", "ME", "MX", "NL", "NO", "NZ", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "TR", "US", "ZA",
    ];

    /// <summary>Names by ISO 3166-2 code, in the language spoken there.</summary>
    public static IReadOnlyDictionary<string, string> Regions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AU-ACT"] = "Australian Capital Territory",
        ["AU-NSW"] = "New South Wales",
        ["AU-NT"] = "Northern Territory",
        ["AU-QLD"] = "Queensland",
        ["AU-SA"] = "South Australia",
        ["AU-TAS"] = "Tasmania",
        ["AU-VIC"] = "Victoria",
        ["AU-WA"] = "Western Australia",
        ["CA-AB"] = "Alberta",
        ["CA-BC"] = "British Columbia",
        ["CA-MB"] = "Manitoba",
        ["CA-NB"] = "New Brunswick",
        ["CA-NL"] = "Newfoundland/Labrador",
        ["CA-NS"] = "Nova Scotia",
        ["CA-NT"] = "Northwest Territories",
        ["CA-NU"] = "Nunavut",
        ["CA-ON"] = "Ontario",
        ["CA-PE"] = "Prince Edward Island",
        ["CA-QC"] = "Québec",
        ["CA-SK"] = "Saskatchewan",
        ["CA-YT"] = "Yukon",
        ["CH-AG"] = "Aargau",
        ["CH-AI"] = "Appenzell Innerrhoden",
        ["CH-AR"] = "Appenzell Ausserrhoden",
        ["CH-BE"] = "Bern",
        ["CH-BL"] = "Basel-Landschaft",
        ["CH-BS"] = "Basel-Stadt",
        ["CH-FR"] = "Fribourg",
        ["CH-GE"] = "Genève",
        ["CH-GL"] = "Glarus",
        ["CH-GR"] = "Graubünden",
        ["CH-JU"] = "Jura",
        ["CH-LU"] = "Luzern",
        ["CH-NE"] = "Neuchâtel",
        ["CH-NW"] = "Nidwalden",
        ["CH-OW"] = "Obwalden",
        ["CH-SG"] = "St. Gallen",
        ["CH-SH"] = "Schaffhausen",
        ["CH-SO"] = "Solothurn",
        ["CH-SZ"] = "Schwyz",
        ["CH-TG"] = "Thurgau",
        ["CH-TI"] = "Ticino",
        ["CH-UR"] = "Uri",
        ["CH-VD"] = "Vaud",
        ["CH-VS"] = "Valais",
        ["CH-ZG"] = "Zug",
        ["CH-ZH"] = "Zürich",
        ["DE-BB"] = "Brandenburg",
        ["DE-BE"] = "Berlin",
        ["DE-BW"] = "Baden-Württemberg",
        ["DE-BY"] = "Bayern",
        ["DE-HB"] = "Bremen",
        ["DE-HE"] = "Hessen",
        ["DE-HH"] = "Hamburg",
        ["DE-MV"] = "Mecklenburg-Vorpommern",
        ["DE-NI"] = "Niedersachsen",
        ["DE-NW"] = "Nordrhein-Westfalen",
        ["DE-RP"] = "Rheinland-Pfalz",
        ["DE-SH"] = "Schleswig-Holstein",
        ["DE-SL"] = "Saarland",
        ["DE-SN"] = "Sachsen",
        ["DE-ST"] = "Sachsen-Anhalt",
        ["DE-TH"] = "Thüringen",
        ["FR-AlsaceMoselle"] = "Alsace et Moselle",
        ["GB-NorthernIreland"] = "Northern Ireland",
        ["GB-Scotland"] = "Scotland",
        ["PT-Acores"] = "Açores",
        ["PT-Madeira"] = "Madeira",
    };

    public static bool IsKnown(string place) => Countries.Contains(place) || Regions.ContainsKey(place);

    public static string CountryOf(string place) => place.Split('-')[0];
}
