using System.Globalization;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>When and where a text about time was typed.</summary>
/// <param name="Culture">Says whether 3/4 is a day of March or of April.</param>
sealed record TimeContext(DateTimeOffset Now, TimeZoneInfo Zone, CultureInfo Culture)
{
    public DateTime Local { get; } = TimeZoneInfo.ConvertTime(Now, Zone).DateTime;

    public DateOnly Today => DateOnly.FromDateTime(Local);
}

/// <summary>All that a text says about a day and a time, not yet weighed against each other: see <see cref="TimeResolver"/>.</summary>
sealed class TimeFindings
{
    public List<DateOnly> Dates { get; } = [];

    /// <summary>Their Mondays; another day of a month that nobody has typed a day of.</summary>
    public List<DateOnly> Weeks { get; } = [];

    public List<(DayOfWeek Day, bool IsComing, bool IsThis)> Weekdays { get; } = [];

    /// <summary>IsSure: not half a day off.</summary>
    public List<(int Hour, int Minute, bool IsSure)> Times { get; } = [];

    /// <summary>Parts of the day, by the hour that stands for each.</summary>
    public List<int> Parts { get; } = [];

    /// <summary>Days ahead; null: no such words.</summary>
    public int? Near { get; set; }

    /// <summary>A day in the past by its words ("yesterday").</summary>
    public DateOnly? Gone { get; set; }

    /// <summary>"the 3rd", without a month.</summary>
    public int? DayOfMonth { get; set; }

    /// <summary>"in half an hour".</summary>
    public DateTimeOffset? Ahead { get; set; }

    /// <summary>The zone that was typed.</summary>
    public TimeZoneInfo? Zone { get; set; }

    public bool IsNow { get; set; }

    /// <summary>True: a day, a time or a zone that does not exist.</summary>
    public bool IsWrong { get; set; }

    public bool HasYear { get; set; }

    public bool HasDay =>
        Dates.Count + Weeks.Count + Weekdays.Count > 0 || Near is not null || DayOfMonth is not null || Gone is not null;
}
