using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Combines the findings of a text into one certain day and time, or a question about them. A typed time is never replaced.
/// </summary>
sealed class TimeResolver(TimeFindings found, TimeContext context)
{
    /// <summary>About two years, in days: what is later was probably mistyped.</summary>
    const int MostAhead = 750;

    /// <summary>Half a year, in days: a date without a year that passed longer ago is next year's.</summary>
    const int MostPassed = 183;

    public TypedTime Resolve()
    {
        if (found.IsWrong)
            return Unsure(TimeDoubt.NotRead);
        if (found.Times.Distinct().Count() > 1)
        {
            return Days(out var only) is null && only is { } same
                ? Unsure(TimeDoubt.WhichOfTwo, [.. found.Times.Distinct().Select(it => At(same, new(it.Hour, it.Minute), true))])
                : Unsure(TimeDoubt.NotRead);
        }
        if (found.Ahead is { } instant)
        {
            var then = TimeZoneInfo.ConvertTime(instant, context.Zone).DateTime;
            return At(DateOnly.FromDateTime(then), new(then.Hour, then.Minute), true);
        }

        var time = TimeTyped(out var isSure, out var isPart);
        if (Days(out var day) is { } doubt)
        {
            return time is not { } at
                ? doubt
                : doubt with
                {
                    Choices = [.. doubt.Choices.AsEnumerable().Select(it => it with { At = at, HasTime = !isPart, Zone = found.Zone })],
                };
        }
        if (day is null && time is null)
            return found.IsNow ? new TypedTime.Now() : new TypedTime.None();
        if (day == context.Today && time is null)
            return new TypedTime.Now();
        if (day?.DayNumber - context.Today.DayNumber > MostAhead)
            return Unsure(TimeDoubt.TooFar) with { Day = day };

        var on = day ?? context.Today;
        var hour = time ?? TypedTimeReader.Nine;
        if (on == context.Today && isPart && hour <= TimeOnly.FromDateTime(context.Local) && context.Local.Hour < hour.Hour + 3)
            hour = new(context.Local.Hour + 1, 0);
        var isAm = time is not null && !isSure && !isPart && hour is { Hour: >= 1 and <= 5 };
        if (isAm)
            return Unsure(TimeDoubt.WhichHour, [At(on, hour.AddHours(12), true), At(on, hour, true)]);
        var certain = At(on, hour, time is not null && !isPart) with { IsNear = found.Near > 0 };
        return TypedTimeReader.Instant(certain, context.Zone) > context.Now ? certain
            : on < context.Today ? Unsure(TimeDoubt.HasPassed) with { Day = on }
            : Unsure(
                TimeDoubt.HasPassed,
                [
                    .. !isSure && hour.Hour < 12 && hour.AddHours(12) > TimeOnly.FromDateTime(context.Local) && hour.Hour is > 0 and < 9
                        ? [At(on, hour.AddHours(12), true)] : Array.Empty<TypedTime.Certain>(),
                    At(on.AddDays(1), hour, true),
                ]) with
            { Day = on };
    }

    /// <summary>The time; null: none. A part of the day decides between a.m. and p.m.</summary>
    TimeOnly? TimeTyped(out bool isSure, out bool isPart)
    {
        (isSure, isPart) = (false, false);
        if (found.Times is [var (hour, minute, sure), ..])
        {
            var late = found.Parts.Any(it => it > 12);
            isSure = sure || found.Parts.Count > 0;
            return new(late && hour < 12 && hour > 0 ? hour + 12 : hour, minute);
        }
        isPart = found.Parts.Count > 0;
        return isPart ? new(found.Parts[^1], 0) : null;
    }

    /// <summary>The one day; if it is ambiguous, the question to ask.</summary>
    TypedTime.Unsure? Days(out DateOnly? day)
    {
        day = null;
        var passed = (DateOnly?)null;
        if (found.Gone is { } before)
            return Unsure(TimeDoubt.HasPassed) with { Day = before };

        List<DateOnly> days = [.. found.Dates.Distinct()];
        if (found.DayOfMonth is { } number)
        {
            if (number is < 1 or > 31)
                return Unsure(TimeDoubt.NotRead);
            var month = new DateOnly(context.Today.Year, context.Today.Month, 1);
            while (DateTime.DaysInMonth(month.Year, month.Month) < number || month.AddDays(number - 1) < context.Today)
                month = month.AddMonths(1);
            days.Add(month.AddDays(number - 1));
        }
        if (found.Near is { } daysFromNow)
            days.Add(context.Today.AddDays(daysFromNow));
        if (days is [var only] && only < context.Today)
            passed = only;
        if (passed is { } past)
        {
            if (!found.HasYear && context.Today.DayNumber - past.DayNumber > MostPassed)
                days = [past.AddYears(1)];
            else
                return Unsure(TimeDoubt.HasPassed, found.HasYear ? [] : [OnDay(past.AddYears(1))]) with { Day = past };
        }

        var written = found.Weekdays.Select(it => it.Day).Distinct().ToArray();
        if (days.Count is 0 && written.Length > 0)
            days.AddRange(found.Weekdays.Select(InWeek).Distinct());
        else if (days.Count is 1 && written is [var weekday] && days[0].DayOfWeek != weekday)
            return Unsure(TimeDoubt.WhichOfTwo, [OnDay(days[0]), OnDay(Nearest(days[0], weekday))]);
        else if (days.Count is 0 && found.Weeks.Count > 0)
            return Unsure(TimeDoubt.WhichDay, [.. WorkingDays(found.Weeks[0]).Where(it => it >= context.Today).Select(OnDay)]);
        if (days.Distinct().Count() > 1)
            return Unsure(TimeDoubt.WhichOfTwo, [.. days.Distinct().Order().Take(5).Select(OnDay)]);
        day = days.Count is 0 ? null : days[0];
        return null;
    }

    /// <summary>Empty for a week that does not exist.</summary>
    static IEnumerable<DateOnly> WorkingDays(DateOnly monday) =>
        monday.DayOfWeek is DayOfWeek.Monday ? Enumerable.Range(0, 5).Select(monday.AddDays) : [];

    DateOnly InWeek((DayOfWeek Day, bool IsComing, bool IsThis) it)
    {
        if (found.Weeks is [var monday, ..] && monday.DayOfWeek is DayOfWeek.Monday)
            return monday.AddDays(((int)it.Day + 6) % 7);
        var days = ((int)it.Day - (int)context.Today.DayOfWeek + 7) % 7;
        var isAhead = it.IsThis
            || (found.Times is [var (hour, minute, _), ..] && new TimeOnly(Hour(hour), minute) > TimeOnly.FromDateTime(context.Local))
            || (found.Times.Count is 0 && found.Parts.Count > 0 && found.Parts[^1] > context.Local.Hour);
        return context.Today.AddDays(days is 0 && (it.IsComing || !isAhead) ? 7 : days);

        int Hour(int hour) => found.Parts.Any(part => part > 12) && hour is > 0 and < 12 ? hour + 12 : hour;
    }

    static DateOnly Nearest(DateOnly day, DayOfWeek weekday)
    {
        var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
        return day.AddDays(ahead > 3 ? ahead - 7 : ahead);
    }

    TypedTime.Certain OnDay(DateOnly on) => At(on, TypedTimeReader.Nine, false);

    TypedTime.Certain At(DateOnly on, TimeOnly at, bool hasTime) => new(on, at, hasTime, false, found.Zone);

    static TypedTime.Unsure Unsure(TimeDoubt why, ValueList<TypedTime.Certain>? choices = null) => new(why, choices ?? []);
}
