using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses dates as people and other systems write them.</summary>
static partial class DateCellParser
{
    /// <summary>
    /// Serial numbers of a spreadsheet that are read as dates: 2000 to 2099. Day 1 is 1900-01-01, and 1900 wrongly counts as a leap year.
    /// </summary>
    const int FirstSerial = 36_526, LastSerial = 73_050;

    /// <summary>Unix time in milliseconds, as APIs export dates: 2000 to 2100.</summary>
    const long FirstEpoch = 946_684_800_000, LastEpoch = 4_102_444_800_000;

    static readonly DateOnly SerialStart = new(1899, 12, 30);

    /// <summary>Prefixes of month names, in English and German.</summary>
    static readonly string[][] Months =
    [
        ["JAN"], ["FEB"], ["MAR", "MÄR", "MRZ", "MAE"], ["APR"], ["MAY", "MAI"], ["JUN"], ["JUL"], ["AUG"], ["SEP"], ["OCT", "OKT"],
        ["NOV"],
        ["DEC", "DEZ"],
    ];

    static readonly string[] Named =
    [
        "d MMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d. MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
    ];

    /// <summary>True for texts that mean "no date".</summary>
    public static bool IsNone(string text) => None().IsMatch(text);

    /// <summary>
    /// Parses a date. Year first, and day.month.year with dots, are accepted in every culture; otherwise the order decides. A date without
    /// a year is the one nearest to today, if that is given. A time of day and a weekday are ignored.
    /// </summary>
    /// <returns>Null: not a date.</returns>
    public static DateOnly? Read(string text, CultureInfo culture, DateOnly? today = null, DayOrder? order = null)
    {
        var day = Weekday().Replace(Time().Replace(text, ""), "");
        return Numbers().Match(day) is { Success: true } found ? Ordered(found, culture, order)
            : Short().Match(day) is { Success: true } dotted ? Near(Number(dotted.Groups[2].Value), Number(dotted.Groups[1].Value), today)
            : Digits().IsMatch(day) ? Counted(day)
            : DateOnly.TryParseExact(day, Named, culture, DateTimeStyles.AllowWhiteSpaces, out var named) ? named
            : Words().Match(day) is { Success: true } words ? Written(words, today)
            : null;
    }

    /// <summary>Converts a spreadsheet's serial number; null: not one.</summary>
    public static DateOnly? OfSerial(string text) => Serial().IsMatch(text) ? Counted(text) : null;

    /// <summary>The order of day and month that a number above 12 proves in a column; null: none, or contradicting ones.</summary>
    public static DayOrder? OrderOf(IEnumerable<string> values)
    {
        var (days, months) = (false, false);
        foreach (var it in values.Select(Turnable).OfType<(int First, int Second)>())
        {
            days |= it.First > 12;
            months |= it.Second > 12;
        }
        return (days, months) switch { (true, false) => DayOrder.DayFirst, (false, true) => DayOrder.MonthFirst, _ => null };
    }

    /// <summary>True if it is a date in either order, and a different one in each.</summary>
    public static bool IsAmbiguous(string text) =>
        Turnable(text) is { } it && it is { First: <= 12, Second: <= 12 } && it.First != it.Second;

    public static DayOrder OrderOf(CultureInfo culture) =>
        culture.DateTimeFormat.ShortDatePattern.FirstOrDefault(it => it is 'd' or 'M' or 'y') is 'M' or 'y'
            ? DayOrder.MonthFirst
            : DayOrder.DayFirst;

    /// <summary>The first two numbers of 3/4/2026 or 3-4-2026.</summary>
    static (int First, int Second)? Turnable(string text) =>
        Numbers().Match(Weekday().Replace(Time().Replace(text, ""), "")) is { Success: true } found
            && found.Groups[1].Length <= 2 && found.Groups[2].Value is not "."
            ? (Number(found.Groups[1].Value), Number(found.Groups[3].Value))
            : null;

    static DateOnly? Ordered(Match found, CultureInfo culture, DayOrder? order)
    {
        var (a, b, c) = (found.Groups[1].Value, found.Groups[3].Value, found.Groups[4].Value);
        var isYearFirst = culture.DateTimeFormat.ShortDatePattern.FirstOrDefault(it => it is 'd' or 'M' or 'y') is 'y';
        return (a.Length, c.Length) switch
        {
            (4, <= 2) => Make(a, b, c),
            ( <= 2, 2 or 4) when found.Groups[2].Value is "." => Make(c, b, a),
            (2, 2) when isYearFirst && order is null => Make(a, b, c),
            _ when isYearFirst && order is null => null,
            ( <= 2, 2 or 4) when (order ?? OrderOf(culture)) is DayOrder.DayFirst => Make(c, b, a) ?? Make(c, a, b),
            ( <= 2, 2 or 4) => Make(c, a, b) ?? Make(c, b, a),
            _ => null,
        };
    }

    /// <summary>20261231, a spreadsheet's serial number, or Unix time.</summary>
    static DateOnly? Counted(string digits)
    {
        var whole = digits.Split('.', ',')[0];
        return whole.Length switch
        {
            8 => Make(whole[..4], whole[4..6], whole[6..]),
            5 when Number(whole) is >= FirstSerial and <= LastSerial and var serial => SerialStart.AddDays(serial),
            12 or 13 when long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture) is >= FirstEpoch and <= LastEpoch and var epoch
                => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(epoch).UtcDateTime),
            _ => null,
        };
    }

    static DateOnly? Written(Match found, DateOnly? today)
    {
        var name = found.Groups["month"].Value.ToUpperInvariant();
        var month = Array.FindIndex(Months, it => Array.Exists(it, its => name.StartsWith(its, StringComparison.Ordinal))) + 1;
        var (day, year) = (Number(found.Groups["day"].Value), found.Groups["year"].Value);
        return month == 0 ? null
            : year.Length == 0 ? Near(month, day, today)
            : Make(year, month.ToString(CultureInfo.InvariantCulture), day.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The date with that day and month that is nearest to today.</summary>
    static DateOnly? Near(int month, int day, DateOnly? today) => today is not { } near
        ? null
        : new[] { near.Year - 1, near.Year, near.Year + 1 }
            .Where(year => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            .Select(year => (DateOnly?)new DateOnly(year, month, day))
            .MinBy(it => Math.Abs(it.GetValueOrDefault().DayNumber - near.DayNumber));

    static DateOnly? Make(string year, string month, string day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        if (year.Length == 2)
            y += 2000;
        return y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{5}([.,][0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    [GeneratedRegex(@"^([0-9]{1,4}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,4})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    /// <summary>12.12. without a year.</summary>
    [GeneratedRegex(@"^([0-9]{1,2})\. ?([0-9]{1,2})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"^[0-9]{5,13}([.,][0-9]{1,12})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>12th Dec 2026, 12. Dezember, Dec 12, 2026, 12-Dec-26.</summary>
    [GeneratedRegex(
        @"^(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?[ -]*(?:of )?(?<month>\p{L}{3,9})\.?|(?<month>\p{L}{3,9})\.?[ -]*(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)(?:,?[ -]*(?<year>[0-9]{4}|[0-9]{2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:T|,? )[0-9]{1,2}:[0-9]{2}.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^(?:mon(?:day|tag)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|(?:diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so)\.?,? +(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(
        @"^(?:[-–—.?]+|n/?a|tb[dac]|none|null|empty|blank|open|offen|unbekannt|unknown|k\.? ?a\.?|keine?|0{4}-00-00.*|0+[./-]0+[./-]0+|0)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex None();
}
