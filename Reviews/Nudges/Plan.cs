namespace ReviewBot.Reviews.Nudges;

/// <summary>What to send to one person now. Each sending case is declared next to its planner.</summary>
public abstract partial record Plan
{
    Plan() { }

    /// <summary>
    /// The plan with the highest priority, by the order of <see cref="NudgeKindDefinition.All"/>; null: nothing is to be sent.
    /// </summary>
    public static Send? First(params Plan[] plans) => NudgeKindDefinition.All
        .Select(definition => plans.OfType<Send>().FirstOrDefault(plan => plan.Kind == definition.Kind))
        .FirstOrDefault(plan => plan is not null);

    /// <summary>Nothing to send before <paramref name="Until"/>, unless something changes.</summary>
    /// <param name="Until">Later than the time that was planned for: otherwise the job runs again every 30 seconds, and the page of planned
    /// nudges shows nothing. Null: nothing is planned at all.</param>
    public sealed record Nothing(DateTimeOffset? Until) : Plan;

    /// <summary>One card, for the slot of one day.</summary>
    /// <param name="Day">The local day of its slot, in the recipient's time zone; <paramref name="Id"/> is made of it.</param>
    /// <param name="NotAfter">End of the day's contact hours: after that it is not sent.</param>
    public abstract record Send(NudgeId Id, NudgeKind Kind, DateOnly Day, DateTimeOffset NotAfter) : Plan
    {
        public abstract ValueList<LedgerLine> Lines { get; }

        /// <summary>The person's settings after it was sent.</summary>
        public virtual NudgeSettings AfterSending(NudgeSettings settings, DateTimeOffset now) => settings;

        /// <summary>The ledger entry to write before sending (outbox).</summary>
        public LedgerEntry Entry(DateTimeOffset now) => new(Id, Kind, Day, Lines, NudgeState.Planned, now);
    }
}

public enum NudgeRole
{
    Owner,

    /// <summary>Lead of the workspace.</summary>
    Lead,
}

/// <summary>
/// One step of a nudge. What was agreed and by whom is in the step: What, Who, By, Agreement, SetBy, SetAt, and the last answer.
/// </summary>
/// <param name="Rung">The rung, which determines the question.</param>
/// <param name="From">First day of its ladder.</param>
/// <param name="WorkingDays">Working days without news until the day of the card.</param>
/// <param name="ListedOn">The day of the first weekly list and digest with this step.</param>
public sealed record NudgeItem(
    WorkspaceId Workspace, Deal Deal, BuyerStep Step, Rung Rung, NudgeRole Role, DateOnly From, int WorkingDays, DateOnly ListedOn)
{
    /// <summary>True: the deal's owner has left the pipeline, so that it is listed as a deal without one.</summary>
    public bool HasOwnerLeft { get; init; }

    public LedgerLine Line => new(Workspace, Deal.Id, Step.Id, Rung, From, Step.Snoozed?.Times ?? 0);
}

/// <summary>What to post in a workspace's channel now.</summary>
public abstract record DigestPlan
{
    DigestPlan() { }

    /// <inheritdoc cref="Plan.Nothing"/>
    public sealed record Nothing(DateTimeOffset? Until) : DigestPlan;

    /// <summary>The digest of a week.</summary>
    /// <param name="More">Number of further lines.</param>
    /// <param name="Previous">The previous digest. While it is the newest message of its conversation, it is edited instead of posting a
    /// new one. Null: there is none.</param>
    public sealed record Post(
        NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More, LedgerEntry? Previous)
        : DigestPlan
    {
        /// <summary>Our own overdue actions.</summary>
        public ValueList<PromiseItem> Promises { get; init; } = [];

        /// <summary>The ledger entry to write before posting.</summary>
        public LedgerEntry Entry(DateTimeOffset now) =>
            new(Id, NudgeKind.Digest, Day, [.. Items.Select(it => it.Line), .. Promises.Select(it => it.Line)], NudgeState.Planned, now);
    }
}
