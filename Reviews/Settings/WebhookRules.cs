namespace ReviewBot.Reviews.Settings;

/// <summary>Selects the changes that are published as webhook events, and validates webhook addresses.</summary>
public static class WebhookRules
{
    public const int LongestAddress = 2_000;

    /// <summary>
    /// True for https URLs without user info. Whether the host is public is checked on connecting (protection against SSRF and DNS
    /// rebinding).
    /// </summary>
    /// <param name="allowsLoopback">True: http to the loopback address is allowed, for local testing.</param>
    public static bool IsPossible(string? address, bool allowsLoopback) =>
        address is { Length: > 0 and <= LongestAddress } && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length is 0 && (uri.Scheme is "https" || (allowsLoopback && uri is { Scheme: "http", IsLoopback: true }));

    /// <summary>The events for one saved change.</summary>
    /// <param name="before">Null: the deal is new.</param>
    public static ValueList<PendingPost> Of(Deal? before, Ruling.Accepted accepted)
    {
        List<PendingPost> events = [];
        if (accepted.Closed is { Correction: null } closed)
        {
            events.Add(
                New(WebhookEvent.ReviewClosed, accepted.Deal, closed.Review.Lead, closed.ClosedAt.At) with { Review = closed.Review.Id });
        }

        if (before is { Ended: null } && accepted is { Deal.Ended: { } ended, Journal: [var first, ..] })
            events.Add(New(WebhookEvent.DealEnded, accepted.Deal, ended.By, first.At));
        if (before is not null)
        {
            var asked = accepted.Deal.Questions.Where(it => it.IsHelpWanted && before.Questions.All(other => other.Id != it.Id));
            foreach (var question in asked)
            {
                if (question.Asks is { } by && accepted.Journal is [var entry, ..])
                    events.Add(New(WebhookEvent.HelpAsked, accepted.Deal, by, entry.At) with { Question = question.Id });
            }
        }
        return [.. events];
    }

    /// <summary>Events for steps that became overdue since a day. Paused and closed deals have none.</summary>
    /// <param name="from">The first due date to include.</param>
    public static IEnumerable<PendingPost> Overdue(Deal deal, DateOnly from, DateOnly today, DateTimeOffset now) =>
        deal.Ended is not null || today <= deal.PausedUntil
            ? []
            : deal.OpenSteps.Where(step => from <= step.By && step.By < today).Select(step =>
                new PendingPost(
                    $"{deal.Id.Value}:{step.Id.Value}:{step.By:yyyyMMdd}:overdue", PostKind.Event, [deal.Id], step.SetBy, now)
                {
                    Event = WebhookEvent.StepOverdue,
                    Step = step.Id,
                });

    static PendingPost New(WebhookEvent what, Deal saved, Person by, DateTimeOffset at) =>
        PendingPost.Of(PostKind.Event, saved, by, at) with { Id = $"{saved.Id.Value}:{saved.Version}:{what}", Event = what };
}
