namespace ReviewBot.Reviews.Nudges;

/// <summary>State of the nudges to one person about one open step.</summary>
/// <param name="HighestSentRung">The highest rung that was sent to them on this ladder since the last snooze; null: none.</param>
sealed record StepNudgeState(TrackedDeal Tracked, BuyerStep Step, NudgeRole Role, Ladder Ladder, Rung? HighestSentRung)
    : INudgeItemState
{
    /// <summary>Quiet time after a review of the deal was started or closed.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromHours(24);

    /// <summary>
    /// A step that has been at the last rung for more than this many days is only shown on the board. Must be less than
    /// <see cref="LedgerEntry.Memory"/>.
    /// </summary>
    const int ForgottenDays = 150;

    /// <summary>First day on which the next rung may be sent; null: all rungs were sent, or it waits for a review.</summary>
    public DateOnly? Ready { get; } = ReadyOn(Tracked, Step, Role, Ladder, HighestSentRung);

    /// <summary>End of the quiet time.</summary>
    public DateTimeOffset QuietUntil => QuietAfter(Tracked.Deal, Tracked.Live);

    public static IEnumerable<StepNudgeState> All(NudgeRecipient person)
    {
        var heard = HighestSentRungs(person.Ledger, NudgeKind.Steps);
        return from it in person.Deals
               where it.Deal.Ended is null && it.Workspace.Nudges.IsOn
               let role = RoleOf(it, person.Who)
               where role is not null
               let calendar = WorkCalendar.Of(it.Workspace)
               from step in it.Deal.OpenSteps
               let ladder = Ladder.Of(it.Deal, step, calendar)
               select new StepNudgeState(it, step, role.Value, ladder, Find(heard, Key(it.Workspace.Id, it.Deal, step, ladder), it.Deal));
    }

    /// <summary>The highest rung sent, per step, ladder and snooze.</summary>
    public static Dictionary<LedgerLine, Rung> HighestSentRungs(ValueList<LedgerEntry> ledger, NudgeKind kind) => ledger
        .Where(entry => entry.Kind == kind && entry.WasSent)
        .SelectMany(entry => entry.Lines)
        .GroupBy(line => line with { Rung = null })
        .ToDictionary(lines => lines.Key, lines => lines.Max(line => line.Rung ?? Rung.Ask));

    /// <summary>Nudges that were sent before the deal was moved here from another pipeline count as well.</summary>
    public static Rung? Find(Dictionary<LedgerLine, Rung> heard, LedgerLine line, Deal deal) => heard.TryGetValue(line, out var rung)
        || (deal.Arrival is { } came
            && heard.TryGetValue(line with { Workspace = line.Workspace with { Home = came.From } }, out rung))
            ? rung
            : null;

    public static LedgerLine Key(WorkspaceId workspace, Deal deal, BuyerStep step, Ladder ladder) =>
        new(workspace, deal.Id, step.Id, null, ladder.From, step.Snoozed?.Times ?? 0);

    public static DateTimeOffset QuietAfter(Deal deal, Review? live)
    {
        var closed = deal.LastReview?.ClosedAt ?? DateTimeOffset.MinValue;
        var running = live?.StartedAt ?? DateTimeOffset.MinValue;
        var last = closed > running ? closed : running;
        return last == DateTimeOffset.MinValue ? last : last + Quiet;
    }

    /// <summary>True if the deal's review is planned for that day, in the zone of planning or in the recipient's.</summary>
    public static bool IsReviewDay(Deal deal, DateOnly day, TimeZoneInfo zone) =>
        deal.Planned is { } planned && (planned.On == day || ZonedClock.Day(planned.At, zone) == day);

    /// <summary>True if a rung is still to be sent on that day or later.</summary>
    public bool IsAhead(DateOnly day) => Ready is { } ready && day.DayNumber - ready.DayNumber <= ForgottenDays;

    public bool IsDue(DateOnly day, TimeZoneInfo zone) => Ready <= day && IsAhead(day) && !IsReviewDay(Tracked.Deal, day, zone);

    /// <summary>The item of a card sent on that day.</summary>
    public NudgeItem On(DateOnly day) => new(
        Tracked.Workspace.Id,
        Tracked.Deal,
        Step,
        Ladder.On(day) switch { Rung.Choose => Rung.Choose, Rung.Listed or Rung.Obstacle => Rung.Obstacle, _ => Rung.Ask },
        Role,
        Ladder.From,
        Ladder.DaysWithoutNews(day),
        Ladder.ListedOn(Tracked.Workspace));

    static NudgeRole? RoleOf(TrackedDeal it, Person who) => it.Deal.Owner?.Id == who.Id ? NudgeRole.Owner
        : it.Workspace.Lead?.Id == who.Id ? NudgeRole.Lead
        : null;

    static DateOnly? ReadyOn(TrackedDeal of, BuyerStep step, NudgeRole role, Ladder ladder, Rung? heard)
    {
        Rung? next = heard switch
        {
            Rung.Choose => null,
            _ when role is NudgeRole.Lead => Rung.Choose,
            null => Rung.Ask,
            Rung.Ask => Rung.Obstacle,
            _ => Rung.Choose,
        };
        if (next is not { } rung)
            return null;

        var day = ladder.Reaches(rung);
        if (step.Snoozed is not { } snoozed)
            return day;
        return snoozed.Ends(of.Deal) is { } end ? (end > day ? end : day) : null;
    }
}
