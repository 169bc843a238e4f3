using System.Globalization;
using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Lists;

/// <summary>Parses dates as people and other systems write them.</summary>
static partial class CsvDay
{
    static readonly string[] Named =
    [
        "d MMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d. MMMM yyyy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy",
        "MMMM d yyyy", "d MMM yy", "d-MMM-yy",
    ];

    /// <summary>
    /// Year first, and day.month.year with dots, are accepted in every culture; else the culture determines the order. A time of day is
    /// ignored. Null: not a date.
    /// </summary>
    public static DateOnly? Read(string text, CultureInfo culture)
    {
        var day = Time().Replace(text, "");
        return Numbers().Match(day) is { Success: true } found ? Ordered(found, culture)
            : DateOnly.TryParseExact(day, Named, culture, DateTimeStyles.AllowWhiteSpaces, out var named) ? named
            : DateOnly.TryParseExact(day, Named, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out named) ? named
            : null;
    }

    static DateOnly? Ordered(Match found, CultureInfo culture)
    {
        var (a, b, c) = (found.Groups[1].Value, found.Groups[3].Value, found.Groups[4].Value);
        var first = culture.DateTimeFormat.ShortDatePattern.FirstOrDefault(it => it is 'd' or 'M' or 'y');
        return (a.Length, c.Length) switch
        {
            (4, <= 2) => Make(a, b, c),
            ( <= 2, 2 or 4) when found.Groups[2].Value is "." => Make(c, b, a),
            ( <= 2, 2 or 4) when first is 'd' => Make(c, b, a),
            ( <= 2, 2 or 4) when first is 'M' => Make(c, a, b),
            (2, 2) when first is 'y' => Make(a, b, c),
            _ => null,
        };
    }

    static DateOnly? Make(string year, string month, string day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        if (year.Length == 2)
            y += 2000;
        return y >= 1 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,4}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,4})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:T|,? )[0-9]{1,2}:[0-9]{2}.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
