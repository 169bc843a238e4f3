namespace ReviewBot.Reviews.Marks;

/// <summary>Computes the marks of a deal, from its data and the date.</summary>
public static class MarkCalculator
{
    public static ValueList<Mark> MarksOf(Deal deal, DateOnly today, Workspace workspace) =>
        MarksOf(deal, today, MarkRuleDefaults.Of(workspace), WorkCalendar.Of(workspace));

    /// <summary>Most serious first, then oldest first. None for a deal that is paused or closed.</summary>
    public static ValueList<Mark> MarksOf(Deal deal, DateOnly today, MarkRules rules, WorkCalendar calendar)
    {
        if (deal.Ended is not null || today <= deal.PausedUntil)
            return [];

        var context = new MarkContext(deal, today, rules, calendar);
        var marks = MarkRuleDefinition.All
            .SelectMany(rule => rule.MarksOf(context))
            .Select(mark => deal.PausedUntil >= mark.Since ? mark with { Since = deal.PausedUntil.Value.AddDays(1) } : mark)
            .OrderBy(mark => mark.Kind)
            .ThenBy(mark => mark.Since)
            .ThenBy(mark => mark is IStepMark { Step: var step } ? Place(deal, step) : deal.Steps.Count)
            .ToValueList();
        return Frozen(context, marks) is { } frozen ? [frozen, .. marks] : marks;
    }

    /// <summary>
    /// Removes marks that a more serious one implies: quiet, if the deal is stuck for that reason; overdue, if its step is stuck.
    /// </summary>
    public static ValueList<Mark> WithoutEchoes(this ValueList<Mark> marks) =>
        marks.Where(mark => !marks.Any(other => Says(other, mark)));

    static Mark.Frozen? Frozen(MarkContext context, ValueList<Mark> marks) =>
        marks.FirstOrDefault(mark => mark.Kind is MarkKind.Stuck) is { } cause && context.Rules.Of(MarkRule.Frozen) is { } most
        && context.Days(cause.Since) >= most
            ? new(cause, context.Days(cause.Since)) { Since = cause.Since.AddDays(most) }
            : null;

    /// <summary>The marks of one step stand together, in the order of the steps.</summary>
    static int Place(Deal deal, BuyerStep step) => deal.Steps.TakeWhile(it => !ReferenceEquals(it, step)).Count();

    static bool Says(Mark mark, Mark other) => (mark, other) switch
    {
        (Mark.Frozen frozen, _) => frozen.Cause == other,
        (Mark.NoAct, Mark.Quiet) => true,
        (Mark.PastDate stuck, Mark.Overdue overdue) => stuck.Step == overdue.Step,
        _ => false,
    };
}
