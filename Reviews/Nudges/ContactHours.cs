using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

/// <summary>The part of one working day in which a message may come.</summary>
/// <param name="Opens">The beginning of the day's hours, and up to half an hour more, so that not all come at once.</param>
readonly record struct Window(DateOnly Day, DateTimeOffset Opens, DateTimeOffset Closes);

/// <summary>When somebody, or a channel, may be written to.</summary>
/// <param name="Key">Whose: spreads people over the half hour, each day anew.</param>
sealed record ContactHours(string Key, TimeZoneInfo Zone, WorkCalendar Calendar, WorkHours Hours, DateOnly? PausedUntil)
{
    /// <summary>The last day that is planned for: keeps date arithmetic below <see cref="DateOnly.MaxValue"/>.</summary>
    public static readonly DateOnly LastDay = new(9000, 1, 1);

    /// <summary>A quarter of an hour before and after a quarter past the beginning.</summary>
    const int SpreadSeconds = 30 * 60;

    /// <summary>How many days are searched for a working day.</summary>
    const int MostDaysAhead = 400;

    /// <summary>A holiday of one of their workspaces is a holiday.</summary>
    public static ContactHours Of(NudgeRecipient person, IEnumerable<Workspace> workspaces)
    {
        var all = workspaces.DistinctBy(it => it.Id)
            .OrderBy(it => it.Id.Tenant, StringComparer.Ordinal)
            .ThenBy(it => it.Id.Home, StringComparer.Ordinal)
            .ToMany();
        var first = all.Count > 0 ? all[0] : null;
        var settings = person.Settings;
        return new(
            person.Who.Id.Value,
            settings.ZoneOf(person.SeenZone, first),
            settings.CalendarOf(first, [.. all.SelectMany(it => it.Holidays)]),
            settings.Hours.From < settings.Hours.To ? settings.Hours : WorkHours.Default,
            settings.PausedUntil);
    }

    public static ContactHours Of(Workspace workspace) =>
        new(workspace.Id.Home, ZonedClock.Zone(workspace.Zone), WorkCalendar.Of(workspace), WorkHours.Default, null);

    public DateOnly Today(DateTimeOffset now) => ZonedClock.Day(now, Zone);

    /// <summary>The working days from this one on that are not over yet.</summary>
    public IEnumerable<Window> From(DateOnly day, DateTimeOffset now)
    {
        var first = PausedUntil is { } paused && paused >= day ? paused.AddDays(paused < LastDay ? 1 : 0) : day;
        for (var ahead = 0; ahead < MostDaysAhead && first < LastDay; ahead++)
        {
            if (On(first.AddDays(ahead)) is { } window && window.Closes > now)
                yield return window;
        }
    }

    /// <summary>Null when that day is off.</summary>
    public Window? On(DateOnly day)
    {
        if (day <= PausedUntil || !Calendar.IsWorked(day))
            return null;

        var opens = ZonedClock.From(day, Hours.From.Add(Spread(day)), Zone);
        var closes = ZonedClock.Until(day, Hours.To, Zone);
        // where clocks change, hours and even days may be missing
        return opens < closes
            && ZonedClock.Local(opens, Zone) is var local
            && DateOnly.FromDateTime(local) == day
            && Hours.Contains(TimeOnly.FromDateTime(local))
            ? new(day, opens, closes)
            : null;
    }

    TimeSpan Spread(DateOnly day)
    {
        var most = Math.Min(SpreadSeconds, (int)(Hours.To - Hours.From).TotalSeconds - 1);
        return TimeSpan.FromSeconds(Hash($"{Key} {day.DayNumber}") % (uint)Math.Max(1, most));
    }

    // FNV-1a: the same on every machine, which the framework's own is not
    static uint Hash(string text) => text.Aggregate(2166136261, (hash, letter) => (hash ^ letter) * 16777619);
}
