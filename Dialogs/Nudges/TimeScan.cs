using System.Globalization;
using System.Text.RegularExpressions;
using static ReviewBot.Dialogs.Nudges.TimePatterns;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Scans one text, pattern after pattern. Matches are recorded and blanked out, so that no other pattern matches them again.
/// </summary>
sealed class TimeScan(string typed, TimeContext context)
{
    readonly TimeFindings found = new();

    /// <summary>The rest: <see cref="TypedTimeReader.Taken"/> replaces each matched character.</summary>
    public string Text { get; private set; } = typed;

    public TimeFindings Run()
    {
        Days();
        Hours();
        Zone();
        while (Take(Prefix) is not null)
        {
        }
        return found;
    }

    void Days()
    {
        Each(Iso, it => Date(Int(it, "y"), Int(it, "m"), Int(it, "d")));
        Each(HalfAnHour, _ => found.Ahead = context.Now.AddMinutes(30));
        Each(Span, Ahead);
        Each(FromNow, Ahead);
        Each(Fortnight, _ => found.Near = 14);
        Each(DayMonth, it => Date(Year(it), Months[it.Groups["name"].Value], Int(it, "d")));
        Each(MonthDay, it => Date(Year(it), Months[it.Groups["name"].Value], Int(it, "d")));
        Each(Numeric, it => Ordered(it, Year(it)));
        Each(Dotted, it => Ordered(it, null));
        Each(Slashed, it => Ordered(it, null));
        Each(AnyWeek, it => found.Weeks.Add(
            Vague[it.Value] is 4 ? context.Today.AddMonths(1) : Monday(context.Today).AddDays(7 * Vague[it.Value])));
        Each(TimePatterns.Week, it => Week(Int(it, "n")));
        Each(DayPart, it =>
        {
            found.Weekdays.Add((Weekdays[it.Groups["day"].Value], false, false));
            if (it.Groups["part"].Value.StartsWith("mittag", StringComparison.Ordinal))
                found.Times.Add((12, 0, true));
            else
                found.Parts.Add(it.Groups["part"].Value is ['n', ..] ? 14 : it.Groups["part"].Value is ['a', ..] ? 17 : 9);
        });
        Each(GoneDay, it => found.Gone = context.Today.AddDays(-Gone[it.Value]));
        Each(LastDay, it => found.Gone = Before(context.Today, Weekdays[it.Groups["day"].Value]));
        Each(Morning, _ => found.Parts.Add(9));
        Each(TimePatterns.Weekday, AddWeekday);
        Each(ShortDay, AddWeekday);
        Each(NearDay, it => found.Near = Near[it.Groups["near"].Value]);
        Each(DayOfMonth, it => found.DayOfMonth = Int(it, "d"));
        Each(RightNow, _ => found.IsNow = true);
        if (!found.HasDay)
            Each(Pair, it => Ordered(it, null), it => Int(it, "a") is >= 1 and <= 31 && Int(it, "b") is >= 1 and <= 12);
    }

    void Hours()
    {
        foreach (var pattern in Times)
            Each(pattern, Time);
        if (found.Times.Count is 0)
            Each(Noon, _ => found.Times.Add((12, 0, true)));
        if (found.Times.Count is 0)
            Each(Midnight, _ => found.Times.Add((0, 0, true)));
        Each(PartOfDay, it => found.Parts.Add(Parts[it.Groups["part"].Value]));
        if (found.Times.Count is 0 && found.HasDay)
            Each(BareHour, Time);
        if (found.Times.Count > 0)
            Each(Noon, _ => found.Parts.Add(14));
    }

    void AddWeekday(Match it) => found.Weekdays.Add(
        (Weekdays[it.Groups["day"].Value.TrimEnd('.', ',')], it.Groups["coming"].Success, it.Groups["this"].Success));

    void Ahead(Match it)
    {
        var n = it.Groups["n"].Value switch
        {
            "a" or "an" => 1,
            "a couple of" => 2,
            var typed => Numbers.TryGetValue(typed, out var number) ? number : int.Parse(typed, CultureInfo.InvariantCulture),
        };
        if (it.Groups["d"].Success || it.Groups["w"].Success)
            found.Near = it.Groups["w"].Success ? 7 * n : n;
        else
            found.Ahead = context.Now.AddMinutes(it.Groups["h"].Success ? 60 * n : n);
    }

