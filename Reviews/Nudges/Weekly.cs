namespace ReviewBot.Reviews.Nudges;

/// <summary>When a thing of once a week may come: on its day, or on the next working one of that week. What was missed comes later in the same week.</summary>
static class Weekly
{
    const int MostWeeks = 60;

    /// <summary>From this week on: each day that is left, with the slot of its week, which says what it is about.</summary>
    public static IEnumerable<(Window Slot, Window Window)> From(Office office, DayOfWeek day, DateTimeOffset now)
    {
        var today = office.PausedUntil is { } paused && paused > office.Today(now) ? paused : office.Today(now);
        var monday = today.AddDays(-AfterMonday(today.DayOfWeek));
        for (var week = 0; week < MostWeeks && today < Office.LastDay; week++)
        {
            Window? slot = null;
            for (var after = AfterMonday(day); after < 7; after++)
            {
                if (office.On(monday.AddDays((7 * week) + after)) is not { } window)
                    continue;
                slot ??= window;
                if (window.Closes > now)
                    yield return (slot.Value, window);
            }
        }
    }

    public static int AfterMonday(DayOfWeek day) => ((int)day + 6) % 7;

    public static bool IsSameWeek(DateOnly day, DateOnly other) => NudgeId.OfWeek(day) == NudgeId.OfWeek(other);
}
