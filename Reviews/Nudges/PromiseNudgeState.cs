namespace ReviewBot.Reviews.Nudges;

/// <summary>Escalation of an open action of ours: the owner is asked on its day, and once more when it gets on the lead's list.</summary>
public static class PromiseLadder
{
    /// <summary>Working days overdue from which it is on the lead's weekly list.</summary>
    public const int ListedAfter = 3;

    /// <summary>An action that is overdue by more than this many days is only shown on the deal.</summary>
    internal const int ForgottenDays = 30;

    /// <summary>Its date, or the first day after a pause; null: it has no date.</summary>
    public static DateOnly? FirstDay(Deal deal, Help help) => help.By is not { } by ? null
        : by >= ContactHours.LastDay ? ContactHours.LastDay
        : deal.PausedUntil >= by && deal.PausedUntil < ContactHours.LastDay ? deal.PausedUntil.Value.AddDays(1)
        : by;
}

/// <summary>An item of a card of steps: the first day it may be sent, and the end of its quiet time.</summary>
interface INudgeItemState
{
    /// <summary>First day on which it may be sent; null: never.</summary>
    DateOnly? Ready { get; }

    /// <summary>Nothing is sent about it before this instant: 24 hours after a review of the deal was started or closed.</summary>
    DateTimeOffset QuietUntil { get; }

    /// <summary>True if it may be on a card of that day: ready, not forgotten, and the deal's review is not planned for that day.</summary>
    /// <param name="zone">The recipient's time zone.</param>
    bool IsDue(DateOnly day, TimeZoneInfo zone);
}

/// <summary>State of the nudges to a deal's owner about one open action of ours.</summary>
/// <param name="Heard">The highest rung that was sent: <see cref="Rung.Ask"/> on its day, <see cref="Rung.Listed"/> later. Null:
/// none.</param>
sealed record PromiseNudgeState(TrackedDeal Tracked, Help Help, DateOnly From, Rung? Heard) : INudgeItemState
{
    public DateOnly? Ready => Heard switch
    {
        null => From,
        Rung.Ask => WorkCalendar.Of(Tracked.Workspace).Add(From, PromiseLadder.ListedAfter),
        _ => null,
    };

    public DateTimeOffset QuietUntil => StepNudgeState.QuietAfter(Tracked.Deal, Tracked.Live);

    public static IEnumerable<PromiseNudgeState> All(NudgeRecipient person)
    {
        var heard = StepNudgeState.HighestSentRungs(person.Ledger, NudgeKind.Steps);
        return from it in person.Deals
               where it.Deal.Ended is null && it.Workspace.Nudges.IsOn && it.Deal.Owner?.Id == person.Who.Id
               from help in it.Deal.OpenHelp
               let day = PromiseLadder.FirstDay(it.Deal, help)
               where day is not null
               let key = new LedgerLine(it.Workspace.Id, it.Deal.Id, null, null, day.Value) { Help = help.Key }
               select new PromiseNudgeState(it, help, day.Value, StepNudgeState.Find(heard, key, it.Deal));
    }

    public bool IsAhead(DateOnly day) => Ready is { } ready && day.DayNumber - ready.DayNumber <= PromiseLadder.ForgottenDays;

    public bool IsDue(DateOnly day, TimeZoneInfo zone) =>
        Ready <= day && IsAhead(day) && !StepNudgeState.IsReviewDay(Tracked.Deal, day, zone);

    public PromiseItem On(DateOnly day)
    {
        var calendar = WorkCalendar.Of(Tracked.Workspace);
        var rung = calendar.Between(From, day) < PromiseLadder.ListedAfter ? Rung.Ask : Rung.Listed;
        return new(Tracked.Workspace.Id, Tracked.Deal, Help, rung, From, calendar.Between(Help.By ?? From, day));
    }
}

