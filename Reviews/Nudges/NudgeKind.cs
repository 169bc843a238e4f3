namespace ReviewBot.Reviews.Nudges;

/// <summary>The ledger keeps these names: one that was once written keeps its meaning.</summary>
public enum NudgeKind
{
    /// <summary>Up to five buyer steps.</summary>
    Steps,

    /// <summary>"Too many?", asked once.</summary>
    TooMany,

    /// <summary>The deals of a planned review, the working day before.</summary>
    Prework,

    /// <summary>The same once more, on the day itself.</summary>
    PreworkReminder,

    /// <summary>The lead's weekly list.</summary>
    List,

    /// <summary>The channel's weekly digest.</summary>
    Digest,

    /// <summary>What a newer version has written. Never written by this one.</summary>
    OfNewerVersion,
}

/// <summary>What one person's next nudge is decided from.</summary>
/// <param name="Led">The workspaces that this person leads.</param>
/// <param name="Boards">Those workspaces with their deals; null: not read, because <see cref="LeadList.NextSlot"/> is later than
/// <paramref name="Now"/>.</param>
public sealed record NudgeQuery(
    NudgeRecipient Person, ValueList<Workspace> Led, ValueList<PipelineDeals>? Boards, DateTimeOffset Now);

/// <summary>
/// What the planning knows of one kind of nudge. How it looks is its <c>NudgeFace</c>, what its buttons do is in its dialog.
/// </summary>
/// <param name="Plan">Says what comes next; kinds that wait for each other have one planner. Null: it is posted for a workspace, by
/// <see cref="DigestPlanner"/>.</param>
public sealed record NudgeKindDefinition(NudgeKind Kind, Func<NudgeQuery, Plan>? Plan)
{
    /// <summary>The most urgent first: of two that could come on one day, the first does, and the other waits.</summary>
    public static ValueList<NudgeKindDefinition> All { get; } =
    [
        new(NudgeKind.Prework, NudgePlanner.Plan),
        new(NudgeKind.PreworkReminder, NudgePlanner.Plan),
        new(NudgeKind.List, LeadList.Plan),
        new(NudgeKind.Steps, NudgePlanner.Plan) { IsAboutSteps = true },
        new(NudgeKind.TooMany, NudgePlanner.Plan) { IsAboutSteps = true },
        new(NudgeKind.Digest, null),
        new(NudgeKind.OfNewerVersion, null),
    ];

    /// <summary>At the weekly pace, there is one of these a week.</summary>
    public bool IsAboutSteps { get; init; }

    /// <summary>Null: it is not in the table, so nothing plans it.</summary>
    public static NudgeKindDefinition? Find(NudgeKind kind) => All.FirstOrDefault(it => it.Kind == kind);
}
