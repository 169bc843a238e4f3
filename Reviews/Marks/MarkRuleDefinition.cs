namespace ReviewBot.Reviews.Marks;

/// <summary>One rule of the marks: its threshold at each pace, and what it finds. Its words are in <c>Say.Marks</c>.</summary>
/// <param name="Rule">What its threshold is set by; null: it has none, and always holds.</param>
/// <param name="Fast">Null, here and at the other paces: it is off.</param>
/// <param name="Find">The marks that a deal has by it, from this threshold on; null: it is made of the marks of the others.</param>
sealed record MarkRuleDefinition(
    MarkRule? Rule, int? Fast, int? Standard, int? Complex, Func<MarkContext, int, IEnumerable<Mark>>? Find)
{
    /// <summary>Of marks that weigh the same and began on one day, the rule that comes first goes first.</summary>
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

    public IEnumerable<Mark> MarksOf(MarkContext look) => Find is null ? []
        : Rule is not { } rule ? Find(look, 0)
        : look.Rules.Of(rule) is { } threshold ? Find(look, threshold)
        : [];
}
