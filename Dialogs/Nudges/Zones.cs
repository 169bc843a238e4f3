namespace ReviewBot.Dialogs.Nudges;

/// <summary>A time zone as people write it.</summary>
static class Zones
{
    /// <summary>Its IANA name, from that name, a Windows name or a city. Null: there is none, or more than one.</summary>
    public static string? Read(string typed)
    {
        var wanted = typed.Trim();
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(wanted, out var iana))
            return iana;

        var all = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal) || id is "UTC").Distinct().ToArray();
        return all.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? (all.Where(id => City(id).Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null);
    }

    static string City(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
