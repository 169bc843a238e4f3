namespace ReviewBot.Reviews.Nudges;

/// <summary>Stored in the ledger: never rename or reuse a name.</summary>
public enum NudgeKind
{
    /// <summary>Up to five buyer steps.</summary>
    Steps,

    /// <summary>"Too many?", asked once.</summary>
    TooMany,

    /// <summary>The deals of a planned review, the working day before.</summary>
    Prework,

    /// <summary>Reminder of the same, on the day itself.</summary>
    PreworkReminder,

    /// <summary>The lead's weekly list.</summary>
    List,

    /// <summary>The channel's weekly digest.</summary>
    Digest,

    /// <summary>Stands in for an enum name that only a newer version knows. Never written by this version.</summary>
    OfNewerVersion,
}

/// <summary>Input of the planners for one person's next nudge.</summary>
/// <param name="Led">The workspaces that this person leads.</param>
/// <param name="Boards">Those workspaces with their deals; null: not read, because <see cref="NudgeArbiter.NeedsBoards"/> is
/// false.</param>
public sealed record NudgeQuery(
    NudgeRecipient Person, ValueList<Workspace> Led, ValueList<PipelineDeals>? Boards, DateTimeOffset Now);

/// <summary>What the planners know of one kind of nudge. Its looks are in its <c>NudgePresenter</c>, its buttons in its dialog.</summary>
/// <param name="Plan">Plans the next nudge: a pure function, called for future times as well. Kinds that depend on each other share one
/// planner. Null: posted for a workspace, by <see cref="DigestPlanner"/>.</param>
public sealed record NudgeKindDefinition(NudgeKind Kind, Func<NudgeQuery, Plan>? Plan)
{
    /// <summary>By priority: of two that are due on one day, the first is sent and the other waits.</summary>
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

    /// <summary>True: at the weekly pace, at most one of these is sent in a week.</summary>
    public bool IsAboutSteps { get; init; }

    /// <summary>Null: not in the table, so that it is never planned.</summary>
    public static NudgeKindDefinition? Find(NudgeKind kind) => All.FirstOrDefault(it => it.Kind == kind);
}
