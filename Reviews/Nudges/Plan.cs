namespace ReviewBot.Reviews.Nudges;

/// <summary>What to send to one person now.</summary>
public abstract record Plan
{
    Plan() { }

    /// <summary>Priority: review preparation, then the lead's list, then step cards. At most one a day.</summary>
    /// <param name="list">From <see cref="LeadList"/>.</param>
    /// <param name="own">From <see cref="NudgePlanner"/>.</param>
    public static Send? First(Plan list, Plan own) => own as Prework ?? list as Send ?? own as Send;

    /// <summary>Nothing to send before <paramref name="Until"/>, unless something changes.</summary>
    /// <param name="Until">Null: nothing is planned at all.</param>
    public sealed record Nothing(DateTimeOffset? Until) : Plan;

    /// <summary>One card, in the slot of one day.</summary>
    /// <param name="NotAfter">End of the day's contact hours. If it cannot be sent by then, it is given up.</param>
    public abstract record Send(NudgeId Id, NudgeKind Kind, DateOnly Day, DateTimeOffset NotAfter) : Plan
    {
        public abstract ValueList<LedgerLine> Lines { get; }

        /// <summary>What the ledger keeps of it before it is sent.</summary>
        public LedgerEntry Entry(DateTimeOffset now) => new(Id, Kind, Day, Lines, NudgeState.Planned, now);
    }

    /// <summary>The neediest steps, at most <see cref="MostItems"/> of them; before them what was left out of a week's cards.</summary>
    /// <param name="More">So many others would be due.</param>
    /// <param name="Number">"1 of at most 3 this week."</param>
    /// <param name="Most">3, or 1 at the weekly pace.</param>
    public sealed record Card(NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More, int Number, int Most)
        : Send(Id, NudgeKind.Steps, Day, NotAfter)
    {
        public const int MostItems = 5;

        public override ValueList<LedgerLine> Lines => [.. Items.Select(it => it.Line)];
    }

    /// <summary>"Too many?" Asked once, in place of a card, when so many of two weeks were left unanswered.</summary>
    public sealed record TooMany(NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, int Unanswered)
        : Send(Id, NudgeKind.TooMany, Day, NotAfter)
    {
        public override ValueList<LedgerLine> Lines => [];
    }

    /// <summary>The deals of somebody's that are reviewed on the day <paramref name="On"/>.</summary>
    public sealed record Prework(
        NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, DateOnly On, ValueList<PreworkItem> Items, bool IsReminder)
        : Send(Id, IsReminder ? NudgeKind.PreworkReminder : NudgeKind.Prework, Day, NotAfter)
    {
        public override ValueList<LedgerLine> Lines =>
            [.. Items.Select(it => new LedgerLine(it.Workspace, it.Deal.Id, null, null, it.Review.On))];
    }

    /// <summary>What could use help, in all workspaces that this person leads.</summary>
    /// <param name="More">So many others are on it.</param>
    public sealed record List(NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More)
        : Send(Id, NudgeKind.List, Day, NotAfter)
    {
        public override ValueList<LedgerLine> Lines => [.. Items.Select(it => it.Line)];
    }
}

public enum NudgeRole
{
    Owner,

    /// <summary>Lead of the workspace.</summary>
    Lead,
}

/// <summary>
/// One step of a nudge. What was agreed and by whom is in the step itself: What, Who, By, Agreement, SetBy, SetAt, and the last answer.
/// </summary>
/// <param name="Rung">The rung, which determines the question.</param>
/// <param name="From">First day of its ladder.</param>
/// <param name="WorkingDays">Working days since then.</param>
/// <param name="ListedOn">The day of the first weekly list and digest with this step.</param>
public sealed record NudgeItem(
    WorkspaceId Workspace, Deal Deal, BuyerStep Step, Rung Rung, NudgeRole Role, DateOnly From, int WorkingDays, DateOnly ListedOn)
{
    public LedgerLine Line => new(Workspace, Deal.Id, Step.Id, Rung, From, Step.Snoozed?.Times ?? 0);
}

/// <summary>One deal of a planned review.</summary>
public sealed record PreworkItem(WorkspaceId Workspace, Deal Deal, PlannedReview Review);

/// <summary>What to post in a workspace's channel now.</summary>
public abstract record DigestPlan
{
    DigestPlan() { }

    /// <inheritdoc cref="Plan.Nothing"/>
    public sealed record Nothing(DateTimeOffset? Until) : DigestPlan;

    /// <summary>The digest of a week.</summary>
    /// <param name="More">Number of further steps.</param>
    /// <param name="Previous">The previous digest. While it is the newest message of its conversation, it is edited instead of posting a
    /// new one. Null: there is none.</param>
    public sealed record Post(
        NudgeId Id, DateOnly Day, DateTimeOffset NotAfter, ValueList<NudgeItem> Items, int More, LedgerEntry? Previous)
        : DigestPlan
    {
        /// <summary>The ledger entry to write before posting.</summary>
        public LedgerEntry Entry(DateTimeOffset now) =>
            new(Id, NudgeKind.Digest, Day, [.. Items.Select(it => it.Line)], NudgeState.Planned, now);
    }
}
