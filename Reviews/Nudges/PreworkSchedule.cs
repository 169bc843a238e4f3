namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// The reviews ahead of one owner, by the day they are on: the working day before, one card for all its deals, and on the day itself one
/// reminder at most.
/// </summary>
sealed class PreworkSchedule(NudgeRecipient person, ContactHours office, DateTimeOffset now)
{
    /// <summary>A card that comes later than this before a review helps nobody.</summary>
    static readonly TimeSpan Least = TimeSpan.FromHours(1);

    readonly ValueList<Group> groups =
    [
        .. from it in person.Deals
           where it.Deal.Ended is null && it.Deal.Owner?.Id == person.Who.Id && it.Live is not { IsRunning: true }
           from planned in new[] { it.Deal.Planned }.OfType<PlannedReview>()
           where planned.At > now && planned.On < ContactHours.LastDay
           let item = new PreworkItem(it.Workspace.Id, it.Deal, planned)
           group item by ZonedClock.Day(item.Review.At, office.Zone) into day
           orderby day.Key
           select Group.Of(
               day.Key, [.. day.OrderBy(it => it.Review.At).ThenBy(it => it.Deal.Customer, StringComparer.Ordinal)], person.Ledger, office),
    ];

    /// <summary>The day on which the first of them comes; null when nothing is ahead.</summary>
    public DateOnly? First => groups.Where(it => it.IsOpen).Min(it => (DateOnly?)it.Before);

    /// <summary>The last day on which one may come.</summary>
    public DateOnly? Last => groups.Where(it => it.IsOpen).Max(it => (DateOnly?)it.On);

    /// <summary>The days after that day which a card is kept for.</summary>
    public ValueList<DateOnly> After(DateOnly day) => [.. groups.Where(it => it.New.Count > 0 && it.Before > day).Select(it => it.Before)];

    /// <summary>What comes on that day; null when nothing does.</summary>
    public Plan.Prework? On(Window window)
    {
        var (day, at) = (window.Day, window.Opens > now ? window.Opens : now);
        var coming = groups.Where(it => it.Before <= day && day <= it.On).Select(it => it.At(at)).ToMany();
        return coming.FirstOrDefault(it => it.New.Count > 0) is { } fresh
            ? new(NudgeId.Of(day), day, window.Closes, fresh.On, fresh.IsUnanswered ? fresh.Items : fresh.New, IsReminder: false)
            : coming.FirstOrDefault(it => it.IsUnanswered && it.On == day && it.Items.Count > 0) is { } again
                ? new(NudgeId.Of(day), day, window.Closes, again.On, again.Items, IsReminder: true)
                : null;
    }

    /// <param name="On">The day of the review.</param>
    /// <param name="Before">The working day before.</param>
    /// <param name="New">Those of which the owner has not heard.</param>
    /// <param name="IsUnanswered">There was a card, nobody answered it, and there was no reminder.</param>
    sealed record Group(DateOnly On, DateOnly Before, ValueList<PreworkItem> Items, ValueList<PreworkItem> New, bool IsUnanswered)
    {
        /// <summary>There is something to say.</summary>
        public bool IsOpen => New.Count > 0 || IsUnanswered;

        /// <summary>Without those for which it is too late then.</summary>
        public Group At(DateTimeOffset at) =>
            this with { Items = Items.Where(it => it.Review.At - Least >= at), New = New.Where(it => it.Review.At - Least >= at) };

        public static Group Of(DateOnly on, ValueList<PreworkItem> items, ValueList<LedgerEntry> ledger, ContactHours office)
        {
            var cards = ledger.Where(
                it => it.Kind is NudgeKind.Prework or NudgeKind.PreworkReminder && it.WasSent && items.Any(item => IsOn(it, item)));
            var fresh = items.Where(item => !cards.Any(card => IsOn(card, item)));
            return new(
                on,
                office.Calendar.Before(on),
                items,
                fresh,
                cards.Count > 0 && cards.All(it => it is { Kind: NudgeKind.Prework, State: NudgeState.Sent }));
        }

        /// <summary>By the day of where it was planned: who moves to another zone has heard of it all the same.</summary>
        static bool IsOn(LedgerEntry card, PreworkItem item) =>
            card.Lines.Any(line => line.Deal == item.Deal.Id && line.Workspace == item.Workspace && line.From == item.Review.On);
    }
}

public abstract partial record Plan
{
    /// <summary>The deals of somebody's that are reviewed on the day <paramref name="On"/>.</summary>
    public sealed record Prework(
        NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, DateOnly On, ValueList<PreworkItem> Items, bool IsReminder)
        : Send(Id, IsReminder ? NudgeKind.PreworkReminder : NudgeKind.Prework, Day, NotAfter)
    {
        public override ValueList<LedgerLine> Lines =>
            [.. Items.Select(it => new LedgerLine(it.Workspace, it.Deal.Id, null, null, it.Review.On))];
    }
}

/// <summary>One deal of a planned review.</summary>
public sealed record PreworkItem(WorkspaceId Workspace, Deal Deal, PlannedReview Review);
