namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// How many cards somebody has had, and whether one more fits: one a day, three in any seven days. What was begun for a day before
/// today and has not been heard of since may have arrived: it counts, also once it is given up, and is said again.
/// </summary>
sealed class NudgeBudget(ValueList<LedgerEntry> ledger, NudgePace pace, TimeZoneInfo zone, DateOnly today)
{
    public const int MostAWeek = 3;
    public const int MostAtWeekly = 1;

    const int Week = 7;

    readonly ValueList<Had> had =
    [
        .. from entry in ledger
           where entry.Day > today.AddDays(-2 * Week) && (entry.State is not NudgeState.Planned || entry.Day != today)
           select new Had(entry, entry.WasSent && entry.SentAt is { } at ? ZonedClock.Day(at, zone) : entry.Day),
    ];

    /// <summary>Something came, or was given up, on that day; by the clock of then or, where somebody has moved, by that of now.</summary>
    public bool IsTaken(DateOnly day) => had.Any(it => it.Entry.State is not NudgeState.Planned && it.IsOn(day));

    /// <summary>The cards of the week that ends on that day.</summary>
    public int Before(DateOnly day) => Count(day.AddDays(1 - Week), day.AddDays(-1), _ => true);

    /// <summary>
    /// What waits since that day was left out of a week's cards about steps: its turn comes before what is needier, else some of many would
    /// never have theirs.
    /// </summary>
    public bool IsLeftOut(DateOnly since) => ledger.Count(it => it.Kind is NudgeKind.Steps && it.WasSent && it.Day >= since) >= MostAWeek;

    /// <summary>One more of any kind fits on that day.</summary>
    public bool HasRoom(DateOnly day) => HasRoom(day, []);

    /// <summary>One more card about steps fits on that day, and leaves room for what must come on those days.</summary>
    public bool HasRoomForSteps(DateOnly day, ValueList<DateOnly> kept) => HasRoom(day, kept)
        && (pace is not NudgePace.Weekly || Count(day.AddDays(1 - Week), day.AddDays(Week - 1), IsOfSteps) < MostAtWeekly);

    bool HasRoom(DateOnly day, ValueList<DateOnly> kept) => Enumerable.Range(0, Week).All(ago =>
    {
        var (first, last) = (day.AddDays(-ago), day.AddDays(Week - 1 - ago));
        return Count(first, last, _ => true) + kept.Count(it => it != day && it >= first && it <= last) < MostAWeek;
    });

    int Count(DateOnly first, DateOnly last, Func<LedgerEntry, bool> which) =>
        had.Count(it => it.Entry.MayHaveCome && which(it.Entry) && it.IsWithin(first, last));

    static bool IsOfSteps(LedgerEntry entry) => entry.Kind is NudgeKind.Steps or NudgeKind.TooMany;

    /// <param name="Sent">The day on which it was sent by the clock of now.</param>
    sealed record Had(LedgerEntry Entry, DateOnly Sent)
    {
        public bool IsOn(DateOnly day) => Entry.Day == day || Sent == day;

        public bool IsWithin(DateOnly first, DateOnly last) =>
            (Entry.Day >= first && Entry.Day <= last) || (Sent >= first && Sent <= last);
    }
}