    void Week(int number)
    {
        if (number is < 1 or > 53)
        {
            found.IsWrong = true;
            return;
        }
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(context.Local), number, DayOfWeek.Monday));
        found.Weeks.Add(monday.AddDays(6) < context.Today
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(context.Local) + 1, number, DayOfWeek.Monday))
            : monday);
    }

    void Time(Match it)
    {
        if (it.Groups["min"] is { Success: true } minutes)
        {
            var by = minutes.Value.EndsWith("quarter", StringComparison.Ordinal) || minutes.Value is "viertel" ? 15
                : minutes.Value is "twenty" or "zwanzig" ? 20 : Value(minutes.Value);
            AddTime(Value(it.Groups["w"].Value), it.Groups["to"].Success ? -by : by, false);
        }
        else if (it.Groups["half"] is { Success: true } half)
        {
            AddTime(Value(it.Groups["w"].Value) + Halves[half.Value], 30, false);
        }
        else if (it.Groups["w3"] is { Success: true } three)
        {
            AddTime(Value(three.Value) - 1, 45, false);
        }
        else if (it.Groups["w"] is { Success: true } word)
        {
            AddTime(Value(word.Value), 0, false);
        }
        else
        {
            var (hour, minute) = (Int(it, "h"), it.Groups["m"].Success ? Int(it, "m") : 0);
            var ap = it.Groups["ap"].Value;
            found.IsWrong |= ap.Length > 0 && hour is 0 or > 12 && !(ap is "p" && hour < 24);
            AddTime(
                ap is "p" && hour < 12 ? hour + 12 : ap is "a" && hour is 12 ? 0 : hour,
                minute,
                ap.Length > 0 || it.Groups["h"].Value is ['0', _]);
        }
    }

    void AddTime(int hour, int minute, bool isSure)
    {
        if (minute < 0)
            (hour, minute) = (hour - 1, minute + 60);
        hour = hour is 24 or -1 ? 23 + (hour is 24 ? 1 : 0) : hour;
        found.IsWrong |= hour is < 0 or > 23 || minute is < 0 or > 59;
        found.Times.Add((hour, minute, isSure));
    }

    void Zone()
    {
        if (found.Times.Count is 0 && found.Parts.Count is 0)
            return;

        Each(Offset, it => found.Zone = TimeZoneInfo.CreateCustomTimeZone(
            it.Value, TimeSpan.FromHours(Math.Clamp(Int(it, "by"), -14, 14)), it.Value, it.Value));
        Each(CityTime, it =>
        {
            var city = it.Groups["city"].Value;
            found.Zone = TypedZones.IsLocal(city) ? null : TypedZones.Find(city);
            found.IsWrong |= found.Zone is null && !TypedZones.IsLocal(city);
        });
        Each(ZoneName, it =>
        {
            found.Zone = TypedZones.Find(it.Groups["zone"].Value);
            found.IsWrong |= found.Zone is null;
        }, it => TypedZones.IsAbbreviation(it.Groups["zone"].Value));
    }

    void Ordered(Match it, int? year)
    {
        var (a, b) = (Int(it, "a"), Int(it, "b"));
        var first = context.Culture.DateTimeFormat.ShortDatePattern.FirstOrDefault(sign => sign is 'd' or 'M' or 'y');
        var isMonthFirst = it.Groups["s"].Value is not "." && first is 'M';
        var (month, day) = isMonthFirst ? (a, b) : (b, a);
        if (month > 12 && day <= 12 && it.Groups["s"].Value is not ".")
            (month, day) = (day, month);
        Date(year, month, day);
    }

    void Date(int? year, int month, int day)
    {
        found.HasYear |= year is not null;
        var inYear = year ?? context.Today.Year;
        if (month is < 1 or > 12 || inYear is < 1900 or > 2500 || day < 1 || day > DateTime.DaysInMonth(inYear, month))
            found.IsWrong = true;
        else
            found.Dates.Add(new(inYear, month, day));
    }

    static int? Year(Match it) => it.Groups["y"] is { Success: true } year
        ? int.Parse(year.Value.TrimStart('\''), CultureInfo.InvariantCulture) is var number && number < 100 ? 2000 + number : number
        : null;

    static int Value(string typed) =>
        Numbers.TryGetValue(typed, out var number) ? number : int.Parse(typed, CultureInfo.InvariantCulture);

    static int Int(Match it, string group) =>
        int.Parse(it.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    void Each(Regex pattern, Action<Match> read, Func<Match, bool>? fits = null)
    {
        while (Take(pattern, fits) is { } match)
            read(match);
    }

    Match? Take(Regex pattern, Func<Match, bool>? fits = null)
    {
        var match = pattern.Match(Text);
        while (match.Success && (match.Length is 0 || match.Value.All(IsTaken) || fits?.Invoke(match) is false))
            match = match.NextMatch();
        if (!match.Success)
            return null;

        Text = string.Concat(
            Text.AsSpan(0, match.Index),
            string.Concat(match.Value.Select(it => it is ' ' ? ' ' : TypedTimeReader.Taken)),
            Text.AsSpan(match.Index + match.Length));
        return match;
    }

    static bool IsTaken(char sign) => sign is TypedTimeReader.Taken or ' ';

    /// <summary>The last such day before today.</summary>
    static DateOnly Before(DateOnly today, DayOfWeek day) => today.AddDays(-((((int)today.DayOfWeek - (int)day + 6) % 7) + 1));

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
