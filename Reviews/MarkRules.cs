using ReviewBot.Reviews.Marks;

namespace ReviewBot.Reviews;

/// <summary>When a deal gets a mark: the threshold of each rule. The defaults are in <see cref="MarkRuleDefaults"/>.</summary>
public sealed record MarkRules : ExtensibleRecord
{
    /// <summary>Upper bound of any threshold: more than a year is a typing error.</summary>
    public const int Most = 365;

    static readonly MarkRule[] All = Enum.GetValues<MarkRule>();

    readonly ValueList<int?> thresholds;

    /// <summary>All rules switched off.</summary>
    public MarkRules()
        : this(_ => null)
    {
    }

    internal MarkRules(Func<MarkRule, int?> threshold) => thresholds = [.. All.Select(threshold)];

    /// <summary>The threshold; null: this rule is switched off.</summary>
    public int? Of(MarkRule rule) => thresholds[(int)rule];

    /// <param name="threshold">Below 1 becomes 1; null switches the rule off.</param>
    public MarkRules With(MarkRule rule, int? threshold) =>
        new(it => it != rule ? Of(it) : threshold < 1 ? 1 : threshold) { Newer = Newer };
}
