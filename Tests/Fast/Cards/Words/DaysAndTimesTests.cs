using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Cards.Words;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Words;

/// <summary>Days and times are written as the reader's country writes them.</summary>
public sealed partial class DaysAndTimesTests
{
    static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData("en-GB", "16 Nov", "16 Nov 2027", "Monday 16 Nov", "Tuesday 16 Nov 2027", "15:30")]
    [InlineData("en-US", "Nov 16", "Nov 16, 2027", "Monday, Nov 16", "Tuesday, Nov 16, 2027", "3:30 PM")]
    [InlineData("en-IE", "16 Nov", "16 Nov 2027", "Monday 16 Nov", "Tuesday 16 Nov 2027", "15:30")]
    [InlineData("en", "16 Nov", "16 Nov 2027", "Monday 16 Nov", "Tuesday 16 Nov 2027", "15:30")]
    [InlineData("de-DE", "16. Nov.", "16. Nov. 2027", "Montag, 16. Nov.", "Dienstag, 16. Nov. 2027", "15:30 Uhr")]
    public void As_the_culture_has_it(string culture, string day, string later, string weekday, string weekdayLater, string clock)
    {
        var say = Say.In(CultureInfo.GetCultureInfo(culture));
        var (now, ahead) = (new DateOnly(2026, 11, 16), new DateOnly(2027, 11, 16));

        Assert.Equal(
            (day, later, weekday, weekdayLater),
            (say.Day(now, Today), say.Day(ahead, Today), say.Weekday(now, Today), say.Weekday(ahead, Today)));
        Assert.Equal(clock, say.Clock(new(2026, 11, 16, 15, 30, 0, TimeSpan.Zero), TimeZoneInfo.Utc));
    }

    /// <summary>A day that is compared with itself never shows its year, and a format of its own may lack it.</summary>
    [Fact]
    public void The_year_is_shown_wherever_it_is_not_this_one() => Problems.AssertNone(
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Cards"), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where ComparedWithItself().IsMatch(line)
            || (OwnFormat().IsMatch(line) && Path.GetFileName(file) is not ("Say.cs" or "SayGerman.cs"))
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    [Theory]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    public void Days_to_tap_fit_on_their_buttons_over_the_turn_of_the_year(string culture)
    {
        var say = Say.In(CultureInfo.GetCultureInfo(culture));
        var today = new DateOnly(2026, 12, 29);

        Assert.All(
            from name in Enum.GetValues<ReviewBot.Reviews.NearDay>()
            from ahead in Enumerable.Range(3, 12)
            select say.NearDayIs(name, today.AddDays(ahead), today),
            it => Assert.True(it.Length <= 24 && it.Contains("2027", StringComparison.Ordinal), it));
    }

    [GeneratedRegex(@"\bDay\((?!today\b)([\w.]+), \1\)")]
    private static partial Regex ComparedWithItself();

    [GeneratedRegex(@"ToString\(""(?![^""]*y)[^""]*M[^""]*""")]
    private static partial Regex OwnFormat();
}
