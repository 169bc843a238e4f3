using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Parses time zones as people write them.</summary>
static class Zones
{
    const string Utc = "UTC";

    /// <summary>German names of cities.</summary>
    static readonly Dictionary<string, string> German = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Wien"] = "Vienna", ["Brüssel"] = "Brussels", ["Prag"] = "Prague", ["Warschau"] = "Warsaw", ["Kopenhagen"] = "Copenhagen",
    };

    /// <summary>The IANA name for an IANA name, a Windows name or a city. Null: none or several match.</summary>
    public static string? Read(string typed)
    {
        var wanted = typed.Trim();
        if (wanted.Equals(Utc, StringComparison.OrdinalIgnoreCase) || wanted.Equals("Etc/UTC", StringComparison.OrdinalIgnoreCase))
            return Utc;
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(wanted, out var iana))
            return iana;

        var all = TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal))
            .Distinct()
            .ToArray();
        var city = TextNormalizer.Name(German.GetValueOrDefault(wanted, wanted));
        return all.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? (all.Where(id => TextNormalizer.Name(City(id)) == city).ToArray() is [var only] ? only : null);
    }

    static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
