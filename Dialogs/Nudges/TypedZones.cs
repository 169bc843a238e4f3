using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Parses time zones after a time: abbreviations and cities, in all languages at once.</summary>
static class TypedZones
{
    static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["utc"] = "UTC", ["gmt"] = "UTC", ["z"] = "UTC", ["cet"] = "Europe/Berlin", ["cest"] = "Europe/Berlin", ["mez"] = "Europe/Berlin",
        ["mesz"] = "Europe/Berlin", ["bst"] = "Europe/London", ["wet"] = "Europe/Lisbon", ["eet"] = "Europe/Helsinki",
        ["eest"] = "Europe/Helsinki",
        ["et"] = "America/New_York", ["est"] = "America/New_York", ["edt"] = "America/New_York", ["eastern"] = "America/New_York",
        ["ct"] = "America/Chicago", ["cst"] = "America/Chicago", ["cdt"] = "America/Chicago", ["central"] = "America/Chicago",
        ["mt"] = "America/Denver", ["mst"] = "America/Denver", ["mdt"] = "America/Denver", ["mountain"] = "America/Denver",
        ["pt"] = "America/Los_Angeles", ["pst"] = "America/Los_Angeles", ["pdt"] = "America/Los_Angeles",
        ["pacific"] = "America/Los_Angeles",
        ["jst"] = "Asia/Tokyo", ["sgt"] = "Asia/Singapore", ["aest"] = "Australia/Sydney", ["aedt"] = "Australia/Sydney",
        ["uk"] = "Europe/London", ["german"] = "Europe/Berlin", ["deutscher"] = "Europe/Berlin",
    };

    /// <summary>Ambiguous abbreviations: asked about.</summary>
    static readonly HashSet<string> Several =
    [
        "ist", "ast", "bdt", "msk", "hst", "akst", "nzt", "nzst", "nzdt", "hkt", "kst", "sast", "brt", "wat",
    ];

    /// <summary>The user's own zone: "local time".</summary>
    static readonly HashSet<string> Local = ["local", "our", "my", "orts", "unserer", "lokaler", "lokal"];

    public static bool IsLocal(string typed) => Local.Contains(typed);

    /// <summary>True: a known abbreviation, ambiguous or not.</summary>
    public static bool IsAbbreviation(string typed) => Abbreviations.ContainsKey(typed) || Several.Contains(typed);

    /// <summary>Accepts adjective forms such as "Berliner Zeit" too. Null: none, or ambiguous.</summary>
    public static TimeZoneInfo? Find(string typed)
    {
        var city = typed.EndsWith("er", StringComparison.Ordinal) ? typed[..^2] : typed;
        return ZonedClock.FindZone(Abbreviations.GetValueOrDefault(typed)
            ?? (Several.Contains(typed) ? null : Zones.Read(typed) ?? Zones.Read(city)));
    }
}
