using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Time zones as they are typed behind a time: abbreviations and cities, in all languages at once.</summary>
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

    /// <summary>Names of zones that mean several: asked about.</summary>
    static readonly HashSet<string> Several =
    [
        "ist", "ast", "bdt", "msk", "hst", "akst", "nzt", "nzst", "nzdt", "hkt", "kst", "sast", "brt", "wat",
    ];

    /// <summary>Of whoever typed: "local time".</summary>
    static readonly HashSet<string> Local = ["local", "our", "my", "orts", "unserer", "lokaler", "lokal"];

    public static bool IsLocal(string typed) => Local.Contains(typed);

    /// <summary>True: an abbreviation that is known, of one zone or of several.</summary>
    public static bool IsAbbreviation(string typed) => Abbreviations.ContainsKey(typed) || Several.Contains(typed);

    /// <summary>Also of "Berliner Zeit". Null: none, or several.</summary>
    public static TimeZoneInfo? Find(string typed)
    {
        var city = typed.EndsWith("er", StringComparison.Ordinal) ? typed[..^2] : typed;
        return ZonedClock.FindZone(Abbreviations.GetValueOrDefault(typed)
            ?? (Several.Contains(typed) ? null : Zones.Read(typed) ?? Zones.Read(city)));
    }
}
