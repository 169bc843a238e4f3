using System.Diagnostics;

namespace ReviewBot.Reviews.Marks;

/// <summary>R1 to R12, in this order.</summary>
public enum MarkRule
{
    Blind,
    Overdue,
    PastDate,
    Quiet,
    NoAct,
    Slow,
    Moved,
    NothingNew,
    StatusQuo,
    Indecision,
    SingleVoice,
    Frozen,
}

/// <summary>One threshold among all of them.</summary>
public static class MarkRuleValues
{
    /// <summary>More than a year of anything was mistyped.</summary>
    public const int Most = 365;

    /// <summary>Null: this mark is switched off.</summary>
    public static int? Of(this MarkRules rules, MarkRule rule) => rule switch
    {
        MarkRule.Blind => rules.Blind,
        MarkRule.Overdue => rules.Overdue,
        MarkRule.PastDate => rules.PastDate,
        MarkRule.Quiet => rules.Quiet,
        MarkRule.NoAct => rules.NoAct,
        MarkRule.Slow => rules.Slow,
        MarkRule.Moved => rules.Moved,
        MarkRule.NothingNew => rules.NothingNew,
        MarkRule.StatusQuo => rules.StatusQuo,
        MarkRule.Indecision => rules.Indecision,
        MarkRule.SingleVoice => rules.SingleVoice,
        MarkRule.Frozen => rules.Frozen,
        _ => throw new UnreachableException(),
    };

    /// <param name="threshold">Null switches the mark off.</param>
    public static MarkRules With(this MarkRules rules, MarkRule rule, int? threshold) => rule switch
    {
        MarkRule.Blind => rules with { Blind = threshold },
        MarkRule.Overdue => rules with { Overdue = threshold },
        MarkRule.PastDate => rules with { PastDate = threshold },
        MarkRule.Quiet => rules with { Quiet = threshold },
        MarkRule.NoAct => rules with { NoAct = threshold },
        MarkRule.Slow => rules with { Slow = threshold },
        MarkRule.Moved => rules with { Moved = threshold },
        MarkRule.NothingNew => rules with { NothingNew = threshold },
        MarkRule.StatusQuo => rules with { StatusQuo = threshold },
        MarkRule.Indecision => rules with { Indecision = threshold },
        MarkRule.SingleVoice => rules with { SingleVoice = threshold },
        MarkRule.Frozen => rules with { Frozen = threshold },
        _ => throw new UnreachableException(),
    };
}
