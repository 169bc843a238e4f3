using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Dialogs.Nudges;

/// <summary>Times as people type them.</summary>
public sealed class TypedTimeReaderTests
{
    /// <summary>All cultures that are offered, with their order of day and month.</summary>
    static readonly string[] Cultures = ["en-GB", "en-US", "en-IE", "en-AU", "de-DE", "de-AT", "de-CH"];

    static readonly string[] Signs = ["3", "12", "2026", ":", ".", "/", "-", "10:00", "31", "99", "am", "pm", "at", "th", "("];

    /// <summary>What the bot prints can be typed: the day, with its weekday, with its time.</summary>
    [Fact]
    public void What_is_printed_is_also_read() => Prop.ForAll(
        Gen.Choose(1, 180).Two().ToArbitrary(),
        it =>
        {
            var (days, quarters) = it;
            var at = Sample.Monday.AddDays(days).Date.AddMinutes(15 * ((quarters % 56) + 24));
            var instant = new DateTimeOffset(at, TimeSpan.Zero);
            var day = DateOnly.FromDateTime(at);
            foreach (var say in Cultures.Select(culture => Say.In(CultureInfo.GetCultureInfo(culture))))
            {
                var clock = say.Clock(instant, TimeZoneInfo.Utc);
                Assert.Equal(day, Read(say.Day(day, Sample.Today), say)?.On);
                Assert.Equal(day, Read(say.Weekday(day, Sample.Today), say)?.On);
                Assert.Equal((day, TimeOnly.FromDateTime(at)), DayAndTime(Read(say.At(say.Weekday(day, Sample.Today), clock), say)));
                Assert.Equal((day, TimeOnly.FromDateTime(at)), DayAndTime(Read($"{say.Day(day, Sample.Today)}, {clock}", say)));
            }
        }).QuickCheckThrowOnFailure();

    /// <summary>Never another time than the one that was typed.</summary>
    [Fact]
    public void A_time_that_is_typed_is_taken_or_asked_about() => Prop.ForAll(
        Gen.Choose(0, 23).Two().ToArbitrary(),
        Gen.Elements(
            "tomorrow", "on Thursday", "3 Dec 2026", "12/3/2026", "2026-12-03", "morgen", "am Donnerstag", "3.12.2026", "am 3.12.")
            .ToArbitrary(),
        (it, day) =>
        {
            var (hour, minute) = (it.Item1, it.Item2 * 2);
            var clock = $"{hour}:{minute:00}";
            foreach (var time in new[] { $"{hour:00}:{minute:00}", $"at {clock}", $"um {hour}.{minute:00} Uhr", $"{clock} Uhr" })
            {
                var when = TypedTimeReader.Find(TypedText.Fold($"{day} {time}"), Sample.Monday, TimeZoneInfo.Utc, Say.All[0].Culture).When;
                if (when is TypedTime.Certain certain)
                    Assert.Equal((new TimeOnly(hour, minute), true), (certain.At, certain.HasTime));
                else
                    Assert.IsType<TypedTime.Unsure>(when);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll(
        Gen.Elements(TimePatterns.Words.Concat(Signs)).ListOf().ToArbitrary(),
        words => Assert.NotNull(
            TypedTimeReader.Find(string.Join(' ', words), Sample.Monday, TimeZoneInfo.Utc, Say.All[0].Culture).When))
        .QuickCheckThrowOnFailure();

    static (DateOnly, TimeOnly)? DayAndTime(TypedTime.Certain? it) => it is null ? null : (it.On, it.At);

    static TypedTime.Certain? Read(string typed, Say say) =>
        TypedTimeReader.Find(TypedText.Fold(typed), Sample.Monday, TimeZoneInfo.Utc, say.Culture).When as TypedTime.Certain;
}
