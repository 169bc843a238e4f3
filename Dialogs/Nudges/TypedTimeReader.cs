using System.Globalization;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Finds a day and a time in a typed text, in all languages at once: <see cref="TimeScan"/> goes through it with the patterns of
/// <see cref="TimePatterns"/>, and <see cref="TimeResolver"/> says what its findings mean.
/// </summary>
static class TypedTimeReader
{
    /// <summary>What was taken out stands as this, so that places stay the same.</summary>
    public const char Taken = '\u0001';

    public static readonly TimeOnly Nine = new(9, 0);

    /// <param name="typed">Folded (<see cref="TypedText"/>).</param>
    /// <returns>With the text in which <see cref="Taken"/> stands for each letter that is about time.</returns>
    public static (TypedTime When, string Left) Find(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var context = new TimeContext(now, zone, culture);
        var scan = new TimeScan(typed, context);
        return (new TimeResolver(scan.Run(), context).Resolve(), scan.Text);
    }

    /// <summary>A text that is a day and nothing else, one that has passed, too; null: it is none, or several.</summary>
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

    /// <summary>The instant of a time that was typed.</summary>
    public static DateTimeOffset Instant(TypedTime.Certain time, TimeZoneInfo zone) => ZonedClock.From(time.On, time.At, time.Zone ?? zone);
}
