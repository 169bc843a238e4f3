using System.Diagnostics;

namespace ReviewBot.Reviews.Marks;

/// <summary>When a deal gets a mark: the threshold of each rule.</summary>
public sealed record MarkRules
{
    /// <summary>More than a year of anything was mistyped.</summary>
    public const int Most = 365;

    static readonly MarkRule[] All = Enum.GetValues<MarkRule>();

    readonly ValueList<int?> thresholds;

    /// <summary>All of them are off.</summary>
    public MarkRules() => thresholds = [.. All.Select(_ => (int?)null)];

    MarkRules(Func<MarkRuleDefinition, int?> threshold) =>
        thresholds = [.. All.Select(rule => threshold(MarkRuleDefinition.All.Single(it => it.Rule == rule)))];

    public static MarkRules Fast { get; } = new(rule => rule.Fast);

    public static MarkRules Standard { get; } = new(rule => rule.Standard);

    public static MarkRules Complex { get; } = new(rule => rule.Complex);

    public static MarkRules For(Pace pace) => pace switch
    {
        Pace.Fast => Fast,
        Pace.Standard => Standard,
        Pace.Complex => Complex,
        _ => throw new UnreachableException(),
    };

    public static MarkRules Of(Workspace workspace) => workspace.Rules ?? For(workspace.Pace);

    /// <summary>Null: this rule is switched off.</summary>
    public int? Of(MarkRule rule) => thresholds[(int)rule];

    /// <param name="threshold">Below 1 becomes 1; null switches the rule off.</param>
    public MarkRules With(MarkRule rule, int? threshold) =>
        new(it => it.Rule != rule ? Of(it.Rule.GetValueOrDefault()) : threshold < 1 ? 1 : threshold);
}
