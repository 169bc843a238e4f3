namespace ReviewBot.Reviews.Nudges;

/// <summary>What to send to one person now. A case that sends something stands beside the planner that makes it.</summary>
public abstract partial record Plan
{
    Plan() { }

    /// <summary>The most urgent of them, by the order of <see cref="NudgeKindDefinition.All"/>; null: nothing is to be sent.</summary>
    public static Send? First(params Plan[] plans) => NudgeKindDefinition.All
        .Select(definition => plans.OfType<Send>().FirstOrDefault(plan => plan.Kind == definition.Kind))
        .FirstOrDefault(plan => plan is not null);

    /// <summary>Nothing, and no need to ask again before that instant unless something changes.</summary>
    /// <param name="Until">Null: nothing is ahead.</param>
    public sealed record Nothing(DateTimeOffset? Until) : Plan;

    /// <summary>One card, for the slot of one day.</summary>
    /// <param name="NotAfter">When the day's hours end: not sent by then, it is given up.</param>
    public abstract record Send(NudgeId Id, NudgeKind Kind, DateOnly Day, DateTimeOffset NotAfter) : Plan
    {
        public abstract ValueList<LedgerLine> Lines { get; }

        /// <summary>What is kept with the person's settings once it was sent.</summary>
        public virtual NudgeSettings AfterSending(NudgeSettings settings, DateTimeOffset now) => settings;

        /// <summary>What the ledger keeps of it before it is sent.</summary>
        public LedgerEntry Entry(DateTimeOffset now) => new(Id, Kind, Day, Lines, NudgeState.Planned, now);
    }
}

public enum NudgeRole
{
    Owner,

    /// <summary>Of the workspace.</summary>
    Lead,
}

/// <summary>
/// One step that somebody hears of. What was agreed, by when, and who said so on which day stands on the step:
/// What, Who, By, Agreement, SetBy, SetAt, and the last answer.
/// </summary>
/// <param name="Rung">What is asked.</param>
/// <param name="From">The day that its ladder counts from.</param>
/// <param name="WorkingDays">So many since then.</param>
/// <param name="ListedOn">The day of the first weekly list and digest that it is on.</param>
public sealed record NudgeItem(
    WorkspaceId Workspace, Deal Deal, BuyerStep Step, Rung Rung, NudgeRole Role, DateOnly From, int WorkingDays, DateOnly ListedOn)
{
    public LedgerLine Line => new(Workspace, Deal.Id, Step.Id, Rung, From, Step.Snoozed?.Times ?? 0);
}

/// <summary>What to post in a workspace's channel now.</summary>
public abstract record DigestPlan
{
    DigestPlan() { }

    /// <inheritdoc cref="Plan.Nothing"/>
    public sealed record Nothing(DateTimeOffset? Until) : DigestPlan;

    /// <summary>The digest of a week.</summary>
    /// <param name="More">So many others could use help.</param>
    /// <param name="Previous">The digest before: while it is still the newest message of its conversation it is edited, and nothing new is
    /// posted. Null: there is none.</param>
    public sealed record Post(
        NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More, LedgerEntry? Previous)
        : DigestPlan
    {
        /// <summary>What the ledger keeps of it before it is posted.</summary>
        public LedgerEntry Entry(DateTimeOffset now) =>
            new(Id, NudgeKind.Digest, Day, [.. Items.Select(it => it.Line)], NudgeState.Planned, now);
    }
}
