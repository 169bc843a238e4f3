using System.Diagnostics;

namespace ReviewBot.Reviews.Marks;

/// <summary>Default thresholds of a pipeline without its own: those of its pace, from <see cref="MarkRuleDefinition"/>.</summary>
public static class MarkRuleDefaults
{
    public static MarkRules Fast { get; } = Read(rule => rule.Fast);

    public static MarkRules Standard { get; } = Read(rule => rule.Standard);

    public static MarkRules Complex { get; } = Read(rule => rule.Complex);

    public static MarkRules For(Pace pace) => pace switch
    {
        Pace.Fast => Fast,
        Pace.Standard => Standard,
        Pace.Complex => Complex,
        _ => throw new UnreachableException(),
    };

    /// <summary>The pipeline's own thresholds, else those of its pace.</summary>
    public static MarkRules Of(Workspace workspace) => workspace.Rules ?? For(workspace.Pace);

    static MarkRules Read(Func<MarkRuleDefinition, int?> threshold) =>
        new(rule => threshold(MarkRuleDefinition.All.Single(it => it.Rule == rule)));
}