/// <summary>One action of ours, on a nudge or a list.</summary>
/// <param name="From">Its date, or the first day after a pause.</param>
/// <param name="WorkingDays">Working days overdue on the day of the card, days of a pause included.</param>
public sealed record PromiseItem(WorkspaceId Workspace, Deal Deal, Help Help, Rung Rung, DateOnly From, int WorkingDays)
{
    /// <inheritdoc cref="NudgeItem.HasOwnerLeft"/>
    public bool HasOwnerLeft { get; init; }

    /// <summary>True: it drops off the list next week, even if it is still open.</summary>
    public bool IsLast { get; init; }

    public LedgerLine Line => new(Workspace, Deal.Id, null, Rung, From) { Help = Help.Key };
}

/// <summary>A planned nudge about an action of ours, for the page that explains what is planned.</summary>
/// <param name="On">First possible day, by the present data; null: none in the searched range.</param>
public sealed record UpcomingPromise(DateOnly? On, PromiseItem Item)
{
    /// <inheritdoc cref="UpcomingNudge.ListFor"/>
    public static ValueList<UpcomingPromise> ListFor(NudgeRecipient person, DateTimeOffset now)
    {
        if (person.Settings.IsSilent)
            return [];

        var today = person.ContactHoursWith([]).Today(now);
        var free = UpcomingNudge.FreeDays(person, now);
        return
        [
            .. from story in PromiseNudgeState.All(person)
               where story.IsAhead(today)
               let day = story.Ready is { } ready ? free(ready) : null
               orderby day is null, day, story.Tracked.Deal.Customer
               select new UpcomingPromise(day, story.On(day ?? today)),
        ];
    }
}

/// <summary>
/// Actions of ours that are overdue by <see cref="PromiseLadder.ListedAfter"/> working days, for the weekly list and digest.
/// </summary>
static class LatePromises
{
    /// <summary>Places reserved for actions of ours, if there are any.</summary>
    const int KeptForOurs = 3;

    const int DaysOfWeek = 7;

    /// <summary>The steps and actions for which there is room, and the number of others.</summary>
    public static (ValueList<NudgeItem> Steps, ValueList<PromiseItem> Ours, int More) BesideSteps(
        ValueList<NudgeItem> all, ValueList<PromiseItem> ours)
    {
        var steps = all.Take(NeedsHelpList.MostItems - Math.Min(ours.Count, KeptForOurs));
        var ourPart = ours.Take(NeedsHelpList.MostItems - steps.Count);
        return (steps, ourPart, all.Count - steps.Count + ours.Count - ourPart.Count);
    }

    /// <summary>The list as read on <paramref name="day"/> in that zone, the latest first.</summary>
    public static ValueList<PromiseItem> On(IEnumerable<PipelineDeals> boards, Window slot, DateOnly day, TimeZoneInfo zone) =>
    [
        .. from board in boards
           where board.Workspace.Nudges.IsOn
           let calendar = WorkCalendar.Of(board.Workspace)
           from deal in board.Deals
           where deal.Ended is null
               && StepNudgeState.QuietAfter(deal, null) <= slot.Opens
               && !StepNudgeState.IsReviewDay(deal, day, zone)
           from help in deal.OpenHelp
           let first = PromiseLadder.FirstDay(deal, help)
           where first is not null && slot.Day.DayNumber - first.Value.DayNumber <= PromiseLadder.ForgottenDays
           where calendar.Between(first.Value, slot.Day) >= PromiseLadder.ListedAfter
           let late = calendar.Between(help.By ?? first.Value, day)
           orderby late descending, deal.Customer
           select new PromiseItem(board.Workspace.Id, deal, help, Rung.Listed, first.Value, late)
           {
               HasOwnerLeft = deal.Owner is { } owner && board.Left.Contains(owner.Id),
               IsLast = slot.Day.DayNumber + DaysOfWeek - first.Value.DayNumber > PromiseLadder.ForgottenDays,
           },
    ];
}
