using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Lists;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>A parsed text such as "Contoso on Thursday 10:00": the name, and the time.</summary>
/// <param name="HasTime">True: a time of day was typed; false: 9:00 was assumed.</param>
sealed record ScheduledTime(string Name, DateTimeOffset At, DateOnly On, bool HasTime);

/// <summary>Finds a day and a time at the end of a typed text.</summary>
static partial class ScheduledTimeParser
{
    static readonly TimeOnly Nine = new(9, 0);

    /// <summary>The names of the days in the languages that are spoken.</summary>
    static readonly Dictionary<string, DayOfWeek> Days = Say.All
        .Select(say => CultureInfo.GetCultureInfo(say.Language).DateTimeFormat)
        .SelectMany(
            format => Enum.GetValues<DayOfWeek>()
                .SelectMany(day => new[] { (format.GetDayName(day), day), (format.GetAbbreviatedDayName(day).TrimEnd('.'), day) }))
        .DistinctBy(it => it.Item1.ToUpperInvariant())
        .ToDictionary(it => it.Item1, it => it.day, StringComparer.OrdinalIgnoreCase);

    static readonly Dictionary<string, int> Near = new(StringComparer.OrdinalIgnoreCase)
    {
        ["today"] = 0, ["heute"] = 0, ["tomorrow"] = 1, ["morgen"] = 1, ["übermorgen"] = 2, ["uebermorgen"] = 2,
    };

    /// <summary>Words before a day: "on Thursday", "am Donnerstag, den 3.12.".</summary>
    static readonly HashSet<string> On = new(StringComparer.OrdinalIgnoreCase) { "on", "am", "for", "für", "fuer", "den", "dem" };

    /// <summary>Words before a weekday that exclude today: "next Monday".</summary>
    static readonly HashSet<string> Coming = new(StringComparer.OrdinalIgnoreCase)
    {
        "next", "nächsten", "nächster", "nächste", "naechsten", "naechster", "naechste", "kommenden", "kommender"
    };

    /// <summary>Null: there is no day in it, so that all of it is a name.</summary>
    /// <param name="now">By the clock of whoever typed it.</param>
    public static ScheduledTime? Read(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var (rest, time) = Time(typed.Trim());
        // "12.12" may be a date and not a time: tried again without a time
        return Read(rest, time, local, zone, culture) ?? (time is null ? null : Read(typed.Trim(), null, local, zone, culture));
    }

    static ScheduledTime? Read(string typed, TimeOnly? time, DateTimeOffset local, TimeZoneInfo zone, CultureInfo culture)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isAhead = time > TimeOnly.FromDateTime(local.DateTime);
        for (var taken = Math.Min(3, words.Length - 1); taken > 0; taken--)
        {
            if (DayOf(words[^taken..], DateOnly.FromDateTime(local.DateTime), isAhead, culture) is { } day
                && Without(words[..^taken]) is { Length: > 0 } name)
            {
                return new(name, ZonedClock.From(day, time ?? Nine, zone), day, time is not null);
            }
        }
        return null;
    }

    /// <summary>The words before the day, without prepositions and without the weekday of a date: "am Donnerstag, den".</summary>
    static string Without(string[] words)
    {
        var end = words is [var only] && Coming.Contains(only) ? 0 : words.Length;
        while (end > 0 && (On.Contains(words[end - 1]) || (end > 1 && end < words.Length && Weekday(words[end - 1]) is not null)))
            end--;
        return string.Join(' ', words[..end]).TrimEnd(',');
    }

    static DayOfWeek? Weekday(string word) => Days.TryGetValue(word.TrimEnd(',', '.'), out var day) ? day : null;

    static DateOnly? DayOf(string[] words, DateOnly today, bool isAhead, CultureInfo culture)
    {
        if (words.Length is 1 && Near.TryGetValue(words[0].TrimEnd(','), out var ahead))
            return today.AddDays(ahead);
        var isComing = words.Length is 2 && Coming.Contains(words[0]);
        if ((words.Length is 1 || isComing) && Weekday(words[^1]) is { } weekday)
        {
            return ((int)weekday - (int)today.DayOfWeek + 7) % 7 is var days && days == 0 && (isComing || !isAhead)
                ? today.AddDays(7)
                : today.AddDays(days);
        }
        var typed = string.Join(' ', words).TrimEnd(',', '.');
        return typed.Any(char.IsAsciiDigit)
            ? Say.All.Skip(1).Select(say => say.Culture).Prepend(culture)
                .Select(it => Dated(typed, today, it))
                .FirstOrDefault(it => it is not null)
            : null;
    }

    /// <summary>A date with or without a year; without, the next such day.</summary>
    static DateOnly? Dated(string typed, DateOnly today, CultureInfo culture) => CsvDay.Read(typed, culture)
        ?? ((CsvDay.Read($"{typed} {today.Year}", culture) ?? CsvDay.Read($"{typed}.{today.Year}", culture)) is { } thisYear
            ? thisYear < today ? thisYear.AddYears(1) : thisYear
            : null);

    static (string Before, TimeOnly? At) Time(string typed) => Clock().Match(typed) is { Success: true } found
        && TimeOnly.TryParseExact(
            $"{found.Groups[2].Value.PadLeft(2, '0')}:{(found.Groups[3].Success ? found.Groups[3].Value : "00")}",
            "HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time)
            ? (found.Groups[1].Value, time)
            : (typed, null);

    // an hour without minutes needs "at" or "Uhr", else "11 Dec 26" would contain one
    [GeneratedRegex(@"^(.*?),?\s+(?:(?:at|um)\s+)?([0-9]{1,2})[:.]([0-9]{2})(?:\s*Uhr)?$|^(?<1>.*?),?\s+(?:at|um)\s+(?<2>[0-9]{1,2})(?:\s*Uhr)?$|^(?<1>.*?),?\s+(?<2>[0-9]{1,2})\s*Uhr$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
