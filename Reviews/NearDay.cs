namespace ReviewBot.Reviews;

public enum NearDay
{
    Tomorrow,
    Friday,
    NextWeek,
    InTwoWeeks,
}

/// <summary>Dates that are often chosen, offered with one tap.</summary>
public static class NearDays
{
    const int Week = 7;

    /// <summary>Working days only: a day off becomes the next working day, and for Friday the previous one. Without duplicates.</summary>
    public static ValueList<(NearDay Name, DateOnly Day)> From(DateOnly today, WorkCalendar calendar)
    {
        var tomorrow = calendar.Add(today, 1);
        var friday = today.AddDays(1 + (((int)DayOfWeek.Friday - (int)today.DayOfWeek + Week - 1) % Week));
        (NearDay Name, DateOnly Day)[] days =
        [
            (NearDay.Tomorrow, tomorrow),
            (NearDay.Friday, calendar.IsWorked(friday) ? friday : calendar.Before(friday)),
            (NearDay.NextWeek, Worked(today.AddDays(Week))),
            (NearDay.InTwoWeeks, Worked(today.AddDays(2 * Week))),
        ];
        return [.. days.Where(it => it.Day >= tomorrow).DistinctBy(it => it.Day)];

        DateOnly Worked(DateOnly day) => calendar.Add(day.AddDays(-1), 1);
    }
}
