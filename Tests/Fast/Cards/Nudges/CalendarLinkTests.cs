using ReviewBot.Cards.Nudges;
using ReviewBot.Reviews;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Nudges;

/// <summary>The calendar link of a planned review.</summary>
public sealed class CalendarLinkTests
{
    static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    static readonly Deal Deal = Sample.Deal("Marks & Spencer + Söhne #1") with
    {
        Title = "50 % of \"desk\" 🙂",
        Steps = [Sample.Step()],
    };

    [Fact]
    public void A_meeting_has_names_and_times_with_their_offset_and_nothing_that_was_said()
    {
        var link = CalendarLink.For(Deal, At(new(2026, 11, 19, 9, 0, 0, TimeSpan.Zero)), "lee+1@contoso.com", Context);

        Assert.Equal("https://teams.microsoft.com/l/meeting/new", link.GetLeftPart(UriPartial.Path));
        Assert.Equal(
            [
                ("subject", "Deal review: Marks & Spencer + Söhne #1 · 50 % of \"desk\" 🙂"),
                ("startTime", "2026-11-19T10:00:00+01:00"),
                ("endTime", "2026-11-19T10:30:00+01:00"),
                ("content", "Planned with ReviewBot: Marks & Spencer + Söhne #1 · 50 % of \"desk\" 🙂"),
                ("attendees", "lee+1@contoso.com"),
            ],
            Query(link));
    }

    /// <summary>Clocks go back on 25 Oct 2026 at 03:00 in Berlin.</summary>
    [Fact]
    public void A_meeting_across_a_change_of_clocks_has_both_offsets()
    {
        var link = CalendarLink.For(Deal, At(new(2026, 10, 25, 0, 45, 0, TimeSpan.Zero)), null, Context);

        Assert.Equal(
            [("startTime", "2026-10-25T02:45:00+02:00"), ("endTime", "2026-10-25T02:15:00+01:00")],
            Query(link).Where(it => it.Name.EndsWith("Time", StringComparison.Ordinal)));
        Assert.DoesNotContain(Query(link), it => it.Name is "attendees");
    }

    static ReviewBot.Cards.Words.CardContext Context => Readers.Everybody with { Zone = Berlin };

    static PlannedReview At(DateTimeOffset at) => new(at, Sample.Today, Sample.Sam, "19:x");

    /// <summary>Decoded as a browser does: a plus is a space.</summary>
    static IEnumerable<(string Name, string Value)> Query(Uri link) => link.Query.TrimStart('?').Split('&')
        .Select(it => it.Split('='))
        .Select(it => (it[0], Uri.UnescapeDataString(it[1].Replace('+', ' '))));
}
