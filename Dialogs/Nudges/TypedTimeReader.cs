using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Parses a day and a time in a typed text, in all languages at once: <see cref="TimeScan"/> matches the patterns of <see
/// cref="TimePatterns"/>, and <see cref="TimeResolver"/> combines its findings.
/// </summary>
static class TypedTimeReader
{
    /// <summary>Replaces each matched character, so that positions stay the same.</summary>
    public const char Taken = '\u0001';

    public static readonly TimeOnly Nine = new(9, 0);

    /// <param name="typed">Normalised (<see cref="TypedText"/>).</param>
    /// <returns>With the rest of the text, in which <see cref="Taken"/> replaces each character about time.</returns>
    public static (TypedTime When, string Left) Find(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var context = new TimeContext(now, zone, culture);
        var scan = new TimeScan(typed, context);
        return (new TimeResolver(scan.Run(), context).Resolve(), scan.Text);
    }

    /// <summary>The date if the text is nothing but one date, past ones included; null: not a date, or several.</summary>
    public static DateOnly? ReadDay(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture) =>
        Find(TypedText.Fold(typed), now, zone, culture) is var (when, left) && !left.Any(char.IsLetterOrDigit)
            ? when switch
            {
                TypedTime.Certain certain => certain.On,
                TypedTime.Now => ZonedClock.Day(now, zone),
                TypedTime.Unsure { Why: TimeDoubt.HasPassed or TimeDoubt.TooFar, Day: { } day } => day,
                _ => null,
            }
            : null;

    /// <summary>The instant of a typed time.</summary>
    public static DateTimeOffset Instant(TypedTime.Certain time, TimeZoneInfo zone) => ZonedClock.From(time.On, time.At, time.Zone ?? zone);
}
