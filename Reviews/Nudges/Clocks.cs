namespace ReviewBot.Reviews.Nudges;

/// <summary>Between instants and the clocks that people live by, also where clocks change.</summary>
public static class Clocks
{
    /// <summary>The first of these IANA names that this machine knows; UTC when it knows none.</summary>
    public static TimeZoneInfo Zone(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            if (name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
                return zone;
        }
        return TimeZoneInfo.Utc;
    }

    public static DateTime Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).DateTime;

    public static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(at, zone));

    /// <summary>When a clock shows that time of that day. A time that is skipped by a clock change comes as much later; of one that comes twice, it is the second.</summary>
    public static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
