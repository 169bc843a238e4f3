using System.Globalization;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>When and where a text about time was typed.</summary>
/// <param name="Culture">Decides whether 3/4 is 3 April or March 4.</param>
sealed record TimeContext(DateTimeOffset Now, TimeZoneInfo Zone, CultureInfo Culture)
{
    public DateTime Local { get; } = TimeZoneInfo.ConvertTime(Now, Zone).DateTime;

    public DateOnly Today => DateOnly.FromDateTime(Local);
}

/// <summary>Everything in a text about a day and a time, before <see cref="TimeResolver"/> combines it.</summary>
sealed class TimeFindings
{
    public List<DateOnly> Dates { get; } = [];

    /// <summary>Mondays of vague weeks; for a month without a day, some day in it.</summary>
    public List<DateOnly> Weeks { get; } = [];

    public List<(DayOfWeek Day, bool IsComing, bool IsThis)> Weekdays { get; } = [];

    /// <summary>IsSure: not possibly 12 hours off.</summary>
    public List<(int Hour, int Minute, bool IsSure)> Times { get; } = [];

    /// <summary>Parts of the day, by a typical hour.</summary>
    public List<int> Parts { get; } = [];

    /// <summary>Days ahead ("tomorrow": 1); null: none.</summary>
    public int? Near { get; set; }

    /// <summary>A past day ("yesterday").</summary>
    public DateOnly? Gone { get; set; }

    /// <summary>"the 3rd", without a month.</summary>
    public int? DayOfMonth { get; set; }

    /// <summary>"in half an hour".</summary>
    public DateTimeOffset? Ahead { get; set; }

    /// <summary>The typed zone.</summary>
    public TimeZoneInfo? Zone { get; set; }

    public bool IsNow { get; set; }

    /// <summary>True: a day, time or zone that does not exist.</summary>
    public bool IsWrong { get; set; }

    public bool HasYear { get; set; }

    public bool HasDay =>
        Dates.Count + Weeks.Count + Weekdays.Count > 0 || Near is not null || DayOfMonth is not null || Gone is not null;
}
