namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Cards for preparation of planned reviews of one owner: one card for all deals of a day, on the working day before, and at most one
/// reminder on the day itself.
/// </summary>
sealed class PreworkSchedule(NudgeRecipient person, ContactHours hours, DateTimeOffset now)
{
    /// <summary>Shortest time before the review at which a card is still sent.</summary>
    static readonly TimeSpan Least = TimeSpan.FromHours(1);

    readonly ValueList<Group> groups =
    [
        .. from it in person.Deals
           where it.Deal.Ended is null && it.Deal.Owner?.Id == person.Who.Id && it.Live is not { IsRunning: true }
           from planned in new[] { it.Deal.Planned }.OfType<PlannedReview>()
           where planned.At > now && planned.On < ContactHours.LastDay
           let item = new PreworkItem(it.Workspace.Id, it.Deal, planned)
           group item by ZonedClock.Day(item.Review.At, hours.Zone) into day
           orderby day.Key
           select Group.Of(
               day.Key, [.. day.OrderBy(it => it.Review.At).ThenBy(it => it.Deal.Customer, StringComparer.Ordinal)], person.Ledger, hours),
    ];

    /// <summary>First day on which a card may be due; null: none is planned.</summary>
    public DateOnly? First => groups.Where(it => it.IsOpen).Min(it => (DateOnly?)it.Before);

    /// <summary>Last day on which a card may be due.</summary>
    public DateOnly? Last => groups.Where(it => it.IsOpen).Max(it => (DateOnly?)it.On);

    /// <summary>Later days for which the budget must reserve a card.</summary>
    public ValueList<DateOnly> After(DateOnly day) => [.. groups.Where(it => it.New.Count > 0 && it.Before > day).Select(it => it.Before)];

    /// <summary>The card of that day; null: none.</summary>
    public Plan.Prework? On(Window window)
    {
        var (day, at) = (window.Day, window.Opens > now ? window.Opens : now);
        var coming = groups.Where(it => it.Before <= day && day <= it.On).Select(it => it.At(at)).ToValueList();
        return coming.FirstOrDefault(it => it.New.Count > 0) is { } fresh
            ? new(NudgeId.Of(day), day, window.Closes, fresh.On, fresh.IsUnanswered ? fresh.Asked : fresh.New, IsReminder: false)
            : coming.FirstOrDefault(it => it.IsUnanswered && it.On == day) is { } again
                ? new(NudgeId.Of(day), day, window.Closes, again.On, again.Asked, IsReminder: true)
                : null;
    }

    /// <param name="On">The day of the review.</param>
    /// <param name="Before">The working day before.</param>
    /// <param name="New">Deals about which no card was sent to the owner yet.</param>
    /// <param name="Asked">Deals to ask about: the new ones, and those of an earlier card that are unanswered everywhere.</param>
    /// <param name="MayRemind">True: a card was sent, but no reminder.</param>
    sealed record Group(DateOnly On, DateOnly Before, ValueList<PreworkItem> Asked, ValueList<PreworkItem> New, bool MayRemind)
    {
        /// <summary>True while any deal is unanswered.</summary>
        public bool IsUnanswered => MayRemind && Asked.Count > 0;

        /// <summary>True if a card or a reminder is still to be sent.</summary>
        public bool IsOpen => New.Count > 0 || IsUnanswered;

        /// <summary>Leaves out reviews that are too close at that time.</summary>
        public Group At(DateTimeOffset at) =>
            this with { Asked = Asked.Where(it => it.Review.At - Least >= at), New = New.Where(it => it.Review.At - Least >= at) };

        public static Group Of(DateOnly on, ValueList<PreworkItem> items, ValueList<LedgerEntry> ledger, ContactHours hours)
        {
            var cards = ledger.Where(
                it => it.Kind is NudgeKind.Prework or NudgeKind.PreworkReminder && it.WasSent && items.Any(item => IsOn(it, item)));
            var fresh = items.Where(item => !cards.Any(card => IsOn(card, item)));
            return new(
                on,
                hours.Calendar.Before(on),
                items.Where(item => fresh.Contains(item) || PreworkRules.AnswerFor(item.Deal, item.Review.On) is null),
                fresh,
                cards.Count > 0 && cards.All(it => it.Kind is NudgeKind.Prework));
        }

        /// <summary>Compares the day in the zone of planning: a recipient who moves to another zone does not get the card twice.</summary>
        static bool IsOn(LedgerEntry card, PreworkItem item) =>
            card.Lines.Any(line => line.Deal == item.Deal.Id && line.Workspace == item.Workspace && line.From == item.Review.On);
    }
}

public abstract partial record Plan
{
    /// <summary>The deals of one owner that are reviewed on the day <paramref name="On"/>.</summary>
    public sealed record Prework(
        NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, DateOnly On, ValueList<PreworkItem> Items, bool IsReminder)
        : Send(Id, IsReminder ? NudgeKind.PreworkReminder : NudgeKind.Prework, Day, NotAfter)
    {
        public override ValueList<LedgerLine> Lines =>
            [.. Items.Select(it => new LedgerLine(it.Workspace, it.Deal.Id, null, null, it.Review.On))];
    }
}

/// <summary>One deal with a planned review.</summary>
public sealed record PreworkItem(WorkspaceId Workspace, Deal Deal, PlannedReview Review);
