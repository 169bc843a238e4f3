using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Dialogs.Import;
using ReviewBot.Reviews.Nudges;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>"Contoso on Thursday 10:00": what is meant, and for when.</summary>
/// <param name="HasTime">A time was given; else it is nine o'clock.</param>
sealed record Later(string Name, DateTimeOffset At, DateOnly On, bool HasTime);

/// <summary>Finds a day and a time at the end of what was typed.</summary>
static partial class LaterWords
{
    static readonly TimeOnly Nine = new(9, 0);

    /// <summary>The names of the days in the languages that are spoken.</summary>
    static readonly Dictionary<string, DayOfWeek> Days = new[] { "en", "de" }
        .Select(name => CultureInfo.GetCultureInfo(name).DateTimeFormat)
        .SelectMany(format => Enum.GetValues<DayOfWeek>().SelectMany(day => new[] { (format.GetDayName(day), day), (format.GetAbbreviatedDayName(day).TrimEnd('.'), day) }))
        .DistinctBy(it => it.Item1.ToUpperInvariant())
        .ToDictionary(it => it.Item1, it => it.day, StringComparer.OrdinalIgnoreCase);

    static readonly Dictionary<string, int> Near = new(StringComparer.OrdinalIgnoreCase) { ["today"] = 0, ["heute"] = 0, ["tomorrow"] = 1, ["morgen"] = 1 };

    /// <summary>Null: there is no day in it, so that all of it is a name.</summary>
    /// <param name="now">By the clock of whoever typed it.</param>
    public static Later? Read(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var (rest, time) = Time(typed.Trim());
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var taken = Math.Min(3, words.Length - 1); taken > 0; taken--)
        {
            var name = Without(words[..^taken]);
            if (name.Length > 0 && DayOf(string.Join(' ', words[^taken..]).TrimEnd(','), DateOnly.FromDateTime(local.DateTime), time is { } at && at > TimeOnly.FromDateTime(local.DateTime), culture) is { } day)
                return new(name, Clocks.From(day, time ?? Nine, zone), day, time is not null);
        }
        return null;
    }

    /// <summary>The words before the day, without "on".</summary>
    static string Without(string[] words) =>
        string.Join(' ', words.Length > 1 && words[^1].ToUpperInvariant() is "ON" or "AM" or "FOR" or "FÜR" ? words[..^1] : words).TrimEnd(',');

    static DateOnly? DayOf(string words, DateOnly today, bool isAhead, CultureInfo culture)
    {
        if (Near.TryGetValue(words, out var ahead))
            return today.AddDays(ahead);
        if (Days.TryGetValue(words, out var weekday))
            return ((int)weekday - (int)today.DayOfWeek + 7) % 7 is var days && days == 0 && !isAhead ? today.AddDays(7) : today.AddDays(days);
        if (!words.Any(char.IsAsciiDigit))
            return null;
        return Day.Read(words, culture)
            ?? (Day.Read($"{words} {today.Year}", culture) is { } thisYear ? thisYear < today ? thisYear.AddYears(1) : thisYear : null);
    }

    static (string Before, TimeOnly? At) Time(string typed) => Clock().Match(typed) is { Success: true } found
        && TimeOnly.TryParseExact($"{found.Groups[2].Value.PadLeft(2, '0')}:{(found.Groups[3].Success ? found.Groups[3].Value : "00")}", "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (found.Groups[1].Value, time)
            : (typed, null);

    // an hour alone needs its "at", else "11 Dec 26" would have one
    [GeneratedRegex(@"^(.*?),?\s+(?:(?:at|um)\s+)?([0-9]{1,2})[:.]([0-9]{2})(?:\s*Uhr)?$|^(?<1>.*?),?\s+(?:at|um)\s+(?<2>[0-9]{1,2})(?:\s*Uhr)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
