using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Parses the text after "every" of a recurring review: "Thursday 10:00", "two weeks on Thursday 10:00". The interval is parsed here, day
/// and time by the common parser, in all languages at once.
/// </summary>
/// <param name="Weeks">Null: an interval that is not supported.</param>
sealed partial record RecurringTime(int? Weeks, TypedTime When)
{
    public static RecurringTime Read(string words, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var text = Behind().Replace(TypedText.Fold(words), " every $1 ").Trim();
        var (weeks, rest) = Other().Match(text) is { Success: true } other ? (2, Without(text, other))
            : Each().Match(text) is { Success: true } each ? (1, Without(text, each))
            : Seldom().IsMatch(text) ? ((int?)null, text)
            : (1, text);
        return new(weeks, Certain(TypedTimeReader.Find(rest, now, zone, culture).When));
    }

    /// <summary>
    /// A weekday is unambiguous for a series, even if it could be this week's or next week's, or its time today has passed.
    /// </summary>
    static TypedTime Certain(TypedTime when) => when is TypedTime.Unsure { Choices: [var first, ..] choices }
        && choices.AsEnumerable().All(it => (it.On.DayOfWeek, it.At) == (first.On.DayOfWeek, first.At))
            ? first
            : when;

    static string Without(string text, Match part) => $"{text[..part.Index]} {text[(part.Index + part.Length)..]}".Trim();

    /// <summary>"Thursday 10:00 every two weeks".</summary>
    [GeneratedRegex(@"\b(?:every|alle|jede|jeden)\s+((?:two|other|second|2|zwei|zweite|14)\b)")]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"\b(?:every\s+)?(?:(?:two|other|second|2nd|2|zwei|zweite[nr]?)\s+(?:weeks?|wochen?)\b|14\s+(?:days|tage)\b)"
        + @"|^(?:other|second|2nd|zweite[nr]?)\s")]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:week|woche)\b")]
    private static partial Regex Each();

    [GeneratedRegex(
        @"^(?:three|four|five|six|third|fourth|last|first|drei|vier|fuenf|sechs|dritte|[3-9]|month|monat|quarter|quartal|day|tag)")]
    private static partial Regex Seldom();
}
