using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews.Nudges;

/// <summary>
/// Selects steps for the needs-help list: overdue by 8 working days (2 if the deal has no owner, or Teams does not deliver to them), until
/// <see cref="Rung.Choose"/> has been said. A step that was never listed is listed once after that.
/// </summary>
sealed class NeedsHelpList(IEnumerable<PipelineDeals> boards, ValueList<LedgerEntry> ledger, NudgeKind kind)
{
    public const int MostItems = 10;

    /// <summary>A step that has been at the last rung for more than this many days is only shown on the board.</summary>
    const int ForgottenDays = 150;

    readonly ValueList<Listed> all = [.. All(boards, StepNudgeState.HighestSentRungs(ledger, kind))];

    /// <summary>The list for a slot, as read on <paramref name="day"/> in that zone; most urgent first.</summary>
    public ValueList<NudgeItem> On(Window slot, DateOnly day, TimeZoneInfo zone)
    {
        var due = all.Where(
            it => it.IsOn(slot.Day)
                && StepNudgeState.QuietAfter(it.Deal, null) <= slot.Opens
                && !StepNudgeState.IsReviewDay(it.Deal, day, zone));
        var needs = Need.Order(
            due.DistinctBy(it => (it.Workspace.Id, it.Deal.Id)).Select(it => Need.Of(it.Deal, day, it.Workspace)), need => need);
        return [
            .. needs.SelectMany(
                need => due.Where(it => ReferenceEquals(it.Deal, need.Deal))
                    .OrderBy(it => it.Ladder.From)
                    .Select(it => it.Item(slot.Day, day))),
        ];
    }

    static IEnumerable<Listed> All(IEnumerable<PipelineDeals> boards, Dictionary<LedgerLine, Rung> heard) =>
        from board in boards
        where board.Workspace.Nudges.IsOn
        let calendar = WorkCalendar.Of(board.Workspace)
        from deal in board.Deals
        where deal.Ended is null
        let hasLeft = deal.Owner is { } former && board.Left.Contains(former.Id)
        let isOrphan = hasLeft || deal.Owner is not { } owner || board.Unreachable.Contains(owner.Id)
        from step in deal.OpenSteps
        let ladder = Ladder.Of(deal, step, calendar)
        select new Listed(
            board.Workspace,
            deal,
            step,
            ladder,
            isOrphan,
            hasLeft,
            StepNudgeState.Find(heard, StepNudgeState.Key(board.Workspace.Id, deal, step, ladder), deal));

    /// <param name="Heard">The highest rung at which it was listed; null: never.</param>
    sealed record Listed(Workspace Workspace, Deal Deal, BuyerStep Step, Ladder Ladder, bool IsOrphan, bool HasLeft, Rung? Heard)
    {
        public bool IsOn(DateOnly day) => !Step.IsSnoozed(Deal, day) && Ladder.On(day) switch
        {
            null => false,
            Rung.Choose =>
                (Heard is null || (IsOrphan && Heard < Rung.Choose))
                    && day.DayNumber - Ladder.Reaches(Rung.Choose).DayNumber <= ForgottenDays,
            Rung.Listed => true,
            _ => IsOrphan,
        };

        /// <param name="day">The day of the list, which selects its items.</param>
        /// <param name="read">The day on which it is read, for the numbers in its text.</param>
        public NudgeItem Item(DateOnly day, DateOnly read) => new(
            Workspace.Id, Deal, Step, Ladder.On(day) ?? Rung.Ask, NudgeRole.Lead, Ladder.From, Ladder.DaysWithoutNews(read), day)
        {
            HasOwnerLeft = HasLeft,
        };
    }
}
