namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Rate limit of one person: one card a day, three in any seven days. An attempt on an earlier day whose outcome is unknown counts as
/// delivered, also once it is given up; what it was about is sent again.
/// </summary>
public sealed class NudgeBudget(ValueList<LedgerEntry> ledger, NudgePace pace, TimeZoneInfo zone, DateOnly today)
{
    const int MostAWeek = 3;
    const int MostAtWeekly = 1;

    const int Week = 7;

    readonly ValueList<Had> had =
    [
        .. from entry in ledger
           where entry.Day > today.AddDays(-2 * Week) && (entry.State is not NudgeState.Planned || entry.Day != today)
           select new Had(entry, entry.WasSent && entry.SentAt is { } at ? ZonedClock.Day(at, zone) : entry.Day),
    ];

    /// <summary>Position of a card in its week, and how many there may be: "1 of at most 3 this week".</summary>
    /// <param name="ledger">All cards of its recipient.</param>
    /// <param name="zone">Of the recipient.</param>
    public static (int Number, int Most) PositionOf(LedgerEntry card, ValueList<LedgerEntry> ledger, NudgePace pace, TimeZoneInfo zone)
    {
        var before = new NudgeBudget(ledger.Where(it => it.Id != card.Id), pace, zone, card.Day);
        return before.PositionOn(card.Day);
    }

    /// <summary>The same for one that is sent on that day.</summary>
    internal (int Number, int Most) PositionOn(DateOnly day)
    {
        var most = pace is NudgePace.Daily ? MostAWeek : MostAtWeekly;
        return (Math.Min(1 + Before(day), most), most);
    }

    /// <summary>True if a card was delivered or given up on that local day, in the zone of then or in the person's present one.</summary>
    internal bool IsTaken(DateOnly day) => had.Any(it => it.Entry.State is not NudgeState.Planned && it.IsOn(day));

    /// <summary>Number of cards in the six days before that day.</summary>
    int Before(DateOnly day) => Count(day.AddDays(1 - Week), day.AddDays(-1), _ => true);

    /// <summary>
    /// True if the item missed a full week of step cards. Such items go first, so that a person with many steps starves none.
    /// </summary>
    internal bool IsLeftOut(DateOnly since) => ledger.Count(it => it.Kind is NudgeKind.Steps && it.WasSent && it.Day >= since) >= MostAWeek;

    /// <summary>True if one more card of any kind is allowed on that day.</summary>
    internal bool HasRoom(DateOnly day) => HasRoom(day, []);

    /// <summary>
    /// True if one more step card is allowed on that day without using up the cards reserved for the days <paramref name="kept"/>.
    /// </summary>
    internal bool HasRoomForSteps(DateOnly day, ValueList<DateOnly> kept) => HasRoom(day, kept)
        && (pace is not NudgePace.Weekly || Count(day.AddDays(1 - Week), day.AddDays(Week - 1), IsOfSteps) < MostAtWeekly);

    bool HasRoom(DateOnly day, ValueList<DateOnly> kept) => Enumerable.Range(0, Week).All(ago =>
    {
        var (first, last) = (day.AddDays(-ago), day.AddDays(Week - 1 - ago));
        return Count(first, last, _ => true) + kept.Count(it => it != day && it >= first && it <= last) < MostAWeek;
    });

    int Count(DateOnly first, DateOnly last, Func<LedgerEntry, bool> which) =>
        had.Count(it => it.Entry.MayHaveCome && which(it.Entry) && it.IsWithin(first, last));

    static bool IsOfSteps(LedgerEntry entry) => NudgeKindDefinition.Find(entry.Kind) is { IsAboutSteps: true };

    /// <param name="Sent">The day of sending, in the person's present time zone.</param>
    sealed record Had(LedgerEntry Entry, DateOnly Sent)
    {
        public bool IsOn(DateOnly day) => Entry.Day == day || Sent == day;

        public bool IsWithin(DateOnly first, DateOnly last) =>
            (Entry.Day >= first && Entry.Day <= last) || (Sent >= first && Sent <= last);
    }
}
