using System.Globalization;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;

namespace ReviewBot.Cards.Nudges;

/// <summary>
/// Teams' deep link that opens the form for a new meeting, prefilled; the person saves it or not. Contains only the deal's name, because
/// calendars are read by others. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-workflow
/// </summary>
public static class CalendarLink
{
    static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <param name="attendee">E-mail address of the deal's owner; null: not known, or the person's own.</param>
    public static Uri For(Deal deal, PlannedReview planned, string? attendee, CardContext context)
    {
        var at = TimeZoneInfo.ConvertTime(planned.At, context.Zone);
        (string Name, string Value)[] all =
        [
            ("subject", context.Say.CalendarSubject(deal.Customer, deal.Title)),
            ("startTime", Written(at)),
            ("endTime", Written(TimeZoneInfo.ConvertTime(planned.At + Length, context.Zone))),
            ("content", context.Say.CalendarContent(deal.Customer, deal.Title)),
            .. attendee is null ? [] : ((string, string)[])[("attendees", attendee)],
        ];
        return new($"https://teams.microsoft.com/l/meeting/new?{string.Join('&', all.Select(it => $"{it.Name}={Uri.EscapeDataString(it.Value)}"))}");
    }

    /// <summary>ISO 8601 with an offset: Teams assumes UTC without one.</summary>
    static string Written(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
