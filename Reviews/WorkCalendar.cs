namespace ReviewBot.Reviews;

/// <summary>
/// Working days. The first day of a span does not count, the last one does: from Thursday to the Monday after there are two, Friday and
/// Monday.
/// </summary>
/// <param name="Days">Working weekdays; empty: every day.</param>
public sealed record WorkCalendar(ValueList<DayOfWeek> Days, ValueList<DateOnly> Holidays)
{
    public static ValueList<DayOfWeek> MondayToFriday { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static WorkCalendar Default { get; } = new(MondayToFriday, []);

    public static WorkCalendar Of(Workspace workspace) => new(workspace.WorkingDays, workspace.FreeDays);

    public bool IsWorked(DateOnly day) => IsWorked(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>
    /// Number of working days after <paramref name="from"/>, up to and including <paramref name="to"/>; 0 when it is not later.
    /// </summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        if (days <= 0)
            return 0;

        var weeks = days / 7 * Enum.GetValues<DayOfWeek>().Count(IsWorked);
        var rest = Enumerable.Range(1, days % 7).Count(ahead => IsWorked(from.AddDays(ahead).DayOfWeek));
        var off = Holidays.Distinct().Count(day => day > from && day <= to && IsWorked(day.DayOfWeek));
        return weeks + rest - off;
    }

    /// <summary>The first day on which <paramref name="workingDays"/> working days have passed; for 0 the day itself.</summary>
    public DateOnly Add(DateOnly from, int workingDays)
    {
        var day = from;
        for (var left = workingDays; left > 0; left -= IsWorked(day) ? 1 : 0)
            day = day.AddDays(1);
        return day;
    }

    /// <summary>The last working day before this one.</summary>
    public DateOnly Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        }
        while (!IsWorked(day));
        return day;
    }

    /// <summary>
    /// The working day from which it is this many working days to <paramref name="day"/>; for 0 the last working day up to it.
    /// </summary>
    public DateOnly Back(DateOnly day, int workingDays)
    {
        while (!IsWorked(day))
            day = day.AddDays(-1);
        for (var left = workingDays; left > 0; left--)
            day = Before(day);
        return day;
    }

    /// <summary>The day itself if it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorked(day))
            day = day.AddDays(1);
        return day;
    }

    bool IsWorked(DayOfWeek day) => Days.Count == 0 || Days.Contains(day);
}
