namespace ReviewBot.Reviews;

/// <summary>Converts between instants and local times, including days with a clock change.</summary>
public static class ZonedClock
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Upper bound for a gap: no time zone has ever skipped more than a day.</summary>
    static readonly TimeSpan LongestSkip = TimeSpan.FromHours(25);

    /// <summary>The first of these IANA names known to this machine; UTC when none is.</summary>
    public static TimeZoneInfo Zone(params ReadOnlySpan<string?> names) => FindZone(names) ?? TimeZoneInfo.Utc;

    /// <summary>The first of these IANA names known to this machine; null when none is.</summary>
    public static TimeZoneInfo? FindZone(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
                return zone;
        }
        return null;
    }

    public static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    public static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(at, zone));

    /// <summary>
    /// First instant of a window that opens at this local time. Ambiguous (the clock is set back): the later offset. Skipped (the clock is
    /// set forward): the end of the gap.
    /// </summary>
    public static DateTimeOffset From(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        for (var skipped = TimeSpan.Zero; skipped < LongestSkip && zone.IsInvalidTime(local); skipped += Minute)
            local += Minute;
        return At(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Min() : zone.GetUtcOffset(local));
    }

    /// <summary>
    /// Last instant of a window that closes at this local time. Ambiguous: the earlier offset. Skipped: the start of the gap.
    /// </summary>
    public static DateTimeOffset Until(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        var skipped = TimeSpan.Zero;
        while (skipped < LongestSkip && zone.IsInvalidTime(local - skipped))
            skipped += Minute;
        local -= skipped;
        var at = At(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
        return skipped > TimeSpan.Zero ? at + Minute : at;
    }

    static DateTimeOffset At(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToUniversalTime();
}
