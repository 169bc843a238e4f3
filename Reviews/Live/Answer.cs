namespace ReviewBot.Reviews.Live;

/// <summary>An answer to a card, parsed and validated.</summary>
public abstract record Answer(Topic Topic)
{
    /// <param name="Level">Null: not said, which counts as a guess.</param>
    public sealed record Done(ValueList<StepOutcome> Steps, string? Also, Level? Level, string? ToldBy) : Answer(Topic.Done)
    {
        /// <summary>Answers to "did we do our part?".</summary>
        public ValueList<PromiseOutcome> Promises { get; init; } = [];
    }

    /// <summary>Who told us. A follow-up question, because a card with four open steps has no room for this input.</summary>
    public sealed record Source(string From) : Answer(Topic.Done);

    /// <summary>"Nothing that we know of": a complete answer. It starts the customer clock.</summary>
    public sealed record NothingKnown() : Answer(Topic.Done)
    {
        /// <inheritdoc cref="Done.Promises"/>
        public ValueList<PromiseOutcome> Promises { get; init; } = [];
    }

    /// <summary>The change case. A null part is not known yet, which raises a question.</summary>
    public sealed record Why(string? Reason, string? IfNothing, string? Wanted, string? Whose, Level? Level) : Answer(Topic.Why);

    public sealed record StillTrue() : Answer(Topic.Why);

    public sealed record InDoubt() : Answer(Topic.Why);

    /// <summary>New states of jobs; jobs not listed stay unchanged.</summary>
    public sealed record Where(ValueList<JobChoice> Jobs) : Answer(Topic.Where);

    /// <summary>Answer to a follow-up question: why settled jobs were reopened.</summary>
    public sealed record SentBack(ValueList<JobReason> Jobs) : Answer(Topic.Where);

    public sealed record Who(BuyerEntry? Person, string? SharedGoal, string? OpenConflict) : Answer(Topic.Who);

    public sealed record Signs(ValueList<OffCourse> Seen) : Answer(Topic.OffCourse);

    public sealed record Next(Doer Doer, string What, DateOnly By, Agreement Agreement, Job Job) : Answer(Topic.Next)
    {
        /// <summary>The open step that it changes, even if its text differs; null: see <see cref="NextAnswers.Same"/>.</summary>
        public StepId? Changes { get; init; }

        /// <summary>What will be visible when it is done; null: not asked, which keeps the earlier value.</summary>
        public ToSee? ToSee { get; init; }

        /// <summary>Free text for <see cref="Reviews.ToSee.Other"/>; null: not said.</summary>
        public string? ToSeeWords { get; init; }
    }

    public sealed record Help(string What, string OfUs, DateOnly? By) : Answer(Topic.Help)
    {
        /// <summary>The action of ours that it changes; null: the one with the same text, else a new one.</summary>
        public HelpId? Changes { get; init; }

        /// <summary>Null: not asked, which keeps the earlier value.</summary>
        public ServedJob? Serves { get; init; }
    }

    public sealed record NoHelpNeeded() : Answer(Topic.Help);

    /// <param name="Value">1 to 5.</param>
    public sealed record Confidence(int Value) : Answer(Topic.Reveal)
    {
        /// <summary>The doubt from the same card; empty: nothing was written; null: not asked.</summary>
        public string? Doubt { get; init; }
    }
}

public sealed record StepOutcome(StepId Step, Outcome Outcome);

/// <param name="By">The new date of an action that is not done yet; null: unchanged.</param>
public sealed record PromiseOutcome(HelpId Help, PromiseAnswer Answer, DateOnly? By);

public sealed record JobChoice(Job Job, JobStatus Status);

/// <summary>The chosen buying job of an action of ours.</summary>
/// <param name="Job">Null: the job of its step.</param>
public sealed record ServedJob(Job? Job);

public sealed record JobReason(Job Job, string Reason);

/// <summary>
/// A person or role at the customer, as typed. Updates the existing one whose name equals, begins with or ends with it; otherwise adds one.
/// </summary>
public sealed record BuyerEntry(string Name, string? Function, string? Priority, Stance Stance)
{
    /// <summary>Replaces all values of this person, the name and empty ones included. Null: match by name.</summary>
    public BuyerId? Known { get; init; }
}

/// <summary>Who at the customer does a step: an existing person, a new name or role, or (both null) not known.</summary>
public sealed record Doer(BuyerId? Known, string? New)
{
    public static Doer NotKnown { get; } = new(null, null);
}
