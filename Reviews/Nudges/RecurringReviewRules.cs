using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Recurring reviews: on which days they are, and when their deals are chosen. The next one is planned when the one before is over or
/// skipped; a day on which nobody works has none, and it does not move to another day.
/// </summary>
public static class RecurringReviewRules
{
    /// <summary>At most so many in a pipeline.</summary>
    public const int Most = 5;

    /// <summary>So far ahead a day is looked for: a pipeline may work on none of them.</summary>
    const int MostOccurrences = 60;

    const int DaysOfWeek = 7;

    public static DateTimeOffset Instant(RecurringReview review, DateOnly on) =>
        ZonedClock.From(on, review.At, ZonedClock.Zone(review.Zone));

    /// <summary>
    /// The next occurrence that is neither over nor skipped: the one that is planned, or will be. Null: nobody works on any of its days.
    /// </summary>
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
    /// When the deals of a day are chosen: as the working day before begins, on which their owners are asked. So they are those that need
    /// it most then.
    /// </summary>
    public static DateTimeOffset ChosenAt(RecurringReview review, WorkCalendar calendar, DateOnly on) =>
        ZonedClock.From(calendar.Before(on), TimeOnly.MinValue, ZonedClock.Zone(review.Zone));

    /// <summary>The day whose deals are to be chosen or planned now; null: none.</summary>
    public static DateOnly? Due(RecurringReview review, WorkCalendar calendar, DateTimeOffset now) =>
        Next(review, calendar, now) is { } on && ChosenAt(review, calendar, on) <= now
            && !(review.Last is { IsPlanned: true } last && last.On == on)
            ? on
            : null;

    /// <summary>When to look at it again; null: never, with the present settings.</summary>
    public static DateTimeOffset? LooksAt(RecurringReview review, WorkCalendar calendar, DateTimeOffset now)
    {
        if (Next(review, calendar, now) is not { } on)
            return null;

        var chosen = ChosenAt(review, calendar, on);
        return chosen > now ? chosen : Instant(review, on);
    }

    /// <summary>
    /// The deals that need it most, in the order of the proposals; not those that are reviewed now or have a review planned already.
    /// </summary>
    public static ValueList<DealId> Choose(IEnumerable<(Deal Deal, Review? Live)> board, Workspace workspace, Moment now) =>
    [
        .. Need.Propose(
            board.Where(it => it.Live is null && it.Deal.Ended is null && PlannedReviewRules.Ahead(it.Deal, now) is null)
                .Select(it => it.Deal),
            now.Today,
            workspace).Select(it => it.Deal.Id),
    ];

    /// <summary>The review of one of its deals on that day.</summary>
    public static PlannedReview Plan(RecurringReview review, DateOnly on) =>
        new(Instant(review, on), on, review.Lead, review.Conversation) { Series = review.Id };

    /// <summary>Takes the review of a day that is skipped off a deal; refused where it has none of this series.</summary>
    public static Ruling CallOff(Deal deal, Review? live, string series, Person by, Moment now) =>
        PlannedReviewRules.Ahead(deal, now) is { } planned && planned.Series == series
            ? PlannedReviewRules.CallOff(deal, live, planned, by, now)
            : new Ruling.Refused(new Refusal.Outdated());

    /// <summary>Its lead, and who leads or administers the pipeline.</summary>
    public static bool May(RecurringReview review, Workspace workspace, PersonId by, DateOnly today) =>
        review.Lead.Id == by || HandoverRules.IsLead(workspace, by, today);

    /// <summary>Without what this person leads: nobody is there to do it.</summary>
    public static Workspace WithoutReviewsOf(this Workspace workspace, PersonId person) =>
        workspace with { Recurring = workspace.Recurring.Where(it => it.Lead.Id != person) };

    /// <summary>With one of them as it is now.</summary>
    public static Workspace With(this Workspace workspace, RecurringReview review) =>
        workspace with { Recurring = workspace.Recurring.Change(it => it.Id == review.Id, _ => review) };

    static bool IsSkipped(RecurringReview review, DateOnly on) => review.Last is { IsSkipped: true } last && on <= last.On;
}
