namespace ReviewBot.Reviews.Nudges;

/// <summary>The part of one working day in which a message may come.</summary>
/// <param name="Opens">Start of the person's hours plus a jitter of up to half an hour, so that messages are not all sent at once.</param>
readonly record struct Window(DateOnly Day, DateTimeOffset Opens, DateTimeOffset Closes);

/// <summary>The times at which a person or a channel may be sent a message.</summary>
/// <param name="Key">Seed of the jitter: a person gets another offset every day.</param>
sealed record ContactHours(string Key, TimeZoneInfo Zone, WorkCalendar Calendar, WorkHours Hours, DateOnly? PausedUntil)
{
    /// <summary>Latest day of any plan: keeps date arithmetic away from <see cref="DateOnly.MaxValue"/>.</summary>
    public static readonly DateOnly LastDay = new(9000, 1, 1);

    /// <summary>Range of the jitter: half an hour from the start of the hours.</summary>
    const int SpreadSeconds = 30 * 60;

    /// <summary>How far to search for a working day.</summary>
    const int MostDaysAhead = 400;

    /// <summary>Contact hours of a person. A holiday of any of their workspaces counts.</summary>
    public static ContactHours Of(NudgeRecipient person, IEnumerable<Workspace> workspaces)
    {
        var all = workspaces.DistinctBy(it => it.Id)
            .OrderBy(it => it.Id.Tenant, StringComparer.Ordinal)
            .ThenBy(it => it.Id.Home, StringComparer.Ordinal)
            .ToValueList();
        var first = all.Count > 0 ? all[0] : null;
        var settings = person.Settings;
        return new(
            person.Who.Id.Value,
            settings.ZoneOf(person.SeenZone, first),
            settings.CalendarOf(first, [.. all.SelectMany(it => it.FreeDays)]),
            settings.Hours.From < settings.Hours.To ? settings.Hours : WorkHours.Default,
            settings.PausedUntil);
    }

    public static ContactHours Of(Workspace workspace) =>
        new(workspace.Id.Home, ZonedClock.Zone(workspace.Zone), WorkCalendar.Of(workspace), WorkHours.Default, null);

    public DateOnly Today(DateTimeOffset now) => ZonedClock.Day(now, Zone);

    /// <summary>Windows of the working days from this day on, except those that are over.</summary>
    public IEnumerable<Window> From(DateOnly day, DateTimeOffset now)
    {
        var first = PausedUntil is { } paused && paused >= day ? paused.AddDays(paused < LastDay ? 1 : 0) : day;
        for (var ahead = 0; ahead < MostDaysAhead && first < LastDay; ahead++)
        {
            if (On(first.AddDays(ahead)) is { } window && window.Closes > now)
                yield return window;
        }
    }

    /// <summary>The window of that day; null when it is not a working day.</summary>
    public Window? On(DateOnly day)
    {
        if (day <= PausedUntil || !Calendar.IsWorked(day))
            return null;

        var opens = ZonedClock.From(day, Hours.From.Add(Spread(day)), Zone);
        var closes = ZonedClock.Until(day, Hours.To, Zone);
        // The window is empty if a clock change skips these hours.
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
        return TimeSpan.FromSeconds(Fnv1a.Hash($"{Key} {day.DayNumber}") % (uint)Math.Max(1, most));
    }
}
