using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Scheduling of recurring reviews: their occurrences, and when the deals are chosen. An occurrence is planned when the one before is over
/// or skipped. If it falls on a day off it is cancelled, not moved.
/// </summary>
public static class RecurringReviewRules
{
    /// <summary>Most recurring reviews of a pipeline.</summary>
    public const int Most = 5;

    /// <summary>Bound of the search for a working day: a pipeline may work on none of these weekdays.</summary>
    const int MostOccurrences = 60;

    const int DaysOfWeek = 7;

    public static DateTimeOffset Instant(RecurringReview review, DateOnly on) =>
        ZonedClock.From(on, review.At, ZonedClock.Zone(review.Zone));

    /// <summary>The next occurrence that is neither over nor skipped, planned already or not. Null: all its days are days off.</summary>
    public static DateOnly? Next(RecurringReview review, WorkCalendar calendar, DateTimeOffset now)
    {
        var today = ZonedClock.Day(now, ZonedClock.Zone(review.Zone));
        var step = DaysOfWeek * Math.Max(1, review.Weeks);
        var passed = Math.Max(0, today.DayNumber - review.From.DayNumber) / step;
        return Enumerable.Range(passed, MostOccurrences)
            .Select(it => (DateOnly?)review.From.AddDays(it * step))
            .FirstOrDefault(it => it is { } on && calendar.IsWorked(on) && Instant(review, on) > now && !IsSkipped(review, on));
    }

    /// <summary>
    /// When the deals of an occurrence are chosen: at the start of the working day before, when their owners are asked to prepare. The
    /// choice is late so that it reflects the current need.
    /// </summary>
    public static DateTimeOffset ChosenAt(RecurringReview review, WorkCalendar calendar, DateOnly on) =>
        ZonedClock.From(calendar.Before(on), TimeOnly.MinValue, ZonedClock.Zone(review.Zone));

    /// <summary>The occurrence whose deals are to be chosen or planned now; null: none.</summary>
    public static DateOnly? Due(RecurringReview review, WorkCalendar calendar, DateTimeOffset now) =>
        Next(review, calendar, now) is { } on && ChosenAt(review, calendar, on) <= now
            && !(review.Last is { IsPlanned: true } last && last.On == on)
            ? on
            : null;

    /// <summary>When to check again; null: never, with the present settings.</summary>
    public static DateTimeOffset? LooksAt(RecurringReview review, WorkCalendar calendar, DateTimeOffset now)
    {
        if (Next(review, calendar, now) is not { } on)
            return null;

        var chosen = ChosenAt(review, calendar, on);
        return chosen > now ? chosen : Instant(review, on);
    }

    /// <summary>
    /// The deals with the greatest need, in the order of the proposals, except those that are under review or have a review planned.
    /// </summary>
    public static ValueList<DealId> Choose(IEnumerable<(Deal Deal, Review? Live)> board, Workspace workspace, Moment now) =>
    [
        .. Need.Propose(
            board.Where(it => it.Live is null && it.Deal.Ended is null && PlannedReviewRules.Ahead(it.Deal, now) is null)
                .Select(it => it.Deal),
            now.Today,
            workspace).Select(it => it.Deal.Id),
    ];

    /// <summary>The planned review of one of its deals on that day.</summary>
    public static PlannedReview Plan(RecurringReview review, DateOnly on) =>
        new(Instant(review, on), on, review.Lead, review.Conversation) { Series = review.Id };

    /// <summary>Cancels the review of a deal for a skipped day; refused if it has none of this series.</summary>
    public static Ruling CallOff(Deal deal, Review? live, string series, Person by, Moment now) =>
        PlannedReviewRules.Ahead(deal, now) is { } planned && planned.Series == series
            ? PlannedReviewRules.CallOff(deal, live, planned, by, now)
            : new Ruling.Refused(new Refusal.Outdated());

    /// <summary>Authorization: its lead, and the lead and admins of the pipeline.</summary>
    public static bool May(RecurringReview review, Workspace workspace, PersonId by, DateOnly today) =>
        review.Lead.Id == by || HandoverRules.IsLead(workspace, by, today);

    /// <summary>Removes the recurring reviews that this person leads: without a lead nobody holds them.</summary>
    public static Workspace WithoutReviewsOf(this Workspace workspace, PersonId person) =>
        workspace with { Recurring = workspace.Recurring.Where(it => it.Lead.Id != person) };

    /// <summary>Replaces one of them.</summary>
    public static Workspace With(this Workspace workspace, RecurringReview review) =>
        workspace with { Recurring = workspace.Recurring.Change(it => it.Id == review.Id, _ => review) };

    static bool IsSkipped(RecurringReview review, DateOnly on) => review.Last is { IsSkipped: true } last && on <= last.On;
}
