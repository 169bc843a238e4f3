namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Windows for a weekly message: the configured weekday; if it is not a working day, the next working day of that week; else the last one
/// before it. A window that was missed is followed by those of the later days of the same week.
/// </summary>
static class WeeklyWindows
{
    const int MostWeeks = 60;
    const int Days = 7;

    /// <summary>The remaining windows from this week on, each with the slot of its week, which identifies the message.</summary>
    public static IEnumerable<(Window Slot, Window Window)> From(ContactHours hours, DayOfWeek day, DateTimeOffset now)
    {
        var today = hours.PausedUntil is { } paused && paused > hours.Today(now) ? paused : hours.Today(now);
        var monday = Monday(today);
        for (var week = 0; week < MostWeeks && today < ContactHours.LastDay; week++, monday = monday.AddDays(Days))
        {
            var windows = Enumerable.Range(0, Days).Select(it => hours.On(monday.AddDays(it))).OfType<Window>().ToArray();
            if (Slot(windows.Select(it => it.Day), monday, day) is not { } first)
                continue;

            var slot = windows.First(it => it.Day == first);
            foreach (var window in windows.Where(it => it.Day >= first && it.Closes > now))
                yield return (slot, window);
        }
    }

    /// <summary>The first slot on or after that day; the day itself if there is none for 60 weeks.</summary>
    public static DateOnly First(WorkCalendar calendar, DayOfWeek day, DateOnly from) => Enumerable.Range(0, MostWeeks)
        .Select(week => Monday(from).AddDays(Days * week))
        .Select(monday => Slot(Enumerable.Range(0, Days).Select(monday.AddDays).Where(calendar.IsWorked), monday, day))
        .FirstOrDefault(slot => slot >= from) ?? from;

    public static int AfterMonday(DayOfWeek day) => ((int)day + 6) % Days;

    public static bool IsSameWeek(DateOnly day, DateOnly other) => NudgeId.OfWeek(day) == NudgeId.OfWeek(other);

    /// <param name="worked">The working days of the week, in order.</param>
    static DateOnly? Slot(IEnumerable<DateOnly> worked, DateOnly monday, DayOfWeek day)
    {
        DateOnly? last = null;
        foreach (var it in worked)
        {
            last = it;
            if (it >= monday.AddDays(AfterMonday(day)))
                break;
        }
        return last;
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-AfterMonday(day.DayOfWeek));
}
