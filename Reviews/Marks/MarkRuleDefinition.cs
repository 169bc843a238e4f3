namespace ReviewBot.Reviews.Marks;

/// <summary>
/// Definition of one rule: its threshold at each pace, and the function that finds its marks. Its words are in <c>Say.Marks</c>.
/// </summary>
/// <param name="Rule">The key of its threshold in settings; null: no threshold, always on.</param>
/// <param name="Fast">Null, here and at the other paces: off.</param>
/// <param name="Find">The marks of a deal for this threshold; null: derived from the marks of the other rules.</param>
sealed record MarkRuleDefinition(
    MarkRule? Rule, int? Fast, int? Standard, int? Complex, Func<MarkContext, int, IEnumerable<Mark>>? Find)
{
    /// <summary>Order of evaluation. It also breaks ties between marks of equal weight and date.</summary>
    public static ValueList<MarkRuleDefinition> All { get; } =
    [
        new(null, null, null, null, StepMarks.Blocked),
        new(MarkRule.Blind, 1, 2, 3, ActMarks.Blind),
        new(MarkRule.Overdue, 1, 2, 4, StepMarks.Overdue),
        new(MarkRule.PastDate, 5, 8, 15, StepMarks.PastDate),
        new(MarkRule.Quiet, 7, 14, 30, ActMarks.Quiet),
        new(MarkRule.NoAct, 14, 28, 60, ActMarks.NoAct),
        new(MarkRule.Slow, 14, 21, 45, CourseMarks.Slow),
        new(MarkRule.Moved, 2, 2, 3, StepMarks.Moved),
        new(MarkRule.NothingNew, null, 2, 2, ActMarks.NothingNew),
        new(MarkRule.StatusQuo, null, 2, 2, CourseMarks.StatusQuo),
        new(MarkRule.Indecision, null, 2, 2, CourseMarks.Indecision),
        new(MarkRule.SingleVoice, null, 30, 45, CourseMarks.SingleVoice),
        new(MarkRule.Frozen, 14, 21, 45, null),
    ];

    public IEnumerable<Mark> MarksOf(MarkContext context) => Find is null ? []
        : Rule is not { } rule ? Find(context, 0)
        : context.Rules.Of(rule) is { } threshold ? Find(context, threshold)
        : [];
}
